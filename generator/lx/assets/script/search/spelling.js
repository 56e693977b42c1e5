// Words that may have been meant by one that no document holds: one slip away, two in a long word.
"use strict";
(() => {
  const { search } = window.lx;
  const LONG = 8;
  const OFFERED = 6;
  const ENTRY = /([0-9a-z])([^A-T]*)([A-T])/gu;
  const TITLED = "K";

  // The nearest and then the commonest, as [word, slips]; words that titles hold count as commoner.
  search.near = async (word) => {
    if (word.length < 3) return [];
    const one = await within(word, 1);
    return one.length || word.length < LONG ? one : within(word, 2);
  };

  // How many letters must be changed, dropped, added or swapped with their neighbour; more than `most` is `most + 1`.
  search.slips = (a, b, most) => {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, at) => at);
    for (let i = 1; i <= a.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= b.length; j += 1) {
        const same = a[i - 1] === b[j - 1];
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
        const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
        if (swapped) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      if (Math.min(...next) > most) return most + 1;
      [before, row] = [row, next];
    }
    return row[b.length];
  };

  async function within(word, most) {
    const { spellings } = await search.manifest();
    const lengths = spellings.filter((length) => Math.abs(length - word.length) <= most);
    const texts = await Promise.all(lengths.map((length) => search.part(`spelling-${length}`)));
    const found = [];
    for (const [other, letter] of texts.flatMap(unpacked)) {
      const slips = search.slips(word, other, most);
      if (slips <= most) found.push([other, slips, commonness(letter) + (other[0] === word[0] ? 2 : 0)]);
    }
    found.sort((a, b) => a[1] - b[1] || b[2] - a[2] || (a[0] < b[0] ? -1 : 1));
    return found.slice(0, OFFERED);
  }

  function unpacked(text) {
    let word = "";
    return Array.from(text.matchAll(ENTRY), ([, kept, rest, letter]) => {
      word = word.slice(0, parseInt(kept, 36)) + rest;
      return [word, letter];
    });
  }

  function commonness(letter) {
    return letter >= TITLED ? letter.charCodeAt(0) - TITLED.charCodeAt(0) + 4 : letter.charCodeAt(0) - 65;
  }
})();
