// One set of checkboxes that narrows results, with counts. They stay the same elements, so that focus stays where it is
// while counts change.
"use strict";
(() => {
  const { search } = window.lx;

  // `values` are [code, label]; `of(number)` gives the places in `values` of a document; `wanted` are codes chosen at
  // the start.
  search.filter = ({ name, label, values, of, wanted, changed }) => {
    const chosen = new Set(values.flatMap(([code], at) => (wanted.includes(code) ? [at] : [])));
    const rows = values.map(([, text], at) => {
      const check = search.element("input", { type: "checkbox" });
      const number = search.element("span", { class: "count" });
      check.addEventListener("change", () => {
        if (check.checked) chosen.add(at);
        else chosen.delete(at);
        changed();
      });
      const element = search.element("label", { class: "check" }, check, search.element("span", {}, text), number);
      return { check, number, element };
    });
    const legend = search.element("legend", {}, label);
    const element = search.element("fieldset", { class: "facet" }, legend, ...rows.map((row) => row.element));

    return { name, element, count, passes, codes, clear: () => chosen.clear() };

    function codes() {
      return Array.from(chosen, (at) => values[at][0]);
    }

    function passes(number) {
      return !chosen.size || of(number).some((at) => chosen.has(at));
    }

    // Shows how many of these documents each value has; a value with none goes away, unless it is chosen.
    function count(documents) {
      const counts = values.map(() => 0);
      for (const number of documents) for (const at of of(number)) counts[at] += 1;
      rows.forEach((row, at) => {
        row.number.textContent = counts[at];
        row.check.checked = chosen.has(at);
        row.element.hidden = !counts[at] && !chosen.has(at);
      });
    }
  };
})();
