// The index: from a word to the documents that hold it, or another form of it, or a word that begins so.
"use strict";
(() => {
  const { search } = window.lx;
  const AFTER_ALL = "\uffff";
  const FIRST_TITLE_LEVEL = 16;
  const LEVELS_IN_TITLE = 10;
  const opened = new Map();
  const stems = new Map();

  // What words that are forms of one another have in common: machines, machined, machining.
  search.stemOf = (word) => {
    if (!stems.has(word)) stems.set(word, lunr.stemmer(new lunr.Token(word, {})).toString());
    return stems.get(word);
  };

  // With what every word of that stem begins. Porter's stemmer cuts endings off, but for a few that it rewrites: y to i
  // (pony, poni), a lost e that it gives back (hoping, hope), and bility to ble (capability, capabl).
  search.stemStart = (stem) => stem.replace(/[ei]$/, "").replace(/bl$/, "b") || stem;

  // The lines of all words from `start` on that begin with it, or null if they fill more files than one query may load.
  search.linesFrom = async (start) => {
    const { firsts, reach } = await search.manifest();
    const first = lastUpTo(firsts, start);
    const last = lastUpTo(firsts, start + AFTER_ALL);
    if (last - first >= reach) return null;
    const files = await Promise.all(Array.from({ length: last - first + 1 }, (_, at) => shard(first + at)));
    return files.flat().filter(([word]) => word.startsWith(start));
  };

  // The line of one word, in a list: empty where no document holds it.
  search.lineOf = async (word) => {
    const { firsts } = await search.manifest();
    return (await shard(lastUpTo(firsts, word))).filter(([text]) => text === word);
  };

  // Titles that hold a word with these first letters, where such words are too many to load.
  search.startingWith = async (start) => {
    const { prefixes } = await search.manifest();
    return (prefixes && (await search.part("prefixes"))[start]) || "";
  };

  // Calls `take(document, titled, strength)` for each posting; the strength is from 0 to 1.
  search.eachPosting = (postings, take) => {
    let number = -1;
    let step = 0;
    for (let at = 0; at < postings.length; at += 1) {
      const code = postings.charCodeAt(at);
      if (code >= 65 && code <= 90) {
        number += step || 1;
        step = 0;
        const level = code - 65 - FIRST_TITLE_LEVEL;
        if (level >= 0) take(number, true, level / LEVELS_IN_TITLE);
        else take(number, false, (level + FIRST_TITLE_LEVEL) / FIRST_TITLE_LEVEL);
      } else step = step * 36 + code - (code < 58 ? 48 : 87);
    }
  };

  // A file's lines as [word, postings, frequency]; the frequency is there only where postings were left out.
  async function shard(number) {
    if (!opened.has(number)) {
      const text = await search.part(`words-${number}`);
      opened.set(number, text.split(";").map(read));
    }
    return opened.get(number);
  }

  function read(line) {
    const parts = line.split(" ");
    return parts.length > 2 ? [parts[0], parts[2], Number(parts[1])] : [parts[0], parts[1], 0];
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
