// The search box of every page: `/` leads to it, and whoever turns to it gets the rest of the search, loaded then.
// A page on a disk may load scripts and nothing else, so everything that search reads is a script.
"use strict";
(() => {
  const lx = (window.lx = window.lx || {});
  const assets = new URL("..", document.currentScript.src).href;
  const MODULES = ["part", "index", "spelling", "rank", "result"];
  const rules = { createScriptURL: checked };
  lx.policy = lx.policy || (window.trustedTypes ? window.trustedTypes.createPolicy("lx", rules) : rules);

  // Runs a script of this site's assets. Those that are `ordered` run in the order in which they were asked for.
  lx.load = (path, { ordered = false } = {}) =>
    new Promise((done, fail) => {
      const script = document.createElement("script");
      script.async = !ordered;
      script.onload = done;
      script.onerror = () => fail(new Error(path));
      script.src = lx.policy.createScriptURL(path);
      document.head.append(script);
    });

  function checked(path) {
    if (!/^[a-z0-9-]+(\/[a-z0-9-]+)*(\.min)?\.js(\?[0-9a-f]+)?$/.test(path)) throw new TypeError(path);
    return assets + path;
  }

  const form = document.querySelector("form[data-search]");
  if (!form) return;
  const box = form.querySelector("input[type=search]");
  const isSearchPage = Boolean(document.querySelector("[data-search-page]"));
  let started = false;

  box.addEventListener("focus", start);
  box.addEventListener("input", start);
  document.addEventListener("keydown", goToBox);
  if (isSearchPage || document.activeElement === box) start();

  function start() {
    if (started) return;
    started = true;
    const modules = [...MODULES, ...(isSearchPage ? ["filter", "page"] : ["panel"])];
    const own = modules.map((name) => `script/search/${name}.js`);
    const paths = ["vendor/lunr/lunr.min.js", "script/domain/tokens.js", ...own];
    Promise.all(paths.map((path) => lx.load(path, { ordered: true }))).catch(fail);
  }

  function fail() {
    started = false;
    const failed = document.querySelector("[data-search-failed]");
    failed.hidden = false;
    failed.parentElement.dataset.open = "";
  }

  function goToBox(event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (isTyping(event.target) || !lx.hasShortcut()) return;
    event.preventDefault();
    box.focus();
    box.select();
  }

  function isTyping(target) {
    const field = target.closest && target.closest("input, textarea, select, [contenteditable]");
    return field && !["checkbox", "radio", "button", "submit", "reset"].includes(field.type);
  }
})();

// A key without Ctrl or Alt disturbs whoever dictates to the computer: it can be switched off, on the search page.
(() => {
  const lx = window.lx;
  const key = `lx:${document.documentElement.dataset.site || ""}:1:search-key`;

  lx.hasShortcut = () => {
    // Reading may be forbidden, and any page on the same disk could have written anything here.
    try {
      return localStorage.getItem(key) !== "off";
    } catch (error) {
      return true;
    }
  };

  lx.setShortcut = (on) => {
    try {
      if (on) localStorage.removeItem(key);
      else localStorage.setItem(key, "off");
    } catch (error) {
      // Then it stays on.
    }
  };
})();
