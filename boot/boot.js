// Starts the interactive part of a page, where it has one. Every page is readable without it; `data-app` on <html> tells the style sheet
// how far this got: "starting", "ready" (set by the app), "failed", or "unsupported" where WebAssembly is missing or switched off.
const root = document.documentElement;
const load = document.querySelector("link[rel=modulepreload]");

// Starts the worker that makes files; called by the app when a reader first asks for one (src/app/outputs/).
let policy;
globalThis.startWorker = () => {
  const address = new URL("worker.js", document.baseURI).href;
  policy ??= self.trustedTypes?.createPolicy("worker", { createScriptURL: () => address });
  return new Worker(policy ? policy.createScriptURL("") : address, { type: "module" });
};

if (!load) {
  root.dataset.app = "ready";
} else if (typeof WebAssembly !== "object") {
  root.dataset.app = "unsupported";
} else {
  root.dataset.app = "starting";
  try {
    const app = await import(load.href);
    await app.default({ module_or_path: document.querySelector("link[rel=preload][as=fetch]").href });
  } catch (error) {
    console.error(error);
    root.dataset.app = error instanceof WebAssembly.CompileError ? "unsupported" : "failed";
  }
}

// Hands the text of the box on the start page to the classifier's page: in the store of this tab, with the keys of src/app/draft.rs, and
// not in any address.
const ask = document.querySelector("form.ask");
ask?.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = ask.querySelector("textarea").value;
  try {
    sessionStorage.setItem(`${document.baseURI} title`, text);
    sessionStorage.removeItem(`${document.baseURI} scope`);
  } catch {
    // A browser may forbid the store; the text can be pasted again.
  }
  location.assign(new URL(ask.dataset.to, document.baseURI));
});

// In a title, Enter asks for the answer, as in a field of one line; in the scope, Ctrl or Cmd with it. The code 229 is that of keys that put a
// character together.
addEventListener("keydown", (event) => {
  const field = event.target;
  if (event.key !== "Enter" || event.shiftKey || event.keyCode === 229) return;
  if (!field.matches(".ask textarea, .proposal textarea") || (field.id === "scope" && !event.ctrlKey && !event.metaKey)) return;
  event.preventDefault();
  field.form.requestSubmit();
});

// On a narrow screen the answer that was asked for begins low or below: it is brought up, once the app has drawn it.
document.querySelector(".proposal")?.addEventListener("submit", () =>
  setTimeout(() => {
    const answer = document.querySelector(".answer");
    if (answer?.getBoundingClientRect().top > 0.6 * visualViewport.height) answer.scrollIntoView();
  }),
);

// The search is loaded when its box is first used; its page has it from the start. The key "/" leads to the box.
const box = document.getElementById("search");
const named = (name) => new URL(document.querySelector(`meta[name=${name}]`).content, document.baseURI).href;
const find = async () => {
  if (document.querySelector(".page.search") || typeof WebAssembly !== "object") return;
  try {
    const search = await import(named("search-script"));
    await search.default({ module_or_path: named("search-wasm") });
  } catch (error) {
    console.error(error);
  }
};
box?.addEventListener("focus", find, { once: true });
if (box && document.activeElement === box) find();
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  event.preventDefault();
  box?.focus();
});

// A link to a part of this page keeps what the address asks for: it is written for the page without.
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href*='#']");
  if (!location.search || !link || link.search || link.pathname !== location.pathname) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.defaultPrevented) return;
  event.preventDefault();
  location.hash = link.hash;
});

// Paper has no folds.
let folded = [];
addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("details:not([open])")];
  for (const details of folded) details.open = true;
});
addEventListener("afterprint", () => {
  for (const details of folded) details.open = false;
});
