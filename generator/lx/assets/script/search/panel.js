// Results under the search box of any page, as one types.
"use strict";
(() => {
  const { search } = window.lx;
  const SHOWN = 8;
  const form = document.querySelector("form[data-search]");
  const say = form.dataset;
  const box = form.querySelector("input[type=search]");
  const panel = form.querySelector("[data-search-panel]");
  const status = panel.querySelector("[role=status]");
  const results = panel.querySelector("[data-results]");
  const all = panel.querySelector("[data-search-all]");
  const failed = panel.querySelector("[data-search-failed]");
  const query = search.follow(box, { clear, show, fail: () => open(failed) });
  let isReturning = false;

  form.addEventListener("keydown", onKey);
  box.addEventListener("focus", () => {
    if (!isReturning && !isOpen()) query.run();
  });
  form.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) close();
  });
  document.addEventListener("pointerdown", (event) => {
    if (!form.contains(event.target)) close();
  });
  // What every query needs is there when the first letter is typed; if it fails, the query says so.
  search.manifest().catch(() => null);
  if (document.activeElement === box) query.run();

  function clear() {
    results.replaceChildren();
    status.textContent = "";
    all.hidden = true;
    failed.hidden = true;
    delete panel.dataset.open;
  }

  async function show(found, text, isLatest) {
    const [manifest, shown] = await Promise.all([search.manifest(), search.shown(found.documents.slice(0, SHOWN))]);
    if (!isLatest()) return;
    results.replaceChildren(...shown.map((one) => row(one, found.terms, manifest)));
    status.textContent = search.sentence(say, found, text);
    if (found.documents.length > SHOWN) offerAll(found.documents.length, text);
    open();
  }

  // A result in short: title, what it is, what helps to choose, whose; its summary only where that, not the title, holds what was typed.
  function row(one, terms, { kinds, exchanges, sets }) {
    const link = search.link(one, terms, say.root);
    const summary = search.marked(one.summary, terms);
    const says = !link.querySelector("mark") && summary.querySelector("mark");
    const where = exchanges.length > 1 && sets[one.set].length === 1 ? exchanges[sets[one.set][0]][1] : "";
    const demonstration = one.demonstration ? say.sayDemonstration : "";
    const facts = [kinds[one.kind][2], demonstration, ...one.line, one.owner, where];
    const sub = search.element("p", { class: "row-sub" }, facts.filter(Boolean).join(" · "));
    const line = says ? [search.element("p", { class: "search-summary", dir: "auto" }, summary)] : [];
    return search.element("li", {}, link, ...line, sub);
  }

  function offerAll(count, text) {
    const link = all.querySelector("a");
    link.href = `${say.root}search.html?${new URLSearchParams({ q: text })}`;
    link.textContent = search.filled(say.sayAll, { count: search.counted(count) });
    all.hidden = false;
  }

  function open(part) {
    if (part) part.hidden = false;
    panel.dataset.open = "";
  }

  function isOpen() {
    return "open" in panel.dataset;
  }

  function close() {
    query.stop();
    clear();
  }

  function onKey(event) {
    if (event.key === "Escape" && isOpen()) {
      // Else the browser would empty the box too.
      event.preventDefault();
      close();
      isReturning = true;
      box.focus();
      isReturning = false;
    } else if (event.key === "ArrowDown" && event.target === box && !isOpen()) query.run();
    else search.moveFocus(event, box, panel);
  }
})();
