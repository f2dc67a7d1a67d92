// Starts the app. The page is readable without it; `data-app` on <html> tells the style sheet how far this got:
// "starting", "ready" (set by the app), "failed", or "unsupported" where WebAssembly is missing or switched off.
const root = document.documentElement;
if (typeof WebAssembly === "object") {
  root.dataset.app = "starting";
  try {
    const app = await import(document.querySelector("link[rel=modulepreload]").href);
    await app.default({ module_or_path: document.querySelector("link[rel=preload][as=fetch]").href });
  } catch (error) {
    console.error(error);
    root.dataset.app = error instanceof WebAssembly.CompileError ? "unsupported" : "failed";
  }
} else {
  root.dataset.app = "unsupported";
}
