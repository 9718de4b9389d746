// The service worker: it keeps one version of the application, whole, and
// answers from it with and without a network.
//
// A new version is kept beside the old one. Only when every file has arrived
// with the digest listed here may it replace the old version, and then only
// when the page asks for it or no page is open: an open visit is never
// interrupted. If one file is missing, nothing changes.
"use strict";

const version = "{{version}}";
const prefix = "ryggrad-";
const cacheName = prefix + version;
const files = {{files}};
const paths = new Set(files.map((f) => f.path));

self.addEventListener("install", (event) => event.waitUntil(fill()));

// fill keeps every file, or none. A cache that is already whole stays as it
// is: after a roll-back it may be the one in use.
async function fill() {
  const cache = await caches.open(cacheName);
  if (await whole(cache)) {
    return;
  }
  try {
    const answers = await Promise.all(files.map(download));
    await Promise.all(files.map((f, i) => cache.put(f.path, answers[i])));
  } catch (err) {
    await caches.delete(cacheName);
    throw err;
  }
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

self.addEventListener("activate", (event) => event.waitUntil(replace()));

// replace removes our older versions. Other caches of the origin are not ours.
async function replace() {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== cacheName) {
      await caches.delete(name);
    }
  }
  await self.clients.claim();
}

self.addEventListener("fetch", (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) {
    return;
  }
  if (request.mode === "navigate") {
    event.respondWith(kept("/", request)); // whatever the path and the query: the application reads them
  } else if (paths.has(url.pathname)) {
    event.respondWith(kept(url.pathname, request));
  }
});

async function kept(path, request) {
  const found = await caches.match(path, { cacheName, ignoreVary: true });
  return found || fetch(request);
}

self.addEventListener("message", (event) => {
  const type = event.data && event.data.type;
  if (type === "ryggrad:activate") {
    event.waitUntil(self.skipWaiting());
  } else if (type === "ryggrad:version" && event.source) {
    event.source.postMessage({ type: "ryggrad:version", version });
  }
});
