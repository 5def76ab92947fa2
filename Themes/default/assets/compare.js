// The page /compare/: two reports side by side, part by part. Which two stands in the address: ?a=2567/x&b=2568/x.
// A year's reports are named in compare/<year>.js, a classic script, and what a report says is read from its own page:
// fetched from a server, and from a disk, where nothing can be fetched, told by the page itself in a hidden frame (site.js).
(function () {
"use strict";

const form = document.getElementById("compare-form"), status = document.getElementById("compare-status");
const result = document.getElementById("compare-result"), lists = {}, title = document.title;
if (!form) return;
const { root, textChoose, textLoading, textReady, textFailed, textMissing } = form.dataset;
const sides = ["a", "b"].map((name) => {
  const [year, activity, report] = form.querySelectorAll("#compare-" + name + " select");
  return { name, year, activity, report };
});
let showing = 0;
const isThai = document.documentElement.lang === "th"; // otherwise what is Thai says so

function element(name, className, ...children) {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (!isThai && children.some((child) => /^[^a-z]*[\u0e01-\u0e7f]/i.test(child))) node.lang = "th";
  node.append(...children);
  return node;
}
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name]);
const page = (address) => new URL(root + "reports/" + address + "/" + (location.protocol === "file:" ? "index.html" : ""), location.href);

// ---- Which reports a year has ----

// Each file calls this with its year, the titles of activities by their ids, and [slug, activity, label] of reports.
window.botrianReports = (year, titles, reports) => {
  for (const [slug, activity, label] of reports) lists[year].reports.push({ slug, activity, label, title: titles[activity] });
};

function listOf(year) {
  const option = [...sides[0].year.options].find(({ value }) => value && value === year);
  if (!option) return Promise.resolve([]);
  if (!lists[year]) {
    const files = Array.from({ length: option.dataset.files }, (_, place) => year + (place ? "-" + (place + 1) : "") + ".js");
    lists[year] = { reports: [] };
    lists[year].ready = files.reduce((before, file) => before.then(() => new Promise((resolve, reject) => {
      const script = element("script");
      Object.assign(script, { src: root + "compare/" + file, onload: resolve, onerror: reject });
      document.head.append(script);
    })), Promise.resolve()).catch((error) => { delete lists[year]; throw error; });
  }
  const list = lists[year];
  return list.ready.then(() => list.reports);
}

// ---- What is chosen ----

function offer(select, options, chosen) {
  select.replaceChildren(...[["", textChoose], ...options].map(([value, text]) => {
    const option = element("option", "", text);
    option.value = value;
    return option;
  }));
  select.disabled = !options.length;
  select.value = options.some(([value]) => value === chosen) ? chosen : options.length === 1 ? options[0][0] : "";
}

async function offerReports({ year, activity, report }, chosenActivity, chosenSlug) {
  const list = await listOf(year.value);
  offer(activity, [...new Map(list.map((one) => [one.activity, one.title]))], chosenActivity);
  const reports = list.filter((one) => one.activity === activity.value).map((one) => [one.slug, one.label]);
  offer(report, reports, chosenSlug);
  report.hidden = report.previousElementSibling.hidden = reports.length < 2;
}

const chosen = () => sides.map(({ year, report }) => report.value && year.value + "/" + report.value);

form.addEventListener("change", async ({ target }) => {
  const side = sides.find(({ year, activity, report }) => [year, activity, report].includes(target));
  try {
    await offerReports(side, side.activity.value, target === side.report ? target.value : "");
  } catch { return say(textFailed); }
  const params = new URLSearchParams();
  chosen().forEach((address, place) => { if (address) params.set(sides[place].name, address); });
  const address = "?" + String(params).replace(/%2F/g, "/");
  if (address !== location.search) {
    try { history.pushState(null, "", address); } catch { location.search = address; }
  }
  show();
});

