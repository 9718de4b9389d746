// Starts the Go program, and gives go-app the functions that its Go side calls
// in place of its own app.js, which refuses browsers with "bot" in their name
// (CUBOT telephones) and covers the page until it has loaded.
"use strict";

const version = "{{version}}";
const wasmSize = {{wasmSize}};
const corpusDigest = "{{corpusDigest}}"; // the corpus that belongs to this page
const slowLine = 100; // milliseconds until the program's first byte

Object.assign(window, {
  ryggradVersion: () => version,
  ryggradCorpus: corpus,
  ryggradEmergencies: () => emergencies,
  goappNav: () => {}, // go-app sets the three goappNav and goappOn… itself
  goappOnUpdate: () => {}, // never called: offline.js offers updates
  goappOnAppInstallChange: () => {},
  goappUpdatedBeforeWasmLoaded: false,
  goappAppInstallChangedBeforeWasmLoaded: false,
  goappTryUpdate: () => window.ryggradCheckUpdate(),
  goappKeepBodyClean: () => () => {},
  goappGetenv: (name) =>
    ({
      GOAPP_VERSION: version,
      GOAPP_STATIC_RESOURCES_URL: "/web",
      GOAPP_INTERNAL_URLS: '["tel:","sms:"]', // left to the browser: they dial
    })[name],
});

// Installing, as the browser offers it.
let offer = null;
window.addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  offer = event;
  window.goappOnAppInstallChange();
});
window.addEventListener("appinstalled", () => {
  offer = null;
  window.goappOnAppInstallChange();
});
Object.assign(window, {
  goappIsAppInstalled: () => navigator.standalone === true || matchMedia("(display-mode: standalone)").matches,
  goappIsAppInstallable: () => offer !== null && !window.goappIsAppInstalled(),
  goappIsAppleBrowser: () => /iP(hone|ad|od)/.test(navigator.userAgent),
  goappShowInstallPrompt: async () => {
    const asked = offer;
    offer = null;
    await asked?.prompt();
  },
});

// The emergency page in the reader's language first.
const lang = (navigator.languages || [navigator.language])
  .map((l) => ({ da: "da", nb: "nb", no: "nb", nn: "nb", en: "en" })[l.slice(0, 2).toLowerCase()])
  .find(Boolean);
const section = lang && document.querySelector(`#shell section[lang="${lang}"]`);
if (section) {
  section.parentNode.prepend(section);
  document.documentElement.lang = lang;
}

// The application shows it where it waits for its content, or has to do without.
const emergencies = document.getElementById("shell").outerHTML;

const loader = document.getElementById("app-wasm-loader");
const label = document.getElementById("app-wasm-loader-label");
let fetched = null; // the promise of the corpus
start().catch(window.ryggradStopped);

async function start() {
  if (typeof WebAssembly !== "object") {
    throw new Error("this browser has no WebAssembly");
  }
  if (loader) {
    loader.hidden = false;
  }
  const go = new Go();
  const content = corpus().catch(() => {}); // the application says so
  const [program] = await Promise.all([instantiate(go.importObject), styles()]);
  for (const link of document.querySelectorAll("link.app-style")) {
    link.media = "all";
  }
  // The program runs until the page is left; if it ends, it has died.
  go.run(program.instance).then(() => window.ryggradStopped("the Go program has ended"), window.ryggradStopped);
  loader?.remove();
  await content;
  window.dispatchEvent(new Event("ryggrad:settled"));
}

// corpus fetches the content, once: the application asks for what was begun
// beside its own download. A copy that is damaged or belongs to another version
// is asked for anew, past the browser's own cache.
function corpus() {
  const get = async (cache) => {
    const response = await fetch("/web/corpus.txt", { cache, integrity: corpusDigest, priority: "low" });
    if (!response.ok) {
      throw new Error("corpus.txt was answered with " + response.status);
    }
    return response.arrayBuffer();
  };
  fetched ??= get("default").catch(() => get("reload"));
  return fetched;
}

async function instantiate(imports) {
  const asked = performance.now();
  const response = await fetch("/web/app.wasm");
  if (!response.ok) {
    throw new Error("app.wasm was answered with " + response.status);
  }
  // Counting costs time of its own: only where the line is slow to answer.
  const counted = performance.now() - asked > slowLine ? count(response) : response;
  if (WebAssembly.instantiateStreaming && /^application\/wasm/.test(response.headers.get("Content-Type"))) {
    return WebAssembly.instantiateStreaming(counted, imports);
  }
  return WebAssembly.instantiate(await counted.arrayBuffer(), imports);
}

// count shows how much of the program has arrived.
function count(response) {
  let loaded = 0;
  let shown = -1;
  const counter = new TransformStream({
    transform(chunk, controller) {
      loaded += chunk.byteLength;
      const percent = Math.min(100, Math.round((loaded * 100) / wasmSize));
      if (percent !== shown) {
        shown = percent;
        label.textContent = `Ryggråd ${percent} %`;
      }
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counter), { headers: response.headers });
}

// styles waits for the application's stylesheets, which do not hold up the
// emergency page; a missing one does not hold up the application.
function styles() {
  const links = [...document.querySelectorAll("link.app-style")];
  return Promise.all(
    links.map((link) => link.sheet || new Promise((done) => {
      link.addEventListener("load", done);
      link.addEventListener("error", done);
    })),
  );
}
