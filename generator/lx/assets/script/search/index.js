// The index: from a word to the documents that hold it, or another form of it, or a word that begins so.
"use strict";
(() => {
  const { search } = window.lx;
  const AFTER_ALL = "\uffff";
  const TITLED = 4;
  const LAST = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const EARLIER = "0123456789!#$%&()*+,-./:=?@[]^_{}~";
  const VALUES = new Uint8Array(128);
  [...LAST, ...EARLIER].forEach((sign, at) => (VALUES[sign.charCodeAt(0)] = at + 1));
  const stems = new Map();

  // What words that are forms of one another have in common: machines, machined, machining.
  search.stemOf = (word) => {
    if (!stems.has(word)) stems.set(word, lunr.stemmer(new lunr.Token(word, {})).toString());
    return stems.get(word);
  };

  // With what every word of that stem begins. Porter's stemmer cuts endings off, but for a few that it rewrites: y to i
  // (pony, poni), a lost e that it gives back (hoping, hope), and bility to ble (capability, capabl).
  search.stemStart = (stem) => stem.replace(/[ei]$/, "").replace(/bl$/, "b") || stem;

  // The lines of a kind of file that begin with `start`, or null if they fill more files than one query may load.
  search.linesFrom = async (kind, start) => {
    const { firsts, reach } = await search.manifest();
    const first = lastUpTo(firsts[kind], start);
    const last = lastUpTo(firsts[kind], start + AFTER_ALL);
    if (last - first >= reach) return null;
    const files = await Promise.all(Array.from({ length: last - first + 1 }, (_, at) => lines(kind, first + at)));
    return files.flat().filter((line) => line.startsWith(start));
  };

  // The words that begin with `start`, each as [word, postings]; or null, as above.
  search.wordsFrom = async (start) => {
    const found = await search.linesFrom("words", start);
    return found && found.map((line) => line.split(" "));
  };

  // One word, in a list: empty where no document holds it.
  search.wordIn = async (word) => {
    const { firsts } = await search.manifest();
    const found = await lines("words", lastUpTo(firsts.words, word));
    return found.filter((line) => line.startsWith(`${word} `)).map((line) => line.split(" "));
  };

  // Titles that hold a word with these first letters, where such words are too many to load.
  search.startingWith = async (start) => {
    const { prefixes } = await search.manifest();
    return (prefixes && (await search.part("prefixes"))[start]) || "";
  };

  // Calls `take(document, titled, strength)` for each posting; the strength is from 0 to 1. A posting is eight times the
  // document's number and its level, written as the step from the one before: some signs, and a letter at the end.
  search.eachPosting = (postings, take) => {
    let posting = -1;
    let earlier = 0;
    for (let at = 0; at < postings.length; at += 1) {
      const value = VALUES[postings.charCodeAt(at)];
      if (value > LAST.length) earlier = earlier * EARLIER.length + value - LAST.length;
      else {
        posting += earlier * LAST.length + value;
        earlier = 0;
        const level = posting & 7;
        take(posting >> 3, level >= TITLED, (level % TITLED) / (TITLED - 1));
      }
    }
  };

  async function lines(kind, number) {
    const { firsts } = await search.manifest();
    return firsts[kind].length ? (await search.part(`${kind}-${number}`)).split(";") : [];
  }

  // The place of the last of the sorted `words` that is not after `word`, at least 0.
  function lastUpTo(words, word) {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle] <= word) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
})();
