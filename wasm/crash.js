// Loaded first: says so when the application could not start or has died, and
// offers to load the page again. The words are in the page, in three languages.
"use strict";

(() => {
  const html = document.documentElement;
  if ("serviceWorker" in navigator && navigator.serviceWorker.controller) {
    html.classList.add("kept"); // starts at once from this device: shell.css waits a second before it shows the emergency page
  }

  // ryggradReload loads the page again, unless that would end in the browser's
  // own error page and take the emergency numbers away. Any answer will do.
  window.ryggradReload = async () => {
    try {
      if (!(navigator.serviceWorker && navigator.serviceWorker.controller)) {
        await fetch("/", { method: "HEAD", cache: "no-store" });
      }
      location.reload();
    } catch (err) {
      console.warn("ryggrad: no network:", err);
    }
  };

  // ryggradStopped shows one of the two notices. Before the application has
  // replaced the emergency page, it has not started.
  window.ryggradStopped = (why) => {
    console.error("ryggrad: the application is not running:", why);
    html.classList.remove("kept");
    const started = !document.getElementById("shell");
    const notice = document.getElementById(started ? "stopped" : "no-start");
    document.getElementById("app-wasm-loader")?.remove();
    window.dispatchEvent(new Event("ryggrad:settled"));
    if (notice && notice.hidden) {
      notice.hidden = false;
      for (const button of notice.querySelectorAll(".reload")) {
        button.addEventListener("click", window.ryggradReload);
      }
    }
  };

  // A Go program that has ended throws this at the next event (go-app trap 18).
  const dead = (why) => String((why && why.message) || why).includes("Go program has already exited");
  window.addEventListener("error", (event) => {
    if (dead(event.error || event.message)) {
      window.ryggradStopped(event.message);
    }
  });
  window.addEventListener("unhandledrejection", (event) => {
    if (dead(event.reason)) {
      window.ryggradStopped(event.reason);
    }
  });
})();
