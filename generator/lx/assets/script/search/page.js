// The search page: results in full, narrowed by kind and, on the hub, by exchange. Its address says what it shows.
"use strict";
(() => {
  const lx = window.lx;
  const { search } = lx;
  const STEP = 20;
  const FIRST_CODE = 65;
  const NOTED_AFTER = 200;
  const page = document.querySelector("[data-search-page]");
  const form = page.querySelector("form[data-search]");
  const say = form.dataset;
  const box = form.querySelector("input[type=search]");
  const results = page.querySelector("[data-results]");
  const status = page.querySelector("[role=status]");
  const [heading, filterBox, choices, clearing, adding, failed, lists, key] = [
    "title", "filters", "choices", "clear", "more", "failed", "lists", "key",
  ].map((name) => page.querySelector(`[data-search-${name}]`));
  const titles = [heading.textContent, document.title];
  const asked = new URLSearchParams(location.search);
  const query = search.follow(box, { clear, show, fail });
  let filters = null;
  let current = null;
  let timer = 0;

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    query.run();
  });
  page.addEventListener("keydown", (event) => search.moveFocus(event, box, results));
  adding.addEventListener("click", () => addMore().catch(fail));
  clearing.addEventListener("click", showAll);
  offerKey();
  filterBox.querySelector("details").open = matchMedia("(min-width: 60rem)").matches;
  if (!box.value) box.value = asked.get("q") || "";
  query.run();

  // What must be gone at once when another query is typed.
  function clear(text) {
    current = null;
    results.replaceChildren();
    status.textContent = "";
    heading.textContent = text || titles[0];
    document.title = text ? `${text} · ${titles[1]}` : titles[1];
    for (const part of [adding, failed, clearing]) part.hidden = true;
    filterBox.hidden = !text || !filters;
    lists.hidden = Boolean(text);
    note();
  }

  function fail() {
    failed.hidden = false;
    lists.hidden = false;
  }

  async function show(found, text, isLatest) {
    const [manifest, codes] = await Promise.all([search.manifest(), search.part("filters")]);
    if (!isLatest()) return;
    if (!filters) setUpFilters(manifest, codes);
    current = { found, text, manifest, shown: 0, documents: [], turn: 0 };
    await narrow();
  }

  // Shows what passes the filters, from the first result on, and the filters' counts.
  async function narrow() {
    note();
    const mine = current;
    if (!mine) return;
    const turn = (mine.turn += 1);
    const { documents } = mine.found;
    for (const filter of filters) filter.count(documents.filter((number) => passes(number, filter)));
    mine.documents = documents.filter((number) => passes(number));
    const first = await search.shown(mine.documents.slice(0, STEP));
    if (current !== mine || mine.turn !== turn) return;
    results.replaceChildren();
    mine.shown = 0;
    status.textContent = search.sentence(say, mine.found, mine.text, mine.documents.length);
    filterBox.hidden = !documents.length;
    clearing.hidden = !filters.some((filter) => filter.codes().length);
    lists.hidden = documents.length > 0;
    add(mine, first);
  }

  async function addMore() {
    const mine = current;
    if (!mine) return;
    const turn = (mine.turn += 1);
    const next = await search.shown(mine.documents.slice(mine.shown, mine.shown + STEP));
    if (current !== mine || mine.turn !== turn) return;
    const before = results.children.length;
    add(mine, next);
    results.children[before].querySelector("a").focus();
  }

  function add(mine, shown) {
    results.append(...shown.map((one) => entry(one, mine.found.terms, mine.manifest)));
    mine.shown += shown.length;
    adding.hidden = mine.shown >= mine.documents.length;
  }

  // A result in full: title, summary, what it is and whose, what helps to choose.
  function entry(one, terms, { kinds, exchanges, sets }) {
    const chip = (text, name) => search.element("li", name ? { class: name } : {}, text);
    const where = exchanges.length > 1 ? sets[one.set].map((at) => exchanges[at][1]) : [];
    const chips = search.element("ul", { class: "chips" }, chip(kinds[one.kind][2], "chip-type"));
    if (one.demonstration) chips.append(chip(say.sayDemonstration, "chip-demonstration"));
    if (one.owner) chips.append(chip(search.marked(one.owner, terms)));
    chips.append(...one.line.map((words) => chip(search.marked(words, terms))));
    if (where.length === 1) chips.append(chip(where[0]));
    const title = search.element("h2", { class: "result-title" }, search.link(one, terms, say.root));
    const summary = search.element("p", { dir: "auto" }, search.marked(one.summary, terms));
    return search.element("li", { class: "result" }, title, summary, chips);
  }

  function showAll() {
    for (const filter of filters) filter.clear();
    narrow().catch(fail);
    box.focus();
  }

  function passes(number, but) {
    return filters.every((filter) => filter === but || filter.passes(number));
  }

  function setUpFilters({ kinds, exchanges, sets }, [kindCodes, setCodes]) {
    const place = (codes, number) => codes.charCodeAt(number) - FIRST_CODE;
    const changed = () => narrow().catch(fail);
    const made = (name, label, values, of) =>
      search.filter({ name, label, values, of, wanted: asked.getAll(name), changed });
    filters = [made("type", say.sayType, kinds, (number) => [place(kindCodes, number)])];
    if (exchanges.length > 1) {
      filters.push(made("exchange", say.sayExchange, exchanges, (number) => sets[place(setCodes, number)]));
    }
    choices.append(...filters.map((filter) => filter.element));
  }

  // Puts what is shown into the address, so that it can be kept and sent; not at every letter: browsers take that amiss.
  function note() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const address = shownAddress();
      try {
        history.replaceState(history.state, "", address);
      } catch (error) {
        // Some browsers forbid it on a disk; then the address stays as it was.
      }
    }, NOTED_AFTER);
  }

  function shownAddress() {
    const text = box.value.trim();
    const parameters = new URLSearchParams(text ? { q: text } : {});
    for (const name of ["type", "exchange"]) {
      const filter = filters && filters.find((one) => one.name === name);
      for (const code of filter ? filter.codes() : asked.getAll(name)) parameters.append(name, code);
    }
    return String(parameters) ? `?${parameters}` : location.pathname;
  }

  function offerKey() {
    const check = key.querySelector("input");
    check.checked = lx.hasShortcut();
    check.addEventListener("change", () => lx.setShortcut(check.checked));
    key.hidden = false;
  }
})();
