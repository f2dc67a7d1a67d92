// Finds the root of the site for the page that hosts show at wrong addresses: this file lies there. See src/app/prerender/page.rs.
if (!document.querySelector("base")) {
  const base = document.createElement("base");
  base.href = new URL(".", document.currentScript.src).href;
  document.head.append(base);
}
