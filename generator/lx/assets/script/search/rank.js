// From a query to the documents that answer it, best first.
"use strict";
(() => {
  const lx = window.lx;
  const { search } = lx;
  // What one matching word is worth, in a title and elsewhere; its strength there adds less than the step to the next.
  // A whole word that few documents hold is what somebody looks for: these come before titles that merely begin so.
  const EXACT = [8, 4];
  const RARE = [8, 6];
  const STEM = [7, 3];
  const START = [5, 2];
  const SLIP = [5, 1];
  const SLIP_BESIDE = [2, 1];
  const FEW = 10;
  const MOST_WORDS = 12;
  const ENOUGH = 20;
  const OPEN = /[\p{L}\p{N}\p{M}'’]$/u;

  // What a query finds: `documents` by number; how many of them, the first ones, hold all words (`full`); `more` if
  // there may be others; `terms` for the marks; `instead` what was taken for words that nothing holds.
  search.find = async (query) => {
    const words = [...new Set(lx.tokens.wordsOf(query))].slice(0, MOST_WORDS);
    const open = OPEN.test(query);
    const sought = await Promise.all(words.map((word, at) => termOf(word, open && at === words.length - 1)));
    const terms = await Promise.all(sought.map(completed));
    const { documents } = await search.manifest();
    let found = ranked(terms, documents);
    // Where an answer to first letters is but a part of what there is, the word that is being typed may yet fit.
    if (!found.full && terms.length > 1 && !terms.some((term) => term.more)) {
      await Promise.all(terms.map((term) => widened(term, SLIP)));
      found = ranked(terms, documents);
    }
    const instead = terms.filter((term) => term.shown.length).map((term) => [term.word, term.shown]);
    return { ...found, terms, instead };
  };

  // Whether a folded word of a text is what a query matched.
  search.isMatch = (terms, word) =>
    terms.some((term) => term.forms.has(word) || (term.open && word.startsWith(term.word)));

  // A word of the query: the score of each document that holds it, and the forms of it that were found.
  // `open`: it is still being typed, so longer words count too.
  async function termOf(word, open) {
    const term = { word, open, scores: new Map(), forms: new Set(), frequency: 0, longer: false, more: false, shown: [] };
    const words = await wordsFor(word, term);
    take(term, words, (text) => rankOf(term, text));
    if (!term.scores.size && !open) {
      term.open = true;
      take(term, words, (text) => rankOf(term, text));
    }
    return term;
  }

  function rankOf(term, text) {
    if (text === term.word) return EXACT;
    if (search.stemOf(text) === search.stemOf(term.word)) return STEM;
    return term.open && text.startsWith(term.word) ? START : null;
  }

  // All words that could be a form or a continuation; where these are too many, the word itself, and titles with its
  // first letters.
  async function wordsFor(word, term) {
    const words = (await search.wordsFrom(search.stemStart(search.stemOf(word)))) || (await search.wordsFrom(word));
    if (words) return words;
    if (term.open) {
      give(term, await search.startingWith(word), START);
      term.more = term.scores.size > 0;
    }
    return search.wordIn(word);
  }

  function take(term, words, rank) {
    for (const [text, postings] of words) {
      const tier = rank(text);
      if (!tier) continue;
      if (tier === START) term.longer = true;
      else term.forms.add(text);
      const size = give(term, postings, tier);
      if (tier !== START) term.frequency = Math.max(term.frequency, size);
    }
  }

  // Adds postings to a term's scores, and says how many they are.
  function give(term, postings, tier) {
    let size = 0;
    search.eachPosting(postings, () => (size += 1));
    const [title, other] = tier === EXACT && size <= FEW && term.word.length > 2 ? RARE : tier;
    search.eachPosting(postings, (number, titled, strength) => {
      const score = (titled ? title : other) + strength;
      if (score > (term.scores.get(number) || 0)) term.scores.set(number, score);
    });
    return size;
  }

  // A term with what may have been meant by it. A word that is no title's and itself nowhere, only in some other form,
  // may be a slip (electicity is a form of elected), unless longer words show that it is on its way: then its neighbours
  // come behind.
  async function completed(term) {
    if (!term.scores.size) return replaced(term);
    const inTitle = Math.max(...term.scores.values()) >= START[0];
    if (!inTitle && !term.longer && !term.forms.has(term.word)) await widened(term, SLIP_BESIDE);
    return term;
  }

  // For a word that nothing holds: its letters and figures as two words (MAN101), else what was probably meant.
  async function replaced(term) {
    const pieces = term.word.match(/\p{L}+|\p{N}+/gu) || [];
    if (pieces.length > 1) {
      const parts = await Promise.all(pieces.map((piece) => termOf(piece, false)));
      for (const [number, score] of parts[0].scores) {
        if (parts.every((part) => part.scores.has(number))) term.scores.set(number, score);
      }
      for (const part of parts) part.forms.forEach((form) => term.forms.add(form));
      if (term.scores.size) return term;
    }
    term.shown = await widened(term, SLIP);
    return term;
  }

  // Adds the words near to a term's own, and gives those that led to something.
  async function widened(term, tier) {
    const near = await search.near(term.word);
    const words = await Promise.all(near.map(([word]) => search.wordIn(word)));
    const slips = new Map(near.map(([word, slips], at) => [word, slips + at / near.length]));
    take(term, words.flat(), (text) => tier.map((score) => score - slips.get(text) / 2));
    return near.map(([word]) => word);
  }

  // Documents that hold more of the words first, then by score, then by title (the order of their numbers).
  function ranked(terms, size) {
    const rare = terms.filter((term) => term.frequency <= 0.4 * size || size < 50);
    const needed = new Set(rare.length ? rare : terms);
    const totals = new Map();
    for (const term of terms) {
      const weight = Math.log(1 + size / (term.frequency || 1));
      for (const [number, score] of term.scores) {
        const total = totals.get(number) || [number, 0, 0];
        totals.set(number, total);
        total[1] += needed.has(term) ? 1 : 0;
        total[2] += score * weight;
      }
    }
    const all = [...totals.values()].sort((a, b) => b[1] - a[1] || b[2] - a[2] || a[0] - b[0]);
    const full = all.filter((total) => total[1] === needed.size).length;
    const shown = full >= ENOUGH ? all.slice(0, full) : all;
    return { documents: shown.map(([number]) => number), full, more: [...needed].every((term) => term.more) };
  }
})();
