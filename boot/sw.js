// Keeps every file of one version of the site, so that all pages work offline. The build fills in the version and the files with their
// digests. Files are kept all or none; a new version waits until the reader accepts it; nothing else is ever kept.
const VERSION = "/* version */";
const FILES = [/* files */];

const scope = new URL(self.registration.scope);
// Sites at other paths of this host share the store: the name tells whose it is.
const PREFIX = `demarc ${scope.pathname} `;
const CACHE = PREFIX + VERSION;
const known = new Set(FILES.map(([path]) => path));
const address = (path) => new URL(path, scope).href;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return;
  const path = url.pathname.slice(scope.pathname.length);
  // The open data are not kept: the browser asks the host.
  if (path.startsWith("data/")) return;
  if (event.request.mode === "navigate") event.respondWith(page(path, url));
  else if (known.has(path)) event.respondWith(file(path));
});

// Fetches every file past the browser's own cache and compares digests before anything is kept: some hosts answer with a page where a file
// is missing, or change what they send.
async function install() {
  const fetched = await Promise.all(
    FILES.map(async ([path, digest]) => {
      const response = await fetch(address(path), { cache: "reload" });
      const body = await response.arrayBuffer();
      if (!response.ok || (await digestOf(body)) !== digest) throw new Error(`${path || "./"} is not the file of version ${VERSION}`);
      const type = response.headers.get("Content-Type") ?? "application/octet-stream";
      return [path, new Response(body, { headers: { "Content-Type": type } })];
    }),
  );
  const cache = await caches.open(CACHE);
  await Promise.all(fetched.map(([path, response]) => cache.put(address(path), response)));
}

async function activate() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

// A page, whatever query stands behind its path; with the slash that hosts would add.
async function page(path, url) {
  const plain = path.replace(/(^|\/)index\.html$/, "$1");
  if (known.has(plain)) return file(plain);
  if (known.has(`${plain}/`)) return Response.redirect(address(`${plain}/`) + url.search, 301);
  const missing = await file("404.html");
  return new Response(missing.body, { status: 404, headers: missing.headers });
}

// A file of this version; from the host where the browser has cleared its store.
async function file(path) {
  const cache = await caches.open(CACHE);
  return (await cache.match(address(path))) ?? fetch(address(path));
}

async function digestOf(body) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return Array.from(digest.slice(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
