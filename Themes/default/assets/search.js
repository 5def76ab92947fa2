// Search in the browser: the same normaliser, tokenizer, ranking and marks as the tool's own search.
// Documentation/search.md explains each step; Tests/Fixtures/search holds both to the same results.
(function () {
"use strict";

// ---- Normaliser: a fixed table, no call that differs between browsers ----

const FOLD = new Map([["²", "2"], ["³", "3"], ["¹", "1"], ["ª", "a"], ["º", "o"], ["ๅ", "า"], ["⁰", "0"]]);
const fold = (first, texts) => texts.forEach((text, at) => FOLD.set(String.fromCodePoint(first + at), text));
const ASCII = Array.from({ length: 94 }, (_, at) => String.fromCharCode(0x21 + at).toLowerCase());
const DIGITS = ASCII.slice(15, 25);
fold(0x21, ASCII);
fold(0xff01, ASCII);
fold(0xe50, DIGITS);
fold(0x2080, DIGITS);
fold(0x2074, DIGITS.slice(4));
fold(0xfb00, ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]);
// U+00C0 to U+017F: plain letters, and for how many scalars in a row they stand.
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
    for (const c of FOLD.get(original) || original) {
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

// ---- Forms and terms ----

const BREAK = 0, THAI = 1, DIGIT = 2, LETTER = 3, kindsSeen = {};
const BREAKS = /[\0-`{-\xbf×÷\u0e00-\u0e7f\u2000-\u303f\ud800-\uf8ff\ufe00-\uffff\u{1f000}-\u{1faff}]/u;
const kindOf = (c) => kindsSeen[c] ??= /[ก-ฮะ-\u0e3aเ-ๅ\u0e47-\u0e4e]/.test(c) ? THAI :
  /\d/.test(c) ? DIGIT : BREAKS.test(c) ? BREAK : LETTER;

// A full stop inside a Thai abbreviation, or a comma before a number's last thousands.
const isGlue = (chars, at) => at > 0 && (chars[at] === "."
  ? kindOf(chars[at - 1]) === THAI && kindOf(chars[at + 1] || "") === THAI
  : /^\d,\d{3}(\D|$)/.test(chars.slice(at - 1, at + 5).join("")));

// Letters and digits with at most one space between, none at a turn from or to Thai.
// The key leaves out ็ ่ ้ ๊ ๋ ์.
function formOf({ chars: source, origins: places }, isKey) {
  const chars = [], kinds = [], origins = [];
  let gap = 0; // 1: a space, 2: something else
  source.forEach((c, at) => {
    if (isKey && c >= "\u0e47" && c <= "\u0e4c") return;
    const kind = kindOf(c), isTurn = (kinds[kinds.length - 1] === THAI) !== (kind === THAI);
    const add = (c, kind) => { chars.push(c); kinds.push(kind); origins.push(places[at]); };
    if (kind === BREAK) {
      gap = c === " " ? gap || 1 : isGlue(source, at) ? gap : 2;
    } else {
      if (chars.length && (gap === 2 || (gap && !isTurn))) add(" ", BREAK);
      add(c, kind);
      gap = 0;
    }
  });
  return { chars, kinds, origins };
}
const exactOf = (text) => formOf(normalized(text), false);
const keyOf = (text) => formOf(normalized(text), true);

// The stretches of one kind, without the spaces.
function runsOf({ kinds }) {
  const runs = [];
  for (let start = 0, end; start < kinds.length; start = end) {
    for (end = start + 1; kinds[end] === kinds[start]; end++);
    if (kinds[start] !== BREAK) runs.push({ start, end });
  }
  return runs;
}

// Each term of a key form, how it came about, and its place.
function* termsOf(form) {
  const { chars, kinds } = form, text = (start, end) => chars.slice(start, end).join("");
  let before = 0;
  for (const { start, end } of runsOf(form)) {
    const isThai = kinds[start] === THAI;
    if (start && kinds[start - 1] !== BREAK && (isThai || kinds[start - 1] === THAI)) {
      const [first, last] = isThai ? [before, start + 1] : [start - 1, end];
      yield [text(first, last), "pair", first, last];
    }
    if (!isThai || end - start < 3) yield [text(start, end), isThai ? "short" : "unit", start, end];
    else for (let at = start; at < end - 2; at++) yield [chars[at] + chars[at + 1] + chars[at + 2], "window", at, at + 3];
    before = start;
  }
}
const tokens = (text) => Array.from(termsOf(keyOf(text)), ([term]) => term);

// What spaces part, and also a word or number and the Thai beside it when neither is a single letter.
function partsOf(form) {
  const parts = [];
  for (const { start, end } of runsOf(form)) {
    const last = parts[parts.length - 1];
    const isTurn = last && (form.kinds[start] === THAI) !== (form.kinds[last.end - 1] === THAI);
    const isParted = isTurn && start - last.start > 1 && end - start > 1;
    if (last && last.end === start && !isParted) last.end = end;
    else parts.push({ start, end });
  }
  return parts.map((part) => ({ ...part, chars: form.chars.slice(part.start, part.end), terms: new Set() }));
}

// ---- Index ----

// Reads the parsed index file.
function load(data) {
  if (data.format !== "botrian-search-1") throw new Error("unknown search index");
  const text = (number) => data.strings[number], lenders = new Map();
  // A title (weight 2) or part's name (1) with its terms and the lessons that borrow them.
  const lend = (name, weight, lesson) => {
    const key = weight + name;
    if (!lenders.has(key)) {
      const terms = new Map();
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
    return { isLesson: !kind, address, url: address + fragment, title: text(title), context: text(context), year, length, fields };
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
  const source = normalized(Array.from(text).slice(0, 400).join(""));
  const key = formOf(source, true), exact = formOf(source, false), terms = new Map(), parts = partsOf(key);
  for (const [term, origin, start, end] of termsOf(key)) {
    for (const part of parts) if (start >= part.start && end <= part.end) part.terms.add(term);
    const hasPair = key.kinds[start - 1] === THAI || key.kinds[end] === THAI;
    if (!terms.has(term) && !(origin === "unit" && end - start === 1 && hasPair)) terms.set(term, origin);
  }
  return { exact: exact.chars, exactParts: partsOf(exact), parts, terms };
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
  if (origin !== "short" && table.has(term)) body(table.get(term), 1);
  else if (origin === "short" || origin === "unit") {
    for (const [other, value] of table) {
      if (origin === "unit" ? other.startsWith(term) : other.includes(term)) body(value, other === term ? 3 : 1);
    }
  }
}

// First pass: BM25, times how much of the query a document covers.
function candidatesFor(query, { documents, lenders, terms, meanLength }) {
  const count = documents.length, frequencies = new Int32Array(count);
  const [scores, covered, own] = [0, 0, 0].map(() => new Float64Array(count));
  let total = 0;
  for (const [term, origin] of query.terms) {
    const touched = [];
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
  const candidates = [];
  covered.forEach((weight, number) => {
    const share = weight / total, factor = query.terms.size > 20 ? Math.sqrt(share) : share * share;
    if (share < 0.25 || own[number] / total < 0.15 || !total) return;
    candidates.push({ number, score: rounded(scores[number] * factor) });
  });
  return candidates.sort(byScore);
}

// Where characters next stand in a form, not beginning inside a word nor ending inside a number.
function placeOf({ chars, kinds }, wanted, from) {
  for (let at = from; at <= chars.length - wanted.length; at++) {
    const end = at + wanted.length;
    if (chars[at] === wanted[0] && wanted.every((c, place) => chars[at + place] === c) &&
      (kinds[at] === THAI || kinds[at] !== kinds[at - 1]) &&
      !(kinds[end] === DIGIT && kinds[end - 1] === DIGIT)) return at;
  }
  return -1;
}
const holds = (forms, wanted) => forms.some((form) => placeOf(form, wanted, 0) >= 0);
const lengthOf = (parts) => parts.reduce((sum, part) => sum + part.chars.length, 0);
const heldLength = (parts, forms) => lengthOf(parts.filter((part) => holds(forms, part.chars)));

// The mean over the parts, by length, of the cube of the share of their terms that stand together.
function closeness(parts, forms) {
  const sum = parts.reduce((sum, { chars, terms }) => {
    let best = 0;
    for (const form of forms) {
      const seen = form.filter(([term]) => terms.has(term));
      let first = 0;
      seen.forEach(([, , place], at) => {
        while (seen[first][2] <= place - chars.length) first++;
        best = Math.max(best, at - first + 1);
      });
    }
    const share = Math.min(1, best / terms.size);
    return sum + chars.length * share * share * share;
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
    const near = closeness(query.parts, texts.map((text) => [...termsOf(keyOf(text))]));
    const evidence = 8 * whole + 2 * share(exact) + 2 * (isLesson ? 0 : share(exact.slice(-1))) + 4 * near;
    return { number, score: rounded(score * (1 + evidence)) };
  });
  return read.sort(byScore).concat(candidates.slice(30));
}

// ---- Marks and excerpts ----

// What stays with the letter before it.
const FOLLOWS =
  /[ะ-\u0e3aๅ\u0e47-\u0e4e\xad\u0300-\u036f\u200b-\u200f\u2060-\u206f\ufe00-\ufe0f\ufeff\u{1f3fb}-\u{1f3ff}]/u;
// Whether a text may be cut here without tearing a letter from its vowels and tone marks.
const canCut = (chars, at) => at <= 0 || at >= chars.length ||
  !(/[เ-ไ]/.test(chars[at - 1]) && /[ก-ๅ]/.test(chars[at])) && !FOLLOWS.test(chars[at]);

// The ranges in order; those that touch, or that nothing but a space parts, are one.
function merged(ranges, chars) {
  const result = [];
  for (const [start, end] of ranges.sort((left, right) => left[0] - right[0])) {
    const last = result[result.length - 1];
    const isNear = last && (start <= last[1] || start === last[1] + 1 && /[ \xa0]/.test(chars[last[1]]));
    if (isNear) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

// The ranges of a text's characters to mark: parts of the query, or else what of them is there.
function marksIn(query, chars, form) {
  const found = [], windows = [];
  let isPartMissing = false;
  for (const part of query.parts) {
    const next = (from) => placeOf(form, part.chars, from), length = part.chars.length;
    isPartMissing = isPartMissing || next(0) < 0;
    for (let at = next(0); at >= 0; at = next(at + length)) found.push([at, at + length]);
  }
  if (isPartMissing) {
    for (const [term, origin, start, end] of termsOf(form)) {
      if (query.terms.has(term)) (origin === "window" ? windows : found).push([start, end]);
    }
    found.push(...merged(windows, form.chars).filter(([start, end]) => end - start > 3));
  }
  return merged(found.map(([first, last]) => {
    const origins = form.origins.slice(first, last);
    let start = Math.min(...origins), end = Math.max(...origins) + 1;
    while (!canCut(chars, start)) start--;
    while (!canCut(chars, end)) end++;
    return [start, end];
  }), chars);
}

// Up to 160 characters around the longest mark, as [text, is marked] pairs.
function excerptOf(query, text) {
  const chars = Array.from(text), marks = marksIn(query, chars, keyOf(text)), segments = [];
  const add = (first, last, isMarked) => {
    if (first < last) segments.push([chars.slice(first, last).join(""), isMarked]);
  };
  const longest = marks.reduce((best, mark) => mark[1] - mark[0] > best[1] - best[0] ? mark : best, [0, 0]);
  let start = Math.max(0, Math.min(longest[0] - 40, chars.length - 160)), end = Math.min(chars.length, start + 160);
  while (!canCut(chars, start)) start--;
  while (!canCut(chars, end)) end--;
  let place = start;
  if (start) segments.push(["…", false]);
  for (const mark of marks) {
    const first = Math.max(mark[0], start), last = Math.min(mark[1], end);
    if (first >= last) continue;
    add(place, first, false);
    add(first, last, true);
    place = last;
  }
  add(place, end, false);
  if (end < chars.length) segments.push(["…", false]);
  return segments;
}

// ---- Results ----

// The field that holds most of the query, the first of equals; undefined when none holds any.
function bestField(query, document, excluded) {
  let best, most = 0;
  for (const field of document.fields) {
    const form = keyOf(field.text), held = new Set(tokens(field.text).filter((term) => query.terms.has(term)));
    const evidence = heldLength(query.parts, [form]) * 1000 + held.size;
    if (field !== excluded && evidence > most) [best, most] = [field, evidence];
  }
  return best;
}

// One line of the results.
function hitOf(number, score, query, document, best) {
  const lead = document.isLesson ? document.fields.find((field) => field.text) : null;
  const other = bestField(query, document, lead), excerpt = other ? excerptOf(query, other.text) : [];
  const isMarked = excerpt.some((segment) => segment[1]);
  return { document, score, count: 1, best, lead: excerptOf(query, lead ? lead.text : document.title),
    label: isMarked ? other.label : "", excerpt: isMarked ? excerpt : [] };
}

// Adds a lesson to the line of those in the same part of the same report that hold the same text.
function joined(hit, query) {
  return { ...hit, count: hit.count + 1, lead: excerptOf(query, hit.best.text), label: "", excerpt: [] };
}

// The best hits first; `limit` lines are described, all are counted.
function search(index, text, limit) {
  const query = queryOf(text), candidates = candidatesFor(query, index), shown = [], lines = new Map();
  rerank(candidates, query, index).slice(0, Math.max(100, limit)).forEach(({ number, score }) => {
    const document = index.documents[number], { isLesson, address, context } = document;
    const best = isLesson ? bestField(query, document) : undefined;
    const key = best ? [address, context, best.text].join("\n") : number, line = lines.get(key);
    if (line < limit) shown[line] = joined(shown[line], query);
    else if (line === undefined) {
      lines.set(key, lines.size);
      if (shown.length < limit) shown.push(hitOf(number, score, query, document, best));
    }
  });
  return { total: candidates.length, hits: shown };
}

window.botrian = { ...window.botrian, normalize: (text) => normalized(text).chars.join(""), tokens, load, search };

// ---- Search page ----

function startPage(app) {
  const [form, input, status, list, more] =
    ["search-form", "q", "search-status", "search-results", "search-more"].map((id) => document.getElementById(id));
  const texts = app.dataset;
  let loading = null, request = 0, timer = 0, limit = 10, isSettled = true;

  const digits = (number) => String(number).replace(/\d/g, (digit) => (texts.digits || texts.textNumerals) === "thai" ? "๐๑๒๓๔๕๖๗๘๙"[digit] : digit);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name]);
  const typed = () => input.value.trim();
  const asked = () => new URLSearchParams(location.search).get("q") || "";

  // The index is asked for once; after a failure the next search asks again.
  const index = () => loading = loading || fetch(texts.index).then((response) => {
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

  // Shows what was found; only the latest request may. More lines are added to those that are there.
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
      if (isMore && list.children[shown]) list.children[shown].querySelector("a").focus();
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

  more.textContent = texts.textMore;
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(update, 180); });
  input.addEventListener("change", settle);
  form.addEventListener("submit", settle);
  more.addEventListener("click", () => run(true));
  window.addEventListener("popstate", readAddress);
  readAddress();
}

// A deferred script runs when the page is parsed.
const app = document.getElementById("search-app");
if (app) startPage(app);
})();
