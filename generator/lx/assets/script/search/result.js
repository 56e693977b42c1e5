// Results as a page shows them. Everything comes as text: what a record says can never become markup.
"use strict";
(() => {
  const lx = window.lx;
  const { search } = lx;
  const RUN = /[\p{L}\p{N}\p{M}'’ʼ]+/gu;

  // What is shown of documents, in the order of their numbers given.
  search.shown = async (numbers) => {
    const { chunk } = await search.manifest();
    const files = [...new Set(numbers.map((number) => Math.floor(number / chunk)))];
    const loaded = await Promise.all(files.map((file) => search.part(`documents-${file}`)));
    const chunks = new Map(files.map((file, at) => [file, loaded[at]]));
    return numbers.map((number) => {
      const shown = chunks.get(Math.floor(number / chunk))[number % chunk];
      const [title, address, kind, owner, summary, set, demonstration, line] = shown;
      return { title, address, kind, owner, summary, set, demonstration, line };
    });
  };

  // An element with attributes and children, of which strings become text.
  search.element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  // A text whose matched words are marked.
  search.marked = (text, terms) => {
    const pieces = document.createDocumentFragment();
    let at = 0;
    for (const match of text.matchAll(RUN)) {
      if (!lx.tokens.wordsOf(match[0]).some((word) => search.isMatch(terms, word))) continue;
      pieces.append(text.slice(at, match.index), search.element("mark", {}, match[0]));
      at = match.index + match[0].length;
    }
    pieces.append(text.slice(at));
    return pieces;
  };

  // The link to a document, which is what keyboards and tests look for.
  search.link = (one, terms, root) =>
    search.element("a", { href: root + one.address, dir: "auto", "data-result": "" }, search.marked(one.title, terms));

  // A text with its blanks filled: {count}, {query}.
  search.filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  search.counted = (count) => count.toLocaleString(document.documentElement.lang);

  // What a search found, in a sentence or two; `count` of it are shown, which filters may have narrowed.
  search.sentence = (say, found, query, count = found.documents.length) => {
    const narrowed = count < found.documents.length;
    const main = !count ? say.sayNone : found.more && !narrowed ? say.sayMore : count === 1 ? say.sayOne : say.sayMany;
    const parts = [search.filled(main, { count: search.counted(count), query })];
    if (!narrowed && found.full && found.full < count) parts.push(search.filled(say.sayFull, { count: found.full }));
    for (const [word, others] of count ? found.instead : []) {
      parts.push(search.filled(say.sayInstead, { word, others: others.join(", ") }));
    }
    return parts.join(". ");
  };

  // Runs a query at each input; of several under way only the latest is shown. `clear` is called at once, before
  // anything is awaited.
  search.follow = (box, { clear, show, fail }) => {
    let latest = 0;
    const run = async () => {
      const mine = (latest += 1);
      const isLatest = () => mine === latest;
      const query = box.value.trim();
      clear(query);
      if (!lx.tokens.wordsOf(query).length) return;
      try {
        await show(await search.find(box.value), query, isLatest);
      } catch (error) {
        if (isLatest()) fail();
      }
    };
    box.addEventListener("input", run);
    return { run, stop: () => (latest += 1) };
  };

  // Arrows lead from the box through the links of the results, and back.
  search.moveFocus = (event, box, results) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const stops = [box, ...Array.from(results.querySelectorAll("a")).filter((link) => link.checkVisibility())];
    const at = stops.indexOf(document.activeElement);
    const next = at < 0 ? null : stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
})();
