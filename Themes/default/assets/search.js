// Search in the browser: the same normaliser, terms, ranking and marks as the tool's own search.
// Documentation/search.md explains each step; Tests/Fixtures/search holds both to the same results.
(function () {
"use strict";

// ---- Normaliser: a fixed table, no call that differs between browsers ----

const FOLD = new Map([["²", "2"], ["³", "3"], ["¹", "1"], ["ª", "a"], ["º", "o"], ["ๅ", "า"], ["⁰", "0"]]);
const fold = (first, texts) => texts.forEach((text, at) => FOLD.set(String.fromCharCode(first + at), text));
const ASCII = Array.from({ length: 94 }, (_, at) => String.fromCharCode(0x21 + at).toLowerCase());
const DIGITS = ASCII.slice(15, 25);
[0x21, 0xff01].forEach((first) => fold(first, ASCII));
[0xe50, 0x2080].forEach((first) => fold(first, DIGITS));
fold(0x2074, DIGITS.slice(4));
fold(0xfb00, ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]);
// U+00C0 to U+017F: plain letters, and for how many in a row they stand.
fold(0xc0, ("a6 ae1 c1 e4 i4 d1 n1 o5 ×1 o1 u4 y1 th1 ss1 a6 ae1 c1 e4 i4 d1 n1 o5 ÷1 o1 u4 y1 th1 y1 " +
  "a6 c8 d4 e10 g8 h4 i10 ij2 j2 k3 l10 n9 o6 oe2 r6 s8 t6 u12 w2 y3 z6 s1").split(" ")
  .flatMap((run) => Array(Number(run.replace(/\D+/, ""))).fill(run.replace(/\d+/, ""))));

const BLANK = /[\0- \x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const INVISIBLE =
  /[\xad\u0300-\u036f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u{e0000}-\u{e0fff}]/u;

// Where a mark stands among the marks of one letter: by its code, but nikhahit and then ำ last.
const NIKHAHIT = "\u0e4d";
const rank = (c) => !/[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]/.test(c || "") ? "" :
  c === NIKHAHIT ? "\u0e4f" : c === "ำ" ? "\u0e50" : c;

// The normalised characters and, for each, the number of the character that it came from.
function normalized(text) {
  const chars = [], origins = [];
  const put = (at, c, origin) => { chars.splice(at, 0, c); origins.splice(at, 0, origin); };
  const take = (at) => { chars.splice(at, 1); return origins.splice(at, 1)[0]; };
  const inLastMarks = (mark) => {
    let at = chars.length - 1;
    while (rank(chars[at]) && chars[at] !== mark) at--;
    return chars[at] === mark ? at : -1;
  };
  const putMark = (mark, origin) => {
    let at = chars.length;
    if (inLastMarks(mark) >= 0) return;
    while (rank(chars[at - 1]) > rank(mark)) at--;
    put(at, mark, origin);
  };
  Array.from(text).forEach((original, origin) => {
    for (const c of FOLD.get(original) || [original]) {
      const end = chars.length, last = chars[end - 1];
      if (INVISIBLE.test(c)) continue;
      if (BLANK.test(c)) { if (last && last !== " ") put(end, " ", origin); }
      else if (c === "เ" && last === "เ") chars[end - 1] = "แ";
      else if (c === "า" && inLastMarks(NIKHAHIT) >= 0) putMark("ำ", take(inLastMarks(NIKHAHIT)));
      else if (rank(c)) putMark(c, origin);
      else put(end, c, origin);
    }
  });
  if (chars[chars.length - 1] === " ") take(chars.length - 1);
  return { chars, origins };
}

// ---- Forms, terms and parts ----

const THAI = /[ก-ฮะ-\u0e3aเ-ๅ\u0e47-\u0e4e]/, isThai = (c) => THAI.test(c || ""), isDigit = (c) => /\d/.test(c || "");
const BREAK = /[\0-/:-`{-\xbf×÷\u0e00-\u0e7f\u2000-\u303f\ud800-\uf8ff\ufe00-\uffff]/;
const isBreak = (c) => c.length > 1 || (BREAK.test(c) && !isThai(c));

// A full stop inside a Thai abbreviation, or a comma before a number's last thousands.
const isGlue = (chars, at) => chars[at] === "." ? isThai(chars[at - 1]) && isThai(chars[at + 1]) :
  at > 0 && /^\d,\d{3}(\D|$)/.test(chars.slice(at - 1, at + 5).join(""));

// Letters and digits with at most one space between, none where Thai meets others; where each came from.
// The key, on which terms are cut, leaves out ็ ่ ้ ๊ ๋ ์.
function formOf(text, isKey) {
  const source = normalized(text), origins = [];
  let form = "", gap = 0; // 1: a space, 2: something else
  source.chars.forEach((c, at) => {
    if (isKey && c >= "\u0e47" && c <= "\u0e4c") return;
    const add = (c) => { form += c; origins.push(source.origins[at]); };
    if (isBreak(c)) {
      gap = c === " " ? gap || 1 : isGlue(source.chars, at) ? gap : 2;
    } else {
      if (form && (gap === 2 || (gap && isThai(c) === isThai(form[form.length - 1])))) add(" ");
      add(c);
      gap = 0;
    }
  });
  return { form, origins };
}
const exactOf = (text) => formOf(text, false).form;
const keyOf = (text) => formOf(text, true).form;

// The terms of a key in order: [term, how it came about, start, end].
function termsOf(key) {
  const terms = [];
  let last = "", lastEnd = 0;
  for (const { 0: run, index: start } of key.matchAll(/[ก-\u0e4e]+|\d+|[^ก-\u0e4e\d ]+/g)) {
    const end = start + run.length, isRun = isThai(run);
    if (start && start === lastEnd && isRun !== isThai(last)) {
      if (isRun) terms.push([last + run[0], "pair", start - last.length, start + 1]);
      else terms.push([last.slice(-1) + run, "pair", start - 1, end]);
    }
    if (!isRun || run.length < 3) terms.push([run, isRun ? "short" : "unit", start, end]);
    else for (let at = start; at < end - 2; at++) terms.push([key.slice(at, at + 3), "window", at, at + 3]);
    [last, lastEnd] = [run, end];
  }
  return terms;
}
const tokens = (text) => termsOf(keyOf(text)).map(([term]) => term);

// A form cut at spaces, and where two letters of Thai meet two letters or digits of another script.
const partsOf = (form) => form.replace(/[ก-\u0e4e]{2}(?=[^ก-\u0e4e ]{2})|[^ก-\u0e4e ]{2}(?=[ก-\u0e4e]{2})/g, "$& ")
  .split(" ").filter(Boolean);

// ---- Index ----

// Reads the parsed index file.
function load(data) {
  if (data.format !== "botrian-search-1") throw new Error("unknown search index");
  const text = (number) => data.strings[number], lenders = new Map();
  // A title (weight 2) or part's name (1) with its terms and the lessons that borrow them.
  const lend = (name, weight, lesson) => {
    const key = weight + name, terms = new Map();
    if (!lenders.has(key)) {
      for (const term of tokens(name)) terms.set(term, Math.min(3, (terms.get(term) || 0) + 1));
      lenders.set(key, { weight, terms, lessons: [] });
    }
    lenders.get(key).lessons.push(lesson);
  };
  let sum = 0;
  const documents = data.documents.map(([kind, page, fragment, context, length, ...numbers], number) => {
    const [address, title, year] = data.pages[page], fields = [];
    while (numbers.length) fields.push({ label: text(numbers.shift()), text: text(numbers.shift()) });
    sum += length;
    if (!kind) [[title, 2], [context, 1]].forEach(([name, weight]) => lend(text(name), weight, number));
    return { isLesson: !kind, weight: kind > 1 ? 0.5 : 1, url: address + fragment, address, title: text(title), context: text(context), year, length, fields };
  });
  const terms = new Map(Object.entries(data.terms));
  return { documents, lenders: [...lenders.values()], terms, meanLength: sum / documents.length || 1 };
}

// Calls back with document and frequency: base 45 in the characters from # on, without the backslash.
function forEachPosting(text, body) {
  for (let at = 0, document = -1, number = 0, scale = 1; at < text.length; at++) {
    const code = text.charCodeAt(at), digit = code - (code > 0x5c ? 36 : 35);
    number += (digit % 45) * scale;
    scale *= 45;
    if (digit >= 45) continue;
    document += Math.floor(number / 3) + 1;
    body(document, (number % 3) + 1);
    number = 0;
    scale = 1;
  }
}

// ---- Ranking ----

function queryOf(text) {
  const start = Array.from(text).slice(0, 400).join(""), key = keyOf(start), exact = exactOf(start), terms = new Map();
  for (const [term, origin, start, end] of termsOf(key)) {
    const isCarriedByPair = origin === "unit" && term.length === 1 && (isThai(key[start - 1]) || isThai(key[end]));
    if (!terms.has(term) && !isCarriedByPair) terms.set(term, origin);
  }
  return { exact, exactParts: partsOf(exact), parts: partsOf(key), terms };
}

// The natural logarithm by steps that give the same bits everywhere.
function logarithm(number) {
  let halvings = 0, sum = 0;
  for (; number > 1.5; number /= 2) halvings++;
  const ratio = (number - 1) / (number + 1), square = ratio * ratio;
  for (let divisor = 1, power = ratio; divisor < 26; divisor += 2, power *= square) sum += power / divisor;
  return halvings * 0.6931471805599453 + 2 * sum;
}
const rounded = (score) => Math.floor(score * 1e6 + 0.5) / 1e6;
const byScore = (left, right) => right.score - left.score || left.number - right.number;

// Calls back with the values of the terms that a query's term stands for, and how much they count.
function forEachMatch(table, term, origin, body) {
  if (origin === "window") return table.has(term) && body(table.get(term), 1);
  for (const [other, value] of table) {
    if (origin === "unit" && other.startsWith(term)) body(value, 1);
    if (origin === "short" && other.includes(term)) body(value, other === term ? 3 : 1);
  }
}

// First pass: BM25, times how much of the query a document covers.
function candidatesFor(query, { documents, lenders, terms, meanLength }) {
  const count = documents.length, frequencies = new Int32Array(count), candidates = [];
  const [scores, covered, own] = [0, 0, 0].map(() => new Float64Array(count));
  let total = 0;
  for (const [term, typed] of query.terms) {
    const touched = [], origin = typed === "pair" || (typed === "unit" && terms.has(term)) ? "window" : typed;
    const add = (number, frequency) => {
      if (!frequencies[number]) touched.push(number);
      frequencies[number] += frequency;
    };
    forEachMatch(terms, term, origin, (postings, times) =>
      forEachPosting(postings, (number, frequency) => add(number, frequency * times)));
    const ownCount = touched.length;
    for (const lender of lenders) {
      forEachMatch(lender.terms, term, origin, (frequency, times) =>
        lender.lessons.forEach((lesson) => add(lesson, frequency * times * lender.weight)));
    }
    const weight = logarithm(1 + (count - touched.length + 0.5) / (touched.length + 0.5));
    total += weight;
    touched.forEach((number, place) => {
      const frequency = Math.min(frequencies[number], 3);
      const length = 0.25 + 0.75 * documents[number].length / meanLength;
      scores[number] += weight * frequency * 2.2 / (frequency + 1.2 * length);
      covered[number] += weight;
      if (place < ownCount) own[number] += weight;
      frequencies[number] = 0;
    });
  }
  covered.forEach((weight, number) => {
    const share = weight / total, factor = query.terms.size > 20 ? Math.sqrt(share) : share * share;
    if (share >= 0.25 && own[number] / total >= 0.15) candidates.push({ number, score: rounded(scores[number] * factor * documents[number].weight) });
  });
  return candidates.sort(byScore);
}

// Where a text next stands in a form, not beginning inside a word nor ending inside a number.
function placeOf(form, text, from) {
  let at = form.indexOf(text, from);
  for (; at >= 0; at = form.indexOf(text, at + 1)) {
    const [before, first, last, after] = [at - 1, at, at + text.length - 1, at + text.length].map((place) => form[place]);
    const isInside = at && before !== " " && !isThai(first) && !isThai(before) && isDigit(first) === isDigit(before);
    if (!isInside && !(isDigit(last) && isDigit(after))) return at;
  }
  return -1;
}
const holds = (forms, text) => forms.some((form) => placeOf(form, text, 0) >= 0);
const lengthOf = (parts) => parts.join("").length;
const heldLength = (parts, forms) => lengthOf(parts.filter((part) => holds(forms, part)));

// The mean over the parts, by length, of the cube of the share of their terms that stand together.
function closeness(parts, forms) {
  const all = forms.map(termsOf);
  const sum = parts.reduce((sum, part) => {
    const wanted = new Set(termsOf(part).map(([term]) => term));
    let best = 0;
    for (const terms of all) {
      const seen = terms.filter(([term]) => wanted.has(term));
      let first = 0;
      seen.forEach(([, , place], at) => {
        while (seen[first][2] <= place - part.length) first++;
        best = Math.max(best, at - first + 1);
      });
    }
    const share = Math.min(1, best / wanted.size);
    return sum + part.length * share * share * share;
  }, 0);
  return sum / lengthOf(parts);
}

// Second pass: what the texts of the first candidates really say.
function rerank(candidates, query, { documents }) {
  const share = (forms) => heldLength(query.exactParts, forms) / lengthOf(query.exactParts);
  const read = candidates.slice(0, 30).map(({ number, score }) => {
    const { isLesson, fields, title } = documents[number];
    const texts = [...fields.map((field) => field.text), title], exact = texts.map(exactOf);
    const whole = holds(isLesson ? exact.slice(0, -1) : exact, query.exact) ? 1 : 0;
    const evidence = 8 * whole + 2 * share(exact) + 2 * (isLesson ? 0 : share(exact.slice(-1))) +
      4 * closeness(query.parts, texts.map(keyOf));
    return { number, score: rounded(score * (1 + evidence)) };
  });
  return read.sort(byScore).concat(candidates.slice(30));
}

// ---- Marks and excerpts ----

// Whether a text may be cut here without tearing a letter from its vowels and tone marks.
const canCut = (chars, at) => at <= 0 || at >= chars.length || !(/[ะ-\u0e3aๅ\u0e47-\u0e4e]/.test(chars[at]) ||
  INVISIBLE.test(chars[at]) || (/[เ-ไ]/.test(chars[at - 1]) && /[ก-ๅ]/.test(chars[at])));

// The ranges in order; those that touch, or that nothing but a space parts, are one.
function merged(ranges, chars) {
  const result = [];
  for (const [start, end] of ranges.sort((left, right) => left[0] - right[0])) {
    const last = result[result.length - 1];
    if (last && (start <= last[1] || (start === last[1] + 1 && /[ \xa0]/.test(chars[last[1]])))) {
      last[1] = Math.max(last[1], end);
    } else result.push([start, end]);
  }
  return result;
}

// The ranges of a text's characters to mark: parts of the query, or else what of them is there.
function marksIn(query, chars) {
  const { form, origins } = formOf(chars.join(""), true), found = [], windows = [];
  let isPartMissing = false;
  for (const part of query.parts) {
    let at = placeOf(form, part, 0);
    isPartMissing ||= at < 0;
    for (; at >= 0; at = placeOf(form, part, at + part.length)) found.push([at, at + part.length]);
  }
  if (isPartMissing) {
    for (const [term, origin, start, end] of termsOf(form)) {
      if (query.terms.has(term)) (origin === "window" ? windows : found).push([start, end]);
    }
    found.push(...merged(windows, "").filter(([start, end]) => end - start > 3));
  }
  return merged(found.map(([first, last]) => {
    const places = origins.slice(first, last);
    let start = Math.min(...places), end = Math.max(...places) + 1;
    while (!canCut(chars, start)) start--;
    while (!canCut(chars, end)) end++;
    return [start, end];
  }), chars);
}

// Up to 160 characters around the longest mark, as [text, is marked] pairs.
function excerptOf(query, text) {
  const chars = Array.from(text), marks = marksIn(query, chars), segments = [];
  const longest = marks.reduce((best, mark) => mark[1] - mark[0] > best[1] - best[0] ? mark : best, [0, 0]);
  let start = Math.max(0, Math.min(longest[0] - 40, chars.length - 160)), end = Math.min(chars.length, start + 160);
  while (!canCut(chars, start)) start--;
  while (!canCut(chars, end)) end--;
  let place = start;
  const add = (to, isMarked) => {
    const until = Math.min(to, end);
    if (until > place) segments.push([chars.slice(place, until).join(""), isMarked]);
    place = Math.max(place, until);
  };
  if (start) segments.push(["…", false]);
  for (const mark of marks) {
    add(mark[0], false);
    add(mark[1], true);
  }
  add(end, false);
  if (end < chars.length) segments.push(["…", false]);
  return segments;
}

// ---- Results ----

// The field that holds most of the query, the first of equals; undefined when none holds any.
function bestField(query, document, excluded) {
  let best, most = 0;
  for (const field of document.fields) {
    const key = keyOf(field.text), held = termsOf(key).filter(([term]) => query.terms.has(term));
    const evidence = heldLength(query.parts, [key]) * 1000 + new Set(held.map(([term]) => term)).size;
    if (field !== excluded && evidence > most) [best, most] = [field, evidence];
  }
  return best;
}

// One line of the results.
function hitOf(score, query, document, best) {
  const lead = document.isLesson ? document.fields.find((field) => field.text) : null;
  const other = bestField(query, document, lead), excerpt = other ? excerptOf(query, other.text) : [];
  const isMarked = excerpt.some((segment) => segment[1]);
  return { document, score, best, count: 1, lead: excerptOf(query, lead ? lead.text : document.title),
    label: isMarked ? other.label : "", excerpt: isMarked ? excerpt : [] };
}

// The best hits first; `limit` lines are described, all hits are counted. Lessons of one part of a
// report whose best text is the same share a line, as far as they are among the first 100.
function search(index, text, limit) {
  const query = queryOf(text), candidates = candidatesFor(query, index), hits = [], lines = new Map();
  for (const [place, { number, score }] of rerank(candidates, query, index).entries()) {
    if (place >= 100 && hits.length >= limit) break;
    const document = index.documents[number], best = document.isLesson && bestField(query, document);
    const key = best ? [document.address, document.context, best.text].join("\n") : number;
    const hit = lines.get(key);
    if (hit) {
      Object.assign(hit, { count: hit.count + 1, lead: excerptOf(query, best.text), label: "", excerpt: [] });
    } else if (hits.length < limit) {
      hits.push(hitOf(score, query, document, best));
      lines.set(key, hits[hits.length - 1]);
    }
  }
  return { total: candidates.length, hits };
}

window.botrian = { ...window.botrian, normalize: (text) => normalized(text).chars.join(""), tokens, load, search };

// ---- Search page ----

function startPage(app) {
  const [form, input, status, list, more] =
    ["search-form", "q", "search-status", "search-results", "search-more"].map((id) => document.getElementById(id));
  const texts = app.dataset, hasThaiDigits = (texts.digits || texts.textNumerals) === "thai";
  let loading = null, request = 0, timer = 0, limit = 10, isSettled = true;

  const digits = (number) => String(number).replace(/\d/g, (digit) => hasThaiDigits ? "๐๑๒๓๔๕๖๗๘๙"[digit] : digit);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name]);
  const typed = () => input.value.trim();
  const asked = () => new URLSearchParams(location.search).get("q") || "";

  // The index is asked for once; after a failure the next search asks again.
  const index = () => loading ||= fetch(texts.index).then((response) => {
    if (!response.ok) throw new Error(response.statusText);
    return response.json();
  }).then(load).catch((error) => { loading = null; throw error; });

  function element(name, className, ...children) {
    const node = document.createElement(name);
    if (className) node.className = className;
    node.append(...children);
    return node;
  }
  const nodes = (segments) => segments.map(([text, isMarked]) => isMarked ? element("mark", "", text) : text);

  function item({ document: found, count, lead, label, excerpt }) {
    const link = element("a", "result-link", element("span", "result-lead", ...nodes(lead)));
    link.href = texts.root + found.url;
    const result = element("li", "result", link);
    if (excerpt.length) result.append(element("p", "result-excerpt", label && label + ": ", ...nodes(excerpt)));
    const source = [found.context, found.isLesson && found.title, found.year && digits(found.year),
      count > 1 && fill(texts.textApplies, { count: digits(count) })].filter(Boolean);
    if (source.length) result.append(element("p", "result-source", source.join(" · ")));
    return result;
  }

  function clear(message) {
    list.replaceChildren();
    more.hidden = true;
    status.textContent = message;
  }

  // Shows what is found; only the latest request may. More lines are added to those that are there.
  function run(isMore) {
    const number = ++request, query = typed();
    limit = isMore ? limit + 10 : 10;
    if (!query) return clear("");
    if (!loading) clear(texts.textLoading);
    index().then((known) => {
      if (number !== request) return;
      const { total, hits } = search(known, query, limit + 1);
      if (!isMore) list.replaceChildren();
      const shown = list.children.length;
      list.append(...hits.slice(shown, limit).map(item));
      more.hidden = hits.length <= limit;
      status.textContent = fill(total ? texts.textCount : texts.textNone, { count: digits(total), query });
      if (isMore) list.children[shown].querySelector("a").focus();
    }).catch(() => { if (number === request) clear(texts.textFailed); });
  }

  // The first change after a settled query is a new step of the history, the next ones are not.
  function update() {
    clearTimeout(timer);
    if (typed() === asked()) return;
    const address = location.pathname + (typed() && "?q=" + encodeURIComponent(typed()));
    history[isSettled ? "pushState" : "replaceState"](null, "", address);
    isSettled = false;
    run();
  }
  function settle(event) {
    event.preventDefault();
    update();
    isSettled = true;
  }
  function readAddress() {
    clearTimeout(timer);
    isSettled = true;
    input.value = asked();
    run();
  }

  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(update, 180); });
  input.addEventListener("change", settle);
  form.addEventListener("submit", settle);
  more.addEventListener("click", () => run(true));
  window.addEventListener("popstate", readAddress);
  more.textContent = texts.textMore;
  readAddress();
}

// A deferred script runs when the page is parsed.
const app = document.getElementById("search-app");
if (app) startPage(app);
})();
