// What a page can do besides being read: print itself, give its address, and show all of itself on paper.
(function () {
  "use strict";

  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      window.print();
    });
  });

  // The address others can use is the page's home on the web. A copy on a disk that knows none has nothing to give.
  var canonical = document.querySelector("link[rel=canonical]");
  var address = canonical ? canonical.href : /^http/.test(location.protocol) ? location.href : "";
  if (address && navigator.clipboard) document.querySelectorAll("[data-copy]").forEach(offerLink);

  function offerLink(button) {
    var said = document.createElement("span");
    said.setAttribute("role", "status");
    said.className = "small";
    button.after(said);
    button.hidden = false;
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(address).then(
        function () {
          said.textContent = button.dataset.copied || address;
        },
        function () {
          said.textContent = address;
        }
      );
    });
  }

  // The hub notes where it is, so that an exchange which is reached from it can lead back. A copy without a hub shows no way.
  // A number is kept, not the address: on a disk, that may hold the name of a person.
  var folder = new URL("../..", document.currentScript.src);
  var way = document.querySelector("[data-hub]");
  try {
    if (document.documentElement.dataset.site === "hub") {
      sessionStorage.setItem("lx:hub:1", numberOf(new URL("index.html", folder).href));
    } else if (way && sessionStorage.getItem("lx:hub:1") === numberOf(new URL("../index.html", folder).href)) {
      way.href = new URL("../index.html", folder).href;
      way.parentElement.hidden = false;
    }
  } catch (error) {
    // A browser that keeps nothing shows no way back; the address bar still does.
  }

  function numberOf(text) {
    var number = 0;
    for (var at = 0; at < text.length; at++) number = (number * 31 + text.charCodeAt(at)) | 0;
    return String(number);
  }

  // What was to come when the page was made may have passed on the reader's day.
  var now = new Date();
  var today = new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  document.querySelectorAll("[data-passed]").forEach(function (word) {
    word.hidden = word.dataset.passed >= today;
  });
  // What stands through a day, and what stands from the day after. A device's clock may lag: nothing that is so already is undone.
  document.querySelectorAll("[data-until], [data-after]").forEach(function (part) {
    if (part.dataset.until < today) part.hidden = true;
    else if (part.dataset.after < today) part.hidden = false;
  });

  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = Array.from(document.querySelectorAll("details:not([open])"));
    opened.forEach(function (details) {
      details.open = true;
    });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (details) {
      details.open = false;
    });
  });

  // On a phone the sections scroll: bring the current one into view.
  var current = document.querySelector(".site-nav [aria-current]");
  var row = current && current.closest("ul");
  if (row) row.scrollLeft = current.offsetLeft - row.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
})();
