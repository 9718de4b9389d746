// Registers the service worker once the application runs (its download comes
// first on a slow line), and tells the application whether it works offline and
// when a new version waits.
//
//   ryggradOffline()        "ready", "installing", "unsupported" or "failed"
//   ryggradOnOffline        set by the application; called when that changes
//   ryggradUpdateWaiting()  the new version that waits, or ""
//   ryggradOnUpdate         set by the application; called when one waits,
//                           at once if it already does
//   ryggradApplyUpdate()    reloads this tab with the new version
//   ryggradCheckUpdate()    looks for a new version now
"use strict";

(() => {
  const halfHour = 30 * 60 * 1000;
  let state = "serviceWorker" in navigator ? "installing" : "unsupported";
  let registration = null;
  let seen = null; // the waiting worker that was asked for its version
  let offered = ""; // the version that waits, if it is not this page's own
  const own = document.querySelector('meta[name="ryggrad-version"]').content;

  const waiting = () => (registration && registration.active && registration.waiting) || null;

  // hook makes a property whose function is called by the returned one, and
  // also when it is set after the event.
  function hook(name, due) {
    let f = null;
    const call = () => {
      try {
        f?.();
      } catch (err) {
        console.error(name, err);
      }
    };
    Object.defineProperty(window, name, {
      get: () => f,
      set(value) {
        f = value;
        if (value && due()) {
          setTimeout(call);
        }
      },
    });
    return call;
  }
  const onUpdate = hook("ryggradOnUpdate", () => offered !== "");
  const onOffline = hook("ryggradOnOffline", () => false);

  function become(next) {
    if (state !== next) {
      state = next;
      onOffline();
    }
  }

  function look() {
    const r = registration;
    become(r.active ? "ready" : r.installing || r.waiting ? "installing" : "failed");
    offer();
  }

  // ask sends a message to a worker and returns its answer.
  function ask(worker, message) {
    return new Promise((answer) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = (event) => answer(event.data);
      worker.postMessage(message, [channel.port2]);
    });
  }

  // offer tells the application of a version that waits. It may be the page's
  // own: the worker in charge already answers from its files.
  async function offer() {
    const worker = waiting();
    if (worker === seen) {
      return;
    }
    seen = worker;
    offered = "";
    const version = worker && (await ask(worker, { type: "ryggrad:version" }));
    if (version && version !== own && worker === seen) {
      offered = version;
      onUpdate();
    }
  }

  function follow(worker) {
    worker?.addEventListener("statechange", look);
  }

  async function register() {
    try {
      registration = await navigator.serviceWorker.register("/app-worker.js", { updateViaCache: "none" });
    } catch (err) {
      console.warn("ryggrad: no offline use:", err);
      become("failed");
      return;
    }
    registration.addEventListener("updatefound", () => {
      follow(registration.installing);
      look();
    });
    follow(registration.installing);
    follow(registration.waiting);
    look();
  }

  async function check() {
    if (state === "unsupported") {
      return;
    }
    if (!registration || state === "failed") {
      await register();
      return;
    }
    await registration.update().catch(() => {}); // offline: the next look will do
  }

  Object.assign(window, {
    ryggradOffline: () => state,
    ryggradUpdateWaiting: () => offered,
    ryggradCheckUpdate: check,
    async ryggradApplyUpdate() {
      if (offered && registration.active) {
        await ask(registration.active, { type: "ryggrad:activate", version: offered });
      }
      location.reload();
    },
  });

  if (state === "unsupported") {
    return;
  }
  window.addEventListener(
    "ryggrad:settled", // it runs, or it has failed: see app.js and crash.js
    () => {
      register();
      setInterval(check, halfHour);
      window.addEventListener("online", check);
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible") {
          check();
        }
      });
    },
    { once: true },
  );
})();
