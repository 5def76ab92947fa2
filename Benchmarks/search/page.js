// What the benchmark asks of a page; chromium.py puts it into each one before the page's own scripts.
window.bench = (() => {
  const texts = new Map(), values = new Map();
  let folder = "", search = null, ready = null;

  const text = (name) => {
    if (!texts.has(name)) {
      texts.set(name, fetch(folder + name).then((response) => {
        if (!response.ok) throw new Error(name + ": " + response.status);
        return response.text();
      }));
    }
    return texts.get(name);
  };
  const parsed = async (name) => JSON.parse(await text(name));
  const parsedOnce = (name) => {
    if (!values.has(name)) values.set(name, parsed(name));
    return values.get(name);
  };

  // The engine keeps the forms of some 2,000 texts; texts of the benchmark's own drive them out.
  let forgotten = 0;
  const forget = () => { for (let count = 0; count < 2002; count++) botrian.tokens("ก" + forgotten++ % 5000); };

  // The value for each query, or what went wrong.
  const forEach = (body) => async (queries) => {
    const results = [];
    for (const query of queries) results.push(await body(query).catch((error) => ({ error: String(error) })));
    return results;
  };

  return {
    open(address) { folder = address; search = botrian.connect(address); },

    // As a page asks: through the worker, where there is one.
    find: forEach(async (query) => {
      const { total, ranking } = await search.find({ query });
      return { total, ranking };
    }),

    // The files that a reader new to the site loads for a query.
    files: forEach(async (query) => {
      const names = new Set();
      await botrian.engine((name) => { names.add(name); return parsed(name); }).find({ query });
      return [...names];
    }),

    // Makes ready for `run`, all files having been loaded. first: files are to be parsed, the root to be opened and texts
    // to be read; next: the root is open and files are parsed; again: the texts are read as well.
    async prepare(query, how) {
      if (how === "again") return;
      forget();
      await botrian.engine(parsedOnce).find({ query });
      forget();
      const engine = botrian.engine(how === "first" ? parsed : parsedOnce);
      if (how === "next") await engine.suggest("");
      ready = () => engine.find({ query });
    },
    run: () => ready().then(({ total }) => total),
    idle: async () => 0,

    // The longest tasks from now on, in milliseconds; the browser tells of those above 50.
    watch() {
      window.longTasks = [];
      new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration)))
        .observe({ type: "longtask" });
    },
  };
})();
