// Keeps an open page the same as the site that `botrian serve` has just built, and shows what is wrong with its sources.
(() => {
  "use strict";

  const { dataset } = document.currentScript;
  let version = dataset.version;

  // The page as it was sent, before any other script changed it.
  let sent = document.cloneNode(true);

  const addressOf = (url) => {
    const { origin, pathname } = new URL(url, location.href);
    return origin === location.origin ? decodeURIComponent(pathname).replace(/\/index\.html$/, "/") : "";
  };
  const here = () => addressOf(location.href);

  // Replacing what changed

  const copies = (nodes) => nodes.map((node) => document.importNode(node, true));

  // Changes `live` as `before` became `after`, and leaves alone what a script or a reader changed elsewhere.
  function patch(live, before, after) {
    if (before.isEqualNode(after)) return;
    const isElement = live.nodeType === Node.ELEMENT_NODE;
    if (!isElement || live.nodeName !== after.nodeName || before.nodeName !== after.nodeName) {
      live.replaceWith(...copies([after]));
      return;
    }
    for (const { name } of before.attributes) if (!after.hasAttribute(name)) live.removeAttribute(name);
    for (const { name, value } of after.attributes) {
      if (before.getAttribute(name) !== value) live.setAttribute(name, value);
    }
    patchChildren(live, [...live.childNodes], [...before.childNodes], [...after.childNodes]);
  }

  function patchChildren(parent, live, before, after) {
    if (live.length !== before.length) {
      parent.replaceChildren(...copies(after));
      return;
    }
    let [start, end, newEnd] = [0, before.length, after.length];
    while (start < end && start < newEnd && before[start].isEqualNode(after[start])) start += 1;
    while (end > start && newEnd > start && before[end - 1].isEqualNode(after[newEnd - 1])) [end, newEnd] = [end - 1, newEnd - 1];
    const shared = Math.min(end, newEnd);
    for (let index = start; index < shared; index += 1) patch(live[index], before[index], after[index]);
    live.slice(shared, end).forEach((node) => node.remove());
    for (const node of copies(after.slice(shared, newEnd))) parent.insertBefore(node, live[end] || null);
  }

  const scriptsOf = (page) => [...page.scripts].map((script) => script.getAttribute("src")).join("\n");

  async function renewPage() {
    const response = await fetch(location.href, { cache: "no-store" });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    // Where scripts run, these hold text.
    for (const element of page.querySelectorAll("noscript")) element.textContent = element.innerHTML;
    if (scriptsOf(page) !== scriptsOf(sent)) return location.reload();
    patch(document.head, sent.head, page.head);
    patch(document.body, sent.body, page.body);
    sent = page;
  }

  // The old sheet goes when the new one is there, so that no moment is without.
  function renewStyle(link) {
    return new Promise((done) => {
      const renewed = link.cloneNode();
      const address = new URL(link.href);
      address.searchParams.set("version", version);
      renewed.href = address.href;
      renewed.onload = () => { link.remove(); done(); };
      renewed.onerror = () => { renewed.remove(); done(); };
      link.after(renewed);
    });
  }

  // Following the site

  async function follow(update) {
    if (update.show && update.show !== here()) return location.assign(update.show);
    if (update.version === version) return;
    if (update.previous !== version || !version) return location.reload();
    version = update.version;
    const changed = new Set(update.changed);
    const styles = [...document.querySelectorAll("link[rel=stylesheet]")];
    const apart = new Set([here(), ...styles.map((link) => addressOf(link.href))]);
    const loaded = performance.getEntriesByType("resource").map((entry) => addressOf(entry.name));
    if (loaded.some((address) => changed.has(address) && !apart.has(address))) return location.reload();
    if (changed.has(here())) await renewPage();
    await Promise.all(styles.filter((link) => changed.has(addressOf(link.href))).map(renewStyle));
  }

  function greet(hello) {
    if (hello.version === version) return;
    const isSameRun = hello.version.split("-")[0] === version.split("-")[0];
    if (isSameRun && hello.show && hello.show !== here()) location.assign(hello.show);
    else location.reload();
  }

  // Messages

  const host = document.createElement("botrian-messages");
  const shadow = host.attachShadow({ mode: "open" });
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = "/__botrian/preview.css";
  const panel = document.createElement("div");
  panel.setAttribute("role", "status");
  shadow.append(style, panel);
  document.documentElement.append(host);

  let messages = "";

  function tell(html) {
    if (html === messages) return;
    const isOpen = panel.querySelector(".warnings")?.open;
    messages = html;
    panel.innerHTML = html;
    const warnings = panel.querySelector(".warnings");
    if (warnings) warnings.open = Boolean(isOpen);
  }

  // Listening, while somebody looks: a browser keeps only six connections to a host.

  let events = null;
  let work = Promise.resolve();
  let waiting;

  function hear(event, act) {
    const update = JSON.parse(event.data);
    tell(update.messages);
    work = work.then(() => act(update)).catch(() => {});
  }

  function listen() {
    if (events || document.hidden) return;
    events = new EventSource("/__botrian/events");
    events.addEventListener("hello", (event) => {
      clearTimeout(waiting);
      waiting = undefined;
      hear(event, greet);
    });
    events.addEventListener("update", (event) => hear(event, follow));
    events.onerror = () => {
      rest();
      setTimeout(listen, 500);
      waiting ??= setTimeout(() => {
        const note = document.createElement("p");
        note.className = "panel ended";
        note.textContent = dataset.ended;
        messages = null;
        panel.replaceChildren(note);
      }, 2000);
    };
  }

  function rest() {
    events?.close();
    events = null;
  }

  performance.setResourceTimingBufferSize(2000);
  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
  addEventListener("pagehide", rest);
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  listen();
})();
