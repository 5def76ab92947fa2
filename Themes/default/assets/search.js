// The page's part of search, on /search/ and /lessons/; finding is the work of search-engine.js.
// What is asked for stands in the address, so that Back, Forward and a shared link show it again.
(function () {
"use strict";

const app = document.getElementById("search-app");
if (!app) return;

const FACETS = ["year", "activity", "type", "unit", "topic"], PAGE_LENGTH = 10, SHOWN_GROUPS = 10, EXACT_COUNT = 2000;
const texts = app.dataset, title = document.title, hasThaiDigits = document.documentElement.dataset.digits === "thai";
const isThai = document.documentElement.lang === "th"; // otherwise what is Thai says so
const isBrowser = Boolean(app.closest("[data-browse]")); // shows every lesson while nothing is asked for
const { form, status, head, count, understood, near, sort, facets, clear, results, pages, nothing, failed, start,
  suggestions } = Object.fromEntries([...document.querySelectorAll("[id^=search-]")].map((node) => [node.id.slice(7), node]));
const input = form.q;
const search = window.botrian && botrian.connect(texts.index);

// ---- Words and elements ----

const numerals = (text) => String(text).replace(/\d/g, (digit) => hasThaiDigits ? "๐๑๒๓๔๕๖๗๘๙"[digit] : digit);
const amount = (number) => numerals(String(number).replace(/\B(?=(\d{3})+$)/g, ","));
const fill = (text, values) => { // "one || many"
  const [one, many = one] = text.split(" || ");
  return (values.count === numerals(1) ? one : many).replace(/\{(\w+)\}/g, (all, name) => values[name]);
};

function element(name, className, ...children) {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (!isThai && children.some((child) => /^[^a-z]*[\u0e01-\u0e7f]/i.test(child))) node.lang = "th";
  node.append(...children);
  return node;
}
const nodes = (segments) => segments.map(([text, isMarked]) => isMarked ? element("mark", "", text) : text);

function link(address, className, ...children) {
  const node = element("a", className, ...children);
  node.href = address;
  return node;
}

// ---- What is asked for, and its address ----

const asked = () => {
  const params = new URLSearchParams(location.search);
  return {
    query: (params.get("q") || "").trim(),
    filters: Object.fromEntries(FACETS.map((facet) => [facet, [...new Set(params.getAll(facet))]])),
    sort: params.get("sort") === "year" ? "year" : "relevance",
    page: Math.min(Math.max(1, Math.floor(params.get("page")) || 1), 1e6),
  };
};

function addressOf({ query, filters, sort, page }) {
  const params = new URLSearchParams(query && { q: query });
  for (const facet of FACETS) for (const id of filters[facet]) params.append(facet, id);
  if (sort === "year") params.set("sort", sort);
  if (page > 1) params.set("page", page);
  return location.pathname + (String(params) && "?" + params);
}

let state = asked(), request = 0, isTyping = false, hasFailed = false;

// Asks for something else, from its first page on unless told. Typing is one step of the history.
function go(changes, { typing = false } = {}) {
  const next = { ...state, page: 1, ...changes }, isNew = addressOf(next) !== addressOf(state);
  if (isNew) history[typing && isTyping ? "replaceState" : "pushState"](null, "", addressOf(next));
  isTyping = typing && (isNew || isTyping);
  state = next;
  return isNew || hasFailed ? show() : Promise.resolve();
}

// A link to another state of this page, which goes there without loading it again.
function stateLink(changes, ...children) {
  const node = link(addressOf({ ...state, page: 1, ...changes }), "", ...children);
  node.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if ("query" in changes) input.value = changes.query;
    go(changes).then(() => count.focus());
  });
  return node;
}

const chosenCount = () => FACETS.reduce((sum, facet) => sum + state.filters[facet].length, 0);
const noFilters = () => Object.fromEntries(FACETS.map((facet) => [facet, []]));

// ---- Finding ----

