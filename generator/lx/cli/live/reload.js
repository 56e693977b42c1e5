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
      // Always in sight, over the page's end, and gone when all is well; the site's own styles know nothing of it.
      Object.assign(box.style, {
        position: "fixed", inset: "auto 0 0 0", zIndex: "9", margin: "0", maxHeight: "40vh", overflow: "auto",
        whiteSpace: "pre-wrap", overflowWrap: "anywhere"
      });
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
