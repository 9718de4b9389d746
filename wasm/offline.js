// Registers the service worker once the application runs (its download comes
// first on a slow line), and tells the application whether it works offline and
// when a new version waits.
//
//   ryggradOffline()        "ready", "installing", "unsupported" or "failed"
//   ryggradOnOffline        set by the application; called when that changes
//   ryggradUpdateWaiting()  whether a new version waits
//   ryggradOnUpdate         set by the application; called when one waits,
//                           at once if it already does
//   ryggradApplyUpdate()    lets the new version take over and reloads this tab
//   ryggradCheckUpdate()    looks for a new version now
"use strict";

(() => {
  const halfHour = 30 * 60 * 1000;
  let state = "serviceWorker" in navigator ? "installing" : "unsupported";
  let registration = null;
  let announced = null; // the worker that the application was told of

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
  const onUpdate = hook("ryggradOnUpdate", () => waiting() !== null);
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
    if (waiting() && waiting() !== announced) {
      announced = waiting();
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
    ryggradUpdateWaiting: () => waiting() !== null,
    ryggradCheckUpdate: check,
    ryggradApplyUpdate() {
      const worker = waiting();
      if (!worker) {
        location.reload();
        return;
      }
      worker.addEventListener("statechange", () => {
        if (worker.state === "activated") {
          location.reload();
        }
      });
      worker.postMessage({ type: "ryggrad:activate" });
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
