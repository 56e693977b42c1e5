// Light or dark: what the reader chose, kept on this device under the site's own name, put on <html> before anything is drawn.
(function () {
  "use strict";
  var root = document.documentElement;
  var key = "lx:" + root.dataset.site + ":1:scheme";

  function chosen() {
    // Another page on the same disk could have written anything here, and reading may be forbidden.
    try {
      var value = localStorage.getItem(key);
      return value === "light" || value === "dark" ? value : "";
    } catch (error) {
      return "";
    }
  }

  function keep(value) {
    try {
      if (value) localStorage.setItem(key, value);
      else localStorage.removeItem(key);
    } catch (error) {
      // Then it holds for this page only.
    }
  }

  function show(value) {
    if (value) root.dataset.scheme = value;
    else delete root.dataset.scheme;
    document.querySelectorAll("[data-scheme-set]").forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.dataset.schemeSet === value));
    });
  }

  show(chosen());
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll(".scheme").forEach(function (group) {
      group.hidden = false;
      group.addEventListener("click", function (event) {
        var button = event.target.closest("[data-scheme-set]");
        if (!button) return;
        keep(button.dataset.schemeSet);
        show(button.dataset.schemeSet);
      });
    });
    show(chosen());
  });
})();
