// The service worker: it keeps one version of the application, whole, and
// answers from it with and without a network.
//
// A new version is kept beside the old one. It may answer only when every file
// has arrived with the digest listed here, and when the page asks for it or no
// page is open: an open visit is never interrupted. If one file is missing,
// nothing changes.
//
// When the page asks, the worker in charge answers from the new files; it is
// itself replaced when the last page has been closed. It is not pushed aside
// (skipWaiting): a page that loads while a browser does that can hang.
"use strict";

const version = "{{version}}";
const prefix = "ryggrad-";
const cacheName = prefix + version;
const choiceName = prefix + "choice"; // holds the name of the cache that answers
const files = {{files}};

self.addEventListener("install", (event) => event.waitUntil(fill()));

// fill keeps every file, or none. A cache that is already whole stays as it
// is: after a roll-back it may be the one in use.
async function fill() {
  const cache = await caches.open(cacheName);
  if (!(await whole(cache))) {
    try {
      const answers = await Promise.all(files.map(download));
      await Promise.all(files.map((f, i) => cache.put(f.path, answers[i])));
    } catch (err) {
      await caches.delete(cacheName);
      throw err;
    }
  }
  await tidy(); // a version that waited before this one
}

async function whole(cache) {
  const found = await Promise.all(files.map((f) => cache.match(f.path, { ignoreVary: true })));
  return found.every(Boolean);
}

// download fetches one file past the HTTP cache's idea of freshness; what has
// not changed is not sent again. The browser compares the digest.
async function download(file) {
  const want = (cache) => fetch(file.path, { cache, integrity: file.integrity, credentials: "same-origin" });
  let answer = await want("no-cache").catch(() => want("reload"));
  if (!answer.ok) {
    throw new Error(file.path + " was answered with " + answer.status);
  }
  if (answer.redirected) {
    answer = new Response(answer.body, { headers: answer.headers }); // a navigation may not be answered by a redirected one
  }
  return answer;
}

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

async function takeOver() {
  await choose(version);
  await tidy();
  await self.clients.claim();
}

// tidy removes our versions but this one and the one that answers. Other
// caches of the origin are not ours.
async function tidy() {
  const keep = [cacheName, choiceName, await chosen()];
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && !keep.includes(name)) {
      await caches.delete(name);
    }
  }
}

self.addEventListener("fetch", (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) {
    return;
  }
  // A page is always the shell, whatever its path and query: the application reads them.
  event.respondWith(kept(request.mode === "navigate" ? "/" : url.pathname, request));
});

async function kept(path, request) {
  const match = (cacheName) => caches.match(path, { cacheName, ignoreVary: true });
  let found = await match(await serving);
  if (!found && !(await caches.has(await serving))) {
    serving = chosen(); // it was removed meanwhile
    found = await match(await serving);
  }
  return found || fetch(request);
}

// serving is the name of the cache that answers.
let serving = chosen();

async function chosen() {
  const choice = await caches.match("/", { cacheName: choiceName });
  const name = choice ? await choice.text() : cacheName;
  return (await caches.has(name)) ? name : cacheName;
}

async function choose(version) {
  const choice = await caches.open(choiceName);
  await choice.put("/", new Response(prefix + version));
  serving = chosen();
  return serving;
}

// A page asks the waiting worker for its version, and then the worker in
// charge to answer from that.
self.addEventListener("message", (event) => {
  const { type, version: wanted } = event.data || {};
  if (type === "ryggrad:version") {
    event.ports[0].postMessage(version);
  } else if (type === "ryggrad:activate") {
    event.waitUntil(choose(wanted).then((name) => event.ports[0].postMessage(name)));
  }
});
