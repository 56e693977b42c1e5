// Words that may have been meant by one that no document holds: one slip away, two in a long word with one half unharmed.
"use strict";
(() => {
  const { search } = window.lx;
  const LONG = 8;
  const OFFERED = 4;
  const TITLED = "K";

  // The nearest and then the commonest, as [word, slips]; words that titles hold count as commoner.
  search.near = async (word) => {
    if (word.length < 3) return [];
    const others = await alike(word);
    const one = within(word, 1, others);
    return one.length || word.length < LONG ? one : within(word, 2, others);
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

  // Words that have the first or the second half in common with this one: a slip leaves one of the two as it is.
  async function alike(word) {
    const half = Math.max(1, (word.length - 1) >> 1);
    const [heads, tails] = await Promise.all([
      search.linesFrom("heads", word.slice(0, half)),
      search.linesFrom("tails", backwards(word.slice(-half))),
    ]);
    return new Map([
      ...(heads || []).map((line) => [line.slice(0, -1), line.slice(-1)]),
      ...(tails || []).map((line) => [backwards(line.slice(0, -1)), line.slice(-1)]),
    ]);
  }

  function within(word, most, others) {
    const found = [];
    for (const [other, letter] of others) {
      const slips = search.slips(word, other, most);
      if (slips <= most) found.push([other, slips, commonness(letter) + (other[0] === word[0] ? 2 : 0)]);
    }
    found.sort((a, b) => a[1] - b[1] || b[2] - a[2] || (a[0] < b[0] ? -1 : 1));
    return found.slice(0, OFFERED);
  }

  function backwards(word) {
    return word.split("").reverse().join("");
  }

  function commonness(letter) {
    return letter >= TITLED ? letter.charCodeAt(0) - TITLED.charCodeAt(0) + 4 : letter.charCodeAt(0) - 65;
  }
})();
