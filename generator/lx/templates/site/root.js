(function () {
  // A server shows this page at whatever address was asked for. Say where the site begins, before anything of it is asked for.
  var folders = {{ folders }};
  var root = {{ root }};
  var parts = location.pathname.split("/");
  if (parts[parts.length - 1] === "404.html") return;
  if (!root) {
    var at = parts.findIndex(function (part) { return folders.indexOf(part) >= 0; });
    root = at > 0 ? parts.slice(0, at).join("/") + "/" : "/";
  }
  var base = document.createElement("base");
  base.href = root;
  document.head.prepend(base);
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll('a[href^="#"]').forEach(function (link) {
      link.href = location.pathname + link.getAttribute("href");
    });
  });
})();