async function readAddress() {
  const params = new URLSearchParams(location.search);
  try {
    let isMissing = false;
    await Promise.all(sides.map(async (side) => {
      const [year, slug] = (params.get(side.name) || "").split("/");
      side.year.value = year;
      const report = (await listOf(side.year.value)).find((one) => one.slug === slug);
      isMissing = isMissing || Boolean(year && !report);
      await offerReports(side, report ? report.activity : "", slug);
    }));
    if (isMissing) return say(textMissing);
  } catch { return say(textFailed); }
  show();
}

// ---- What a report says ----

function read(address) {
  const url = page(address);
  const text = location.protocol === "file:" ? told(url) : fetch(url).then((answer) => {
    if (!answer.ok) throw answer.status;
    return answer.text();
  });
  return text.then((html) => new DOMParser().parseFromString(html, "text/html"));
}

function told(url) {
  return new Promise((resolve, reject) => {
    const frame = element("iframe");
    function end(event) {
      if (event && event.source !== frame.contentWindow) return;
      removeEventListener("message", end);
      clearTimeout(waiting);
      frame.remove();
      if (event) resolve(String(event.data)); else reject(url);
    }
    const waiting = setTimeout(end, 10000);
    addEventListener("message", end);
    Object.assign(frame, { hidden: true, src: url });
    document.body.append(frame);
  });
}

// A copy of a cell or an item for this page: no ids, no tools of the report's page, links that lead on.
function copied(node, url) {
  const copy = document.importNode(node, true);
  copy.querySelectorAll(".anchor, .alike").forEach((tool) => tool.remove());
  copy.querySelectorAll("[id]").forEach((one) => one.removeAttribute("id"));
  copy.querySelectorAll("[href]").forEach((one) => { one.href = new URL(one.getAttribute("href"), url); });
  copy.querySelectorAll("[src]").forEach((one) => { one.src = new URL(one.getAttribute("src"), url); });
  return copy;
}

function valueOf(cell, url) {
  const value = element("dd", cell.className, ...copied(cell, url).childNodes);
  if (cell.lang) value.lang = cell.lang;
  return value;
}

function rowOf(row, url) {
  return element("dl", "compare-lesson", ...[...row.cells].map((cell) =>
    element("div", "", element("dt", "", cell.dataset.label), valueOf(cell, url))));
}

function contentOf(part, url) {
  return [...part.children].slice(1).flatMap((node) => {
    if (node.localName === "h3") return [element("h4", "", node.textContent)];
    if (node.localName === "table") return [...node.tBodies[0].rows].filter((row) => !row.matches(".alike-row")).map((row) => rowOf(row, url));
    const copy = copied(node, url);
    copy.removeAttribute("id");
    return [copy];
  });
}

function sideOf(found, address, place, text) {
  const url = page(address), part = found.querySelectorAll(".part")[place];
  const link = element("a", "", text);
  link.href = url + "#part-" + (place + 1);
  return [element("h3", "", link), ...(part ? contentOf(part, url) : [element("p", "blank", textMissing)])];
}

// What is there to be seen need not be said to those who see it.
function say(text, isShown) {
  status.className = isShown ? "hidden" : "compare-status";
  status.textContent = text;
  result.hidden = !isShown;
}

async function show() {
  const number = ++showing, addresses = chosen();
  document.title = title;
  if (!addresses.every(Boolean)) return say("");
  say(textLoading);
  try {
    const found = await Promise.all(addresses.map(read));
    if (number !== showing) return;
    const names = sides.map(({ year, report }) => report.selectedOptions[0].textContent + " " + year.selectedOptions[0].textContent);
    result.querySelectorAll(".compare-sides").forEach((row, place) => {
      [...row.children].forEach((side, which) => side.replaceChildren(...sideOf(found[which], addresses[which], place, names[which])));
    });
    say(fill(textReady, { a: names[0], b: names[1] }), true);
    document.title = status.textContent + " - " + title;
  } catch {
    if (number === showing) say(textFailed);
  }
}

window.addEventListener("popstate", readAddress);
form.addEventListener("submit", (event) => event.preventDefault());
form.hidden = false;
readAddress();
})();
