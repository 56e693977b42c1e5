// Notes when results stand: a status line is emptied at each key, and says what was found as soon as that is shown.
(() => {
  const box = document.querySelector("input[type=search]");
  const status = box.form.querySelector("[role=status]");
  const began = [];
  const took = new Map();
  const waiting = new Map();
  box.addEventListener("keydown", (event) => began.push(event.timeStamp), true);
  new MutationObserver(() => {
    const number = began.length;
    // A task after the next frame: by then that frame, with the results in it, is painted.
    if (status.textContent && !took.has(number)) requestAnimationFrame(() => setTimeout(() => note(number)));
  }).observe(status, { childList: true, characterData: true, subtree: true });

  function note(number) {
    if (took.has(number)) return;
    took.set(number, performance.now() - began[number - 1]);
    if (waiting.has(number)) waiting.get(number)(took.get(number));
  }

  window.lxAnswered = (number) =>
    new Promise((done) => (took.has(number) ? done(took.get(number)) : waiting.set(number, done)));
})();