// Shows the answer to what is asked for now; a late answer to what was asked before is dropped.
async function show() {
  const number = ++request, { query, filters, sort, page } = state;
  document.title = (query && query + " - ") + title;
  if (!query && !chosenCount() && !isBrowser) return present();
  const wait = setTimeout(() => { if (number === request) { head.hidden = false; say(texts.textLoading, true); } }, 400);
  try {
    const answer = await search.find({ query, sort, from: (page - 1) * PAGE_LENGTH, count: PAGE_LENGTH,
      filters: { ...filters, year: filters.year.map(Number) } });
    if (number !== request) return;
    if (answer.total && !answer.hits.length && page > 1) {
      state = { ...state, page: 1 };
      history.replaceState(null, "", addressOf(state));
      return show();
    }
    present(answer);
  } catch (error) {
    if (number === request) present(null, error);
  } finally {
    clearTimeout(wait);
  }
}

function present(answer, error) {
  const isFull = Boolean(answer && answer.total);
  hasFailed = Boolean(error);
  if (isFull) mark(answer.understood.synonyms);
  head.hidden = !answer;
  failed.hidden = !error;
  nothing.hidden = !answer || isFull;
  start.hidden = isFull && !isBrowser;
  presentFacets(answer ? answer.facets : {});
  results.replaceChildren(...(isFull ? groupsOf(answer.hits).map(groupItem) : []));
  pages.hidden = !isFull || answer.total <= PAGE_LENGTH;
  if (!pages.hidden) presentPages(Math.ceil(answer.total / PAGE_LENGTH));
  if (answer) presentHead(answer); else say(error ? failed.firstElementChild.textContent : "");
}

function presentHead({ total, isExact, understood: { phrases, excluded, synonyms, isNewest }, nearby }) {
  const { query } = state, isChosen = chosenCount() > 0;
  const number = isExact ? amount(total) : fill(texts.textOver, { count: amount(Math.min(total, EXACT_COUNT)) });
  nothing.firstElementChild.textContent = isChosen ? texts.textNoneChosen : texts.textNone;
  say(fill(query ? total ? texts.textCount : texts.textNoResult : texts.textAll, { count: number, query }));
  understood.replaceChildren(...[
    ...phrases.map((text) => fill(texts.textPhrase, { text })),
    ...excluded.map((text) => fill(texts.textExcluded, { text })),
    ...synonyms.map(([word, other]) => fill(texts.textSynonym, { word, other })),
    ...(isNewest ? [texts.textNewest] : []),
  ].map((text) => element("li", "", text)));
  near.replaceChildren(...(nearby ? [texts.textNearby, " ", stateLink({ query: nearby }, nearby)] : []));
  sort.hidden = !query || total < 2;
  sort.replaceChildren(texts.textSort, ...["relevance", "year"].map((name) => {
    const node = stateLink({ sort: name }, name === "year" ? texts.textSortYear : texts.textSortRelevance);
    if (name === state.sort) node.setAttribute("aria-current", "true");
    return node;
  }));
}

// The heading changes at once, and is announced when the reader has stopped typing.
let announcing = 0;
function say(text, isOnlySeen) {
  count.textContent = text;
  clearTimeout(announcing);
  if (!isOnlySeen) announcing = setTimeout(() => { status.textContent = text; }, 800);
}

// ---- Results ----

// The hits of each report together, where its best one stands.
function groupsOf(hits) {
  const groups = new Map();
  for (const hit of hits) groups.set(hit.page.url, [...(groups.get(hit.page.url) || []), hit]);
  return [...groups.values()];
}

// The page reached marks what was asked for, and the words of the same meaning.
let marked = "";
function mark(synonyms) {
  const params = new URLSearchParams(state.query && { q: state.query });
  for (const [, other] of synonyms) params.append("q", other);
  marked = String(params) && "?" + params;
}
function addressOfHit(url) {
  const [page, fragment] = url.split("#");
  return texts.root + page + marked + (fragment ? "#" + fragment : "");
}

function excerpt({ label, excerpt }) {
  return excerpt.length ? [element("p", "result-excerpt", ...(label ? [element("span", "cell-label", label), " "] : []),
    ...nodes(excerpt))] : [];
}

