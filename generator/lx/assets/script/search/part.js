// The files of the index, each loaded once: the manifest first, which names the edition that all others must be of.
"use strict";
(() => {
  const lx = window.lx;
  const search = (lx.search = {});
  const arrived = new Map();
  const loading = new Map();

  // What every file of assets/search/ calls.
  lx.put = (name, edition, value) => arrived.set(name, { edition, value });

  search.manifest = () =>
    once("manifest", async () => {
      await lx.load("search/manifest.js");
      const { edition, value } = taken("manifest");
      return { ...value, edition };
    });

  // The value of a file. A failure is forgotten, so that the next query tries again.
  search.part = (name) =>
    once(name, async () => {
      const { edition } = await search.manifest();
      await lx.load(`search/${name}.js?${edition}`);
      const file = taken(name);
      if (file.edition !== edition) throw new Error(`${name} is of another edition`);
      return file.value;
    });

  function once(name, make) {
    if (!loading.has(name)) {
      const value = make();
      value.catch(() => loading.delete(name));
      loading.set(name, value);
    }
    return loading.get(name);
  }

  function taken(name) {
    const file = arrived.get(name);
    arrived.delete(name);
    if (!file) throw new Error(`${name} holds nothing`);
    return file;
  }
})();
