// While the catalog is being edited: loads the page again when the site has changed, and says below it what is wrong.
(function () {
  "use strict";
  var shown = document.currentScript.src.split("?")[1];
  var box = document.querySelector("pre[role=status]");

  function tell(text) {
    if (!box) {
      box = document.createElement("pre");
      box.className = "notice no-print";
      box.setAttribute("role", "status");
      box.tabIndex = 0;
      document.body.appendChild(box);
    }
    box.textContent = text;
    box.hidden = !text;
  }

  var changes = new EventSource("/-/changes");
  changes.addEventListener("site", function (event) {
    if (event.data !== shown) location.reload();
  });
  changes.addEventListener("status", function (event) {
    var text = JSON.parse(event.data);
    if (text || box) tell(text);
  });
})();