function groupItem(hits) {
  const { url, title, year } = hits[0].page, own = hits.find((hit) => !hit.isLesson);
  const kinds = { activity: texts.textActivity, approval: texts.textApproval, page: texts.textWebsite };
  const note = year ? fill(texts.textYear, { year: numerals(year) }) : (own && kinds[own.kind]) || "";
  const item = element("li", "result-group", element("h3", "result-page",
    link(addressOfHit(url), "", ...(own ? nodes(own.lead) : [title])), ...(note ? [" ", element("span", "result-note", note)] : [])));
  if (own) item.append(...excerpt(own));
  const lessons = hits.filter((hit) => hit.isLesson).map((hit) => element("li", "result",
    link(addressOfHit(hit.url), "result-link", ...nodes(hit.lead)), ...excerpt(hit),
    element("p", "result-part", hit.part + (hit.count > 1 ? " · " + fill(texts.textApplies, { count: numerals(hit.count) }) : ""))));
  if (lessons.length) item.append(element("ul", "result-lessons", ...lessons));
  return item;
}

function presentPages(last) {
  const { page } = state, items = [], add = (...children) => items.push(element("li", "", ...children));
  if (page > 1) add(stateLink({ page: page - 1 }, "← " + texts.textPrevious));
  for (let number = 1; number <= last; number++) {
    if (number > 1 && number < last && Math.abs(number - page) > 2) continue;
    const node = stateLink({ page: number }, element("span", "hidden", texts.textPage + " "), amount(number));
    if (number === page) node.setAttribute("aria-current", "page");
    add(node);
  }
  if (page < last) add(stateLink({ page: page + 1 }, texts.textNext + " →"));
  pages.firstElementChild.textContent = fill(texts.textPageOf, { number: amount(page), count: amount(last) });
  pages.lastElementChild.replaceChildren(...items);
}

// ---- What to choose by ----

// The boxes stay as long as the groups do, so that the focus does; only their counts change.
function presentFacets(found) {
  const isAnything = FACETS.filter((facet) => presentFacet(facet, found[facet] || [])).length > 0;
  facets.hidden = !isAnything;
  clear.replaceChildren(...(chosenCount() ? [fill(texts.textChosen, { count: numerals(chosenCount()) }), " · ",
    stateLink({ filters: noFilters() }, texts.textClear)] : []));
}

function presentFacet(facet, groups) {
  const set = facets.querySelector("[data-facet=" + facet + "]"), ids = state.filters[facet];
  const names = groups.map(({ id }) => id).join("\n"), focused = document.activeElement.id;
  set.hidden = groups.length < 2 && !(groups.length && ids.length);
  if (set.dataset.names !== names) {
    const rows = groups.map(({ id, title }) => facetRow(facet, String(id), facet === "year" ? numerals(title) : title));
    const rest = rows.splice(SHOWN_GROUPS), more = element("details", "facet-more",
      element("summary", "", fill(texts.textMore, { count: amount(rest.length) })), ...rest);
    more.open = groups.slice(SHOWN_GROUPS).some(({ id }) => ids.includes(String(id)));
    set.lastElementChild.replaceChildren(...rows, ...(rest.length ? [more] : []));
    set.dataset.names = names;
    if (set.contains(document.getElementById(focused))) document.getElementById(focused).focus();
  }
  set.querySelectorAll("input").forEach((box, place) => {
    box.checked = ids.includes(box.value);
    box.nextElementSibling.nextElementSibling.firstChild.data = amount(groups[place].count);
  });
  return !set.hidden;
}

function facetRow(facet, id, title) {
  const box = element("input");
  Object.assign(box, { type: "checkbox", name: facet, value: id, id: "facet-" + facet + "-" + id });
  return element("label", "facet-row", box, element("span", "", title),
    element("span", "count", document.createTextNode(""), element("span", "hidden", " " + texts.textItems)));
}

