// Registers the service worker, and tells the page what it found: `data-offline="ready"` on <html> once every file is kept, and a notice
// when a newer version of the site waits. The new version takes over only when the reader says so; until then page and files stay of one
// version.
const workers = navigator.serviceWorker;

if (workers) {
  if (document.readyState === "complete") register();
  else addEventListener("load", register);
}

async function register() {
  const address = new URL("sw.js", document.baseURI).href;
  const policy = self.trustedTypes?.createPolicy("sw", { createScriptURL: () => address });
  let registration;
  try {
    registration = await workers.register(policy ? policy.createScriptURL("") : address, { updateViaCache: "none" });
  } catch {
    return; // Without it the site works online: a browser may forbid workers, and a host may lack a secure connection.
  }
  workers.ready.then(async ({ scope }) => {
    const names = await caches.keys();
    if (names.some((name) => name.startsWith(`demarc ${new URL(scope).pathname} `))) document.documentElement.dataset.offline = "ready";
  });
  offer(registration);
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", () => offer(registration));
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") registration.update().catch(() => {});
  });
}

// Shows the notice when a new version waits behind the one in use.
function offer(registration) {
  const box = document.getElementById("update");
  const waiting = registration.waiting;
  if (!waiting || !registration.active || box.hasChildNodes()) return;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Use the new version";
  button.addEventListener("click", () => {
    workers.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage("take over");
  });
  box.append("A new version of Demarc is ready. The text in the fields stays. ", button);
}
