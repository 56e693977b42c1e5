// Words as search knows them: where a text is cut, and how a word is folded. Twin: text/tokens.py.
"use strict";
(() => {
  const lx = (window.lx = window.lx || {});
  const LONGEST = 40;
  const MARKS = /\p{M}+/gu;
  const APOSTROPHES = /[’ʼ]/gu;
  const WORD = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu;

  // The words of a text in their order, each folded.
  function wordsOf(text) {
    return (folded(text).match(WORD) || []).map(plain);
  }

  // Lower case without combining marks. The order matters: `İ` lowered first would keep a dot of its own.
  function folded(text) {
    return text.normalize("NFKD").replace(MARKS, "").replace(APOSTROPHES, "'").toLowerCase().replace(/ς/g, "σ");
  }

  function plain(run) {
    const word = run.replace(/'/g, "");
    return word.length > LONGEST ? [...word].slice(0, LONGEST).join("") : word;
  }

  lx.tokens = { wordsOf };
})();
