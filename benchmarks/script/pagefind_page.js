// The smallest page that searches with Pagefind as one types: it starts when the box is turned to, and shows five
// results, as Pagefind's own interface does.
const SHOWN = 5;
const form = document.querySelector("form");
const box = form.querySelector("input");
const [status, list] = [form.querySelector("[role=status]"), form.querySelector("ul")];
let pagefind = null;
let latest = 0;

box.addEventListener("focus", start);
box.addEventListener("input", async () => {
  const mine = (latest += 1);
  status.textContent = "";
  const { results } = await (await start()).search(box.value);
  const shown = await Promise.all(results.slice(0, SHOWN).map((one) => one.data()));
  if (mine !== latest) return;
  list.replaceChildren(...shown.map(entry));
  status.textContent = `${results.length} results`;
});

function start() {
  pagefind = pagefind || import("./pagefind.js").then(async (module) => (await module.init(), module));
  return pagefind;
}

function entry(one) {
  const [item, link, text] = ["li", "a", "p"].map((name) => document.createElement(name));
  link.href = one.url;
  link.textContent = one.meta.title;
  text.innerHTML = one.excerpt;
  item.append(link, text);
  return item;
}