facets.addEventListener("change", ({ target: { name, value, checked } }) => {
  const others = state.filters[name].filter((id) => id !== value);
  go({ filters: { ...state.filters, [name]: checked ? [...others, value] : others } });
});

// On a desk they stand beside the results, on a small screen behind a disclosure.
const desk = matchMedia("(min-width: 70em)"), disclose = () => { facets.open = desk.matches; };
desk.addEventListener("change", disclose);
disclose();

// ---- Suggestions: the ARIA practices' combobox, list autocomplete with manual selection ----

let asking = 0, active = -1;
for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", suggestions.id]]) {
  input.setAttribute(name, value);
}
input.parentNode.after(suggestions);
collapse();

function activate(place) {
  active = place;
  [...suggestions.children].forEach((option, at) => option.setAttribute("aria-selected", at === place));
  if (place < 0) return input.removeAttribute("aria-activedescendant");
  input.setAttribute("aria-activedescendant", suggestions.children[place].id);
  suggestions.children[place].scrollIntoView({ block: "nearest" });
}

function expand(isExpanded) {
  suggestions.hidden = !isExpanded;
  input.setAttribute("aria-expanded", isExpanded);
  activate(-1);
}

function collapse() {
  asking++;
  expand(false);
}

async function suggest() {
  const number = ++asking, text = input.value.trim();
  const found = text && search ? await search.suggest(text).catch(() => []) : [];
  if (number !== asking || document.activeElement !== input) return;
  suggestions.replaceChildren(...found.map(({ text, kind }, place) => {
    const note = kind === "activity" ? texts.textActivity : kind === "title" ? texts.textReport : "";
    const option = element("li", "suggestion", element("span", "suggestion-text", text), ...(note ? [" ", element("span", "count", note)] : []));
    option.id = "suggestion-" + place;
    option.setAttribute("role", "option");
    return option;
  }));
  expand(found.length > 0);
}

function choose(option) {
  input.value = option.firstChild.textContent;
  settle();
}

// Moves through the suggestions and past either end back to the field.
function move(step) {
  const { length } = suggestions.children;
  activate((active + 1 + step + length + 1) % (length + 1) - 1);
}

input.addEventListener("keydown", (event) => {
  const { key, altKey, isComposing } = event, isOpen = !suggestions.hidden;
  if (isComposing) return;
  if (key === "ArrowDown" || key === "ArrowUp") {
    event.preventDefault();
    if (isOpen) move(key === "ArrowDown" ? 1 : -1);
    else suggest().then(() => { if (!suggestions.hidden && !altKey) move(key === "ArrowDown" ? 1 : -1); });
  } else if (key === "Enter" && isOpen && active >= 0) {
    event.preventDefault();
    choose(suggestions.children[active]);
  } else if (key === "Escape" && (isOpen || input.value)) {
    event.preventDefault();
    if (!isOpen) { input.value = ""; settle(); }
    collapse();
  } else if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(key)) activate(-1);
});
input.addEventListener("blur", collapse);
suggestions.addEventListener("mousedown", (event) => event.preventDefault());
suggestions.addEventListener("click", ({ target }) => {
  const option = target.closest("li");
  if (option) choose(option);
});

// ---- The field ----

let typing = 0;
function settle(event) {
  if (event) event.preventDefault();
  clearTimeout(typing);
  collapse();
  go({ query: input.value.trim() });
}

function readAddress() {
  clearTimeout(typing);
  collapse();
  state = asked();
  isTyping = false;
  input.value = state.query;
  return show();
}

input.addEventListener("input", () => {
  suggest();
  clearTimeout(typing);
  typing = setTimeout(() => go({ query: input.value.trim() }, { typing: true }), 250);
});
form.addEventListener("submit", settle);
failed.querySelector("button").addEventListener("click", () => show());
window.addEventListener("popstate", readAddress);
// Who comes back from a report finds the list where it was left.
window.addEventListener("pagehide", () => history.replaceState({ scroll: scrollY }, ""));
app.hidden = false;
readAddress().then(() => { if (history.state) scrollTo(0, history.state.scroll); });
})();
