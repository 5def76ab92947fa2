// Search in the browser: the same normaliser, terms, ranking and marks as the tool's own search.
// Documentation/search.md explains each step; Tests/Fixtures/search holds both to the same results.
// Runs in the page, and in a worker of the same address.
(function () {
"use strict";

// ---- Normaliser: a fixed table, no call that differs between browsers ----

const codesOf = (text) => Array.from(text, (c) => c.codePointAt(0));
const FOLD = new Map([[0xb2, [0x32]], [0xb3, [0x33]], [0xb9, [0x31]], [0xaa, [0x61]], [0xba, [0x6f]], [0xe45, [0xe32]], [0x2070, [0x30]]]);
const fold = (first, texts) => texts.forEach((text, at) => FOLD.set(first + at, codesOf(text)));
const ASCII = Array.from({ length: 94 }, (_, at) => String.fromCharCode(0x21 + at).toLowerCase());
const DIGITS = ASCII.slice(15, 25);
fold(0x41, ASCII.slice(32, 58));
fold(0xff01, ASCII);
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
const THAI = /[ก-ฮะ-\u0e3aเ-ๅ\u0e47-\u0e4e]/;
const BREAK = /[\0-/:-`{-\xbf×÷\u0e00-\u0e7f\u2000-\u303f\ud800-\uf8ff\ufe00-\uffff]/;
const [LETTER, SPACE, BREAKING, THAILETTER, DIGIT_, NOTHING] = [1, 2, 3, 4, 5, 6];

// What each character is; those beyond U+FFFF break, or are nothing.
const KINDS_OF = new Uint8Array(0x10000);
function kindOf(code) {
  if (code > 0xffff) return INVISIBLE.test(String.fromCodePoint(code)) ? NOTHING : BREAKING;
  if (!KINDS_OF[code]) {
    const c = String.fromCharCode(code);
    KINDS_OF[code] = INVISIBLE.test(c) ? NOTHING : BLANK.test(c) ? SPACE : THAI.test(c) ? THAILETTER :
      /[0-9]/.test(c) ? DIGIT_ : BREAK.test(c) ? BREAKING : LETTER;
  }
  return KINDS_OF[code];
}
const isThai = (c) => c !== undefined && kindOf(c.charCodeAt(0)) === THAILETTER;
const isDigit = (c) => c !== undefined && kindOf(c.charCodeAt(0)) === DIGIT_;

// Where a mark stands among the marks of one letter: by its code, but nikhahit and then ำ last.
const [NIKHAHIT, AM] = [0xe4d, 0xe33];
const RANK = new Uint8Array(0x80);
for (let code = 0xe31; code <= 0xe4e; code++) {
  if (code !== 0xe32 && (code <= 0xe3a || code >= 0xe47)) RANK[code & 0x7f] = code === NIKHAHIT ? 0x4f : code === AM ? 0x50 : code & 0x7f;
}
const rank = (code) => code >= 0xe00 && code <= 0xe7f ? RANK[code & 0x7f] : 0;

// The normalised characters and, for each, the number of the character that it came from.
function normalized(text) {
  const codes = [], origins = [];
  let origin = -1;
  const push = (code, from) => { codes.push(code); origins.push(from); };
  const inLastMarks = (mark) => {
    let at = codes.length - 1;
    while (at >= 0 && rank(codes[at]) && codes[at] !== mark) at--;
    return codes[at] === mark ? at : -1;
  };
  const putMark = (mark, from) => {
    let at = codes.length;
    if (inLastMarks(mark) >= 0) return;
    while (at && rank(codes[at - 1]) > rank(mark)) at--;
    codes.splice(at, 0, mark);
    origins.splice(at, 0, from);
  };
  const put = (code) => {
    const kind = kindOf(code), end = codes.length;
    if (kind === NOTHING) return;
    if (kind === SPACE) { if (end && codes[end - 1] !== 32) push(32, origin); }
    else if (code === 0xe40 && codes[end - 1] === 0xe40) codes[end - 1] = 0xe41;
    else if (code === 0xe32 && inLastMarks(NIKHAHIT) >= 0) {
      const at = inLastMarks(NIKHAHIT), from = origins[at];
      codes.splice(at, 1);
      origins.splice(at, 1);
      putMark(AM, from);
    } else if (rank(code)) putMark(code, origin);
    else push(code, origin);
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at), folded = FOLD.get(code);
    origin++;
    if (code > 0xffff) at++;
    if (folded) folded.forEach(put); else put(code);
  }
  if (codes[codes.length - 1] === 32) { codes.pop(); origins.pop(); }
  return { codes, origins };
}

// ---- Forms, terms and parts ----

// A full stop of a Thai abbreviation, or a comma before a number's last thousands.
function isGlue(codes, at) {
  if (codes[at] === 0x2e) return at > 0 && kindOf(codes[at - 1]) === THAILETTER && at + 1 < codes.length && codes[at + 1] !== 0x2e;
  return codes[at] === 0x2c && at > 0 && /^\d,\d{3}(\D|$)/.test(String.fromCodePoint(...codes.slice(at - 1, at + 5)));
}

// Letters and digits with at most one space between, none where Thai meets others; where each came from.
// The key, on which terms are cut, leaves out ็ ่ ้ ๊ ๋ ์.
function formOf({ codes, origins: sources }, isKey) {
  const form = [], origins = [];
  let gap = 0, last = 0; // gap 1: a space, 2: something else
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at];
    if (isKey && code >= 0xe47 && code <= 0xe4c) continue;
    const kind = kindOf(code);
    if (kind === SPACE) gap = gap || 1;
    else if (kind === BREAKING) gap = isGlue(codes, at) ? gap : 2;
    else {
      if (last && (gap === 2 || (gap && (kind === THAILETTER) === (last === THAILETTER)))) {
        form.push(32);
        origins.push(sources[at]);
      }
      form.push(code);
      origins.push(sources[at]);
      gap = 0;
      last = kind;
    }
  }
  let text = "";
  for (let at = 0; at < form.length; at += 4096) text += String.fromCharCode(...form.slice(at, at + 4096));
  return { form: text, origins };
}

// The forms of a text, kept while one search reads it again and again.
const known = new Map();
function formsOf(text) {
  let forms = known.get(text);
  if (!forms) {
    const normal = normalized(text), key = formOf(normal, true);
    if (known.size > 2000) known.clear();
    known.set(text, forms = { exact: formOf(normal, false).form, key: key.form, origins: key.origins, terms: termsOf(key.form) });
  }
  return forms;
}
const exactOf = (text) => formsOf(text).exact;
const keyOf = (text) => formsOf(text).key;

// The terms of a key in order: [term, how it came about, start, end].
function termsOf(key) {
  const terms = [];
  let last = "", lastEnd = 0;
  for (const { 0: run, index: start } of key.matchAll(/[ก-\u0e4e]+|\d+|[^ก-\u0e4e\d ]+/g)) {
    const end = start + run.length, isRun = isThai(run);
    if (start && start === lastEnd && isRun !== isThai(last)) {
      if (isRun) terms.push([last + run[0], "joint", start - last.length, start + 1]);
      else terms.push([last.slice(-1) + run, "joint", start - 1, end]);
    }
    if (!isRun || run.length < 3) terms.push([run, isRun ? "short" : "unit", start, end]);
    else for (let at = start; at < end - 2; at++) terms.push([key.slice(at, at + 3), "window", at, at + 3]);
    [last, lastEnd] = [run, end];
  }
  return terms;
}
const tokens = (text) => formsOf(text).terms.map(([term]) => term);

// A form cut at spaces, and where two letters of Thai meet two letters or digits of another script.
const partsOf = (form) => form.replace(/[ก-\u0e4e]{2}(?=[^ก-\u0e4e ]{2})|[^ก-\u0e4e ]{2}(?=[ก-\u0e4e]{2})/g, "$& ")
  .split(" ").filter(Boolean);

// The natural logarithm by steps that give the same bits everywhere.
function logarithm(number) {
  let halvings = 0, sum = 0;
  for (; number > 1.5; number /= 2) halvings++;
  const ratio = (number - 1) / (number + 1), square = ratio * ratio;
  for (let divisor = 1, power = ratio; divisor < 26; divisor += 2, power *= square) sum += power / divisor;
  return halvings * 0.6931471805599453 + 2 * sum;
}
const rounded = (score) => Math.floor(score * 1e6 + 0.5) / 1e6;

// ---- Numbers as text ----

const DIGIT = new Uint8Array(128);
"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".split("").forEach((c, at) => { DIGIT[c.charCodeAt(0)] = at; });

// A list of unit numbers: their count and gaps, Rice-coded (Documentation/search.md, "Files").
function unitsOf(text, limit, first = 0) {
  const shift = DIGIT[text.charCodeAt(0)];
  let at = 1, buffer = 0, count = 0; // the lowest `count` bits of `buffer` are to be read, at most 30
  const fail = () => { throw new Error("damaged search index"); };
  const fill = () => {
    if (at > text.length + 4) fail();
    for (; count < 25; count += 6) buffer = (buffer & (1 << count) - 1) << 6 | DIGIT[text.charCodeAt(at++)];
  };
  const read = (length) => {
    if (count < length) fill();
    count -= length;
    return buffer >>> count & (1 << length) - 1;
  };
  // How many ones stand before the next zero.
  const ones = () => {
    for (let found = 0; ;) {
      if (!count) fill();
      const zeros = ~buffer & (1 << count) - 1, lead = zeros ? Math.clz32(zeros) - 32 + count : count;
      found += lead;
      count -= lead;
      if (zeros) {
        count--;
        return found;
      }
    }
  };
  const length = ones(), size = 2 ** length - 1 + (length < 25 ? read(length) : fail());
  const units = new Int32Array(size <= limit ? size : fail());
  for (let place = 0, unit = first - 1; place < size; place++) {
    unit += 1 + ones() * 2 ** shift + read(shift);
    units[place] = unit < limit ? unit : fail();
  }
  return units;
}

// Numbers of any size: five bits a character, the lowest first, the sixth set where more follow.
function numbersOf(text) {
  const numbers = [];
  for (let at = 0, number = 0, scale = 1; at < text.length; at++) {
    const digit = DIGIT[text.charCodeAt(at)];
    number += (digit & 31) * scale;
    scale *= 32;
    if (digit < 32) {
      numbers.push(number);
      number = 0;
      scale = 1;
    }
  }
  return numbers;
}

// ---- Index ----

// Reads the root of the index: which units belong to which page, and where the files are.
function open(root) {
  if (root.format !== "botrian-search-3") throw new Error("unknown search index");
  const [kinds, passages, lessons, years] = ["kinds", "passages", "lessons", "years"].map((column) => numbersOf(root[column]));
  const count = kinds.length, firstUnit = new Int32Array(count + 1), firstLesson = new Int32Array(count), lessonsBefore = new Int32Array(count + 1);
  for (let page = 0; page < count; page++) {
    firstLesson[page] = firstUnit[page] + 1 + passages[page];
    firstUnit[page + 1] = firstLesson[page] + lessons[page];
    lessonsBefore[page + 1] = lessonsBefore[page] + lessons[page];
  }
  const units = firstUnit[count], pageOf = new Int32Array(units), yearOf = new Int32Array(count), documents = count + lessonsBefore[count];
  for (let page = 0; page < count; page++) pageOf.fill(page, firstUnit[page], firstUnit[page + 1]);
  for (let run = 0, page = 0; run < years.length; page += years[run], run += 2) yearOf.fill(years[run + 1], page, page + years[run]);
  const firsts = ["generations", "textsFrom", "listsFrom", "termsFrom", "pairsFrom"].map((column) => {
    let first = 0;
    return [column, numbersOf(root[column]).map((step) => first += step)];
  });
  return { ...root, ...Object.fromEntries(firsts), count, lessonsBefore, kinds, firstUnit, firstLesson, pageOf, yearOf, units, documents, meanLength: units / documents || 1 };
}

// The number by which a term finds its shard: of words and numbers, their first two letters' number.
function hashOf(term) {
  const key = isThai(term[0]) || isThai(term[term.length - 1]) ? term : term.slice(0, 2);
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ hash >>> 15, 0x2c1b3c6d);
  return (hash ^ hash >>> 12) >>> 16;
}

// The last place whose number is not above another; the first number is 0.
function placeIn(numbers, number) {
  let low = 0, high = numbers.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (numbers[middle] <= number) low = middle; else high = middle;
  }
  return low;
}

// In the files a Thai letter takes one byte: the Thai block and ASCII change places.
const exchanged = (text) => text.replace(/[!-{\u0e01-\u0e5b]/g, (c) =>
  String.fromCharCode(c.charCodeAt(0) + (c < "\u0e01" ? 0xde0 : -0xde0)));

// ---- Query ----

// "…" is an exact phrase; what stands behind a - at a word's beginning, a word or a phrase, must not be there.
const PIECES = /([-\u2013]?)["\u201c\u201d\u201e]([^"\u201c\u201d\u201e]*)["\u201c\u201d\u201e]|([-\u2013])?([^ \t\n\r\xa0\u3000"\u201c\u201d\u201e]+)|["\u201c\u201d\u201e]/g;
function queryOf(text) {
  const phrases = [], excluded = [], start = Array.from(text).slice(0, 400).join("");
  let wanted = "", end = 0;
  for (const { 0: piece, 1: minus, 2: phrase, 3: dash, 4: word, index: at } of start.matchAll(PIECES)) {
    const isStart = !at || /[ \t\n\r\xa0\u3000]/.test(start[at - 1]), isExcluded = isStart && Boolean(minus || dash) && (phrase || word) !== undefined;
    wanted += start.slice(end, at);
    if (isExcluded) excluded.push(phrase === undefined ? word : phrase);
    else if (phrase !== undefined) { phrases.push(phrase); wanted += " " + phrase + " "; }
    else wanted += piece;
    end = at + piece.length;
  }
  const isReal = (part) => keyOf(part) !== "";
  return { ...partOfQuery(wanted), phrases: phrases.filter(isReal), excluded: excluded.filter(isReal) };
}

function partOfQuery(text) {
  const { key, exact, terms: all } = formsOf(text), terms = new Map();
  for (const [term, origin, start, end] of all) {
    const isCarriedByJoint = origin === "unit" && term.length === 1 && (isThai(key[start - 1]) || isThai(key[end]));
    if (!terms.has(term) && !isCarriedByJoint) terms.set(term, origin);
  }
  const parts = partsOf(key);
  return { key, exact, exactParts: partsOf(exact), parts, terms, asked: askedOf(terms, parts) };
}

// The terms that the index is asked for, and how much each counts. Of a long query every second window tells
// as much; one letter alone tells nothing. Windows of one word overlap: the more a part has, the less each counts.
function askedOf(terms, parts) {
  const telling = [...terms].filter(([term, origin]) => origin !== "short" || term.length === 2);
  const asked = telling.length > 16 ? telling.filter(([, origin], place) => origin !== "window" || place % 2 === 0) : telling;
  const places = asked.map(([term]) => parts.findIndex((part) => part.includes(term)));
  return asked.map(([term, origin], at) => [term, origin,
    terms.size > 20 ? 1 : 1 / Math.sqrt(Math.sqrt(places.filter((place) => place === places[at]).length))]);
}

// ---- First pass ----

const byScore = (left, right) => right.score - left.score || left.document - right.document;

// BM25's saturation of a frequency in a document so many times as long as the mean.
const saturation = (frequency, length) => frequency * 2.2 / (frequency + 1.2 * (0.5 + 0.5 * length));

// How much a term tells documents apart that so many of them hold.
const weightOf = ({ documents }, count) => logarithm(1 + (documents - count + 0.5) / (count + 0.5));

// How many documents some units belong to.
function countOf(index, units) {
  let count = 0;
  for (let at = 0, last = -1; at < units.length; at++) {
    const document = documentOf(index, units[at]);
    if (document !== last) count++;
    last = document;
  }
  return count;
}

// The share of a query that a hit covers at least: less of a sentence, of which no document covers all.
const isSentence = (query) => query.terms.size > 20, leastShare = (query, share) => isSentence(query) ? 0.4 * share : share;

// How much of the query titles, pages, lessons and units cover, and what BM25 gives them. `lists` holds the units
// of each asked term and its weight.
function coverOf(index, lists) {
  const { pageOf, firstUnit, firstLesson, meanLength } = index, lessonLength = 1 / meanLength;
  const [titleScores, titleCover, pageScores, pageCover] = [0, 0, 0, 0].map(() => new Float64Array(index.count));
  const [unitCover, lessonScores, lessonCover] = [0, 0, 0].map(() => new Float64Array(index.units));
  const [borrowed, once, both] = [2, 1, 3].map((frequency) => saturation(frequency, lessonLength));
  let total = 0;
  for (const { units, weight } of lists) {
    const { length } = units, lone = weight * once, more = weight * (both - borrowed);
    total += weight;
    for (let at = 0, unit = units[0]; at < length;) {
      const page = pageOf[unit], title = firstUnit[page], lesson = firstLesson[page], end = firstUnit[page + 1], hasTitle = unit === title;
      let count = 0;
      for (; at < length && unit < lesson; unit = units[++at]) {
        unitCover[unit] += weight;
        count += unit === title ? 2 : 1;
      }
      if (hasTitle) {
        titleCover[page] += weight;
        titleScores[page] += weight * borrowed;
      }
      if (count) {
        pageCover[page] += weight;
        pageScores[page] += weight * saturation(Math.min(count, 3), (lesson - title) / meanLength);
      }
      for (; at < length && unit < end; unit = units[++at]) {
        unitCover[unit] += weight;
        lessonCover[unit] += hasTitle ? 0 : weight;
        lessonScores[unit] += hasTitle ? more : lone;
      }
    }
  }
  return { titleScores, titleCover, pageScores, pageCover, unitCover, lessonScores, lessonCover, total };
}

// Scores every document that covers enough of the query.
function candidatesFor(query, index, lists) {
  const { firstUnit, firstLesson, kinds } = index;
  const { titleScores, titleCover, pageScores, pageCover, unitCover, lessonScores, lessonCover, total } = coverOf(index, lists);
  const found = [], [least, own] = [HIT_SHARE, OWN_SHARE].map((share) => leastShare(query, share)), isLong = isSentence(query);
  const put = (document, base, share, near, title, kind) => {
    const score = base * (isLong ? Math.sqrt(share) : share * share) * (1 + 4 * near * near * near * near + 2 * title) * (kind ? 0.5 : 1);
    // The scores of lessons have served; now they hold what was found.
    lessonScores[document] = rounded(score);
    found.push(document);
  };
  for (let page = 0; page < index.count; page++) {
    const title = firstUnit[page], lesson = firstLesson[page], end = firstUnit[page + 1], share = pageCover[page] / total;
    if (pageCover[page] && share >= least) {
      put(title, pageScores[page], share, Math.max(...unitCover.subarray(title, lesson)) / total, unitCover[title] / total, kinds[page]);
    }
    for (let unit = lesson; unit < end; unit++) {
      const near = unitCover[unit] / total, share = (titleCover[page] + lessonCover[unit]) / total;
      if (unitCover[unit] && share >= least && near >= own) put(unit, titleScores[page] + lessonScores[unit], share, near, 0, kinds[page]);
    }
  }
  return { documents: Int32Array.from(found), scores: lessonScores, total };
}

// Where a text next stands in a form, not beginning inside a word nor ending inside a number.
function placeOf(form, text, from) {
  let at = form.indexOf(text, from);
  for (; at >= 0; at = form.indexOf(text, at + 1)) {
    const [before, first, last, after] = [at - 1, at, at + text.length - 1, at + text.length].map((place) => form[place]);
    const isInside = at && before !== " " && before !== "\0" && !isThai(first) && !isThai(before) && isDigit(first) === isDigit(before);
    if (!isInside && !(isDigit(last) && isDigit(after))) return at;
  }
  return -1;
}

// ---- Second pass ----

const holds = (forms, text) => forms.some((form) => placeOf(form, text, 0) >= 0);
const lengthOf = (parts) => parts.join("").length;
const heldLength = (parts, forms) => lengthOf(parts.filter((part) => holds(forms, part)));

// The mean over the parts, by length, of the cube of the share of their terms that stand together.
function closeness(parts, all) {
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

// How much more a document's texts say than its terms: 0 for nothing.
function evidence(query, { isLesson, title, fields }) {
  const texts = isLesson ? fields.map((field) => field.text) : [fields.map((field) => field.text).join("\n")];
  const exact = texts.map(exactOf), exactTitle = exactOf(title);
  const share = (forms) => heldLength(query.exactParts, forms) / lengthOf(query.exactParts);
  const whole = holds(isLesson ? exact : [...exact, exactTitle], query.exact) ? 1 : 0;
  return 16 * whole + 2 * share([...exact, exactTitle]) + (isLesson ? 0 : 4 * share([exactTitle])) +
    6 * closeness(query.parts, texts.map((text) => formsOf(text).terms));
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

// The ranges of a text's characters to mark: parts of the query, or else, unless only whole ones count, what of them is there.
function marksIn(query, chars, isWhole) {
  const { key: form, origins, terms } = formsOf(chars.join("")), found = [], windows = [];
  let isPartMissing = false;
  for (const part of query.parts) {
    let at = placeOf(form, part, 0);
    isPartMissing ||= at < 0;
    for (; at >= 0; at = placeOf(form, part, at + part.length)) found.push([at, at + part.length]);
  }
  if (isPartMissing && !isWhole) {
    for (const [term, origin, start, end] of terms) {
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

// ---- Search ----

// A search over the files that `read` gives: a promise of the parsed file of a name.
function engine(read) {
  let opened = null;
  // After a failure the next search asks again.
  const index = () => opened ||= read("index.json").then(open).catch((error) => { opened = null; throw error; });

  // The parsed file of a kind and number; a small site holds all of them in its root.
  function file(root, kind, number) {
    const parts = root[kind];
    return typeof parts !== "string" ? Promise.resolve(parts[number]) :
      read(kind + "/" + number + "-" + parts.slice(number * 4, number * 4 + 4) + ".json");
  }

  // What a shard says of a term, " term|units term|~documents-list-cut": for each word that it may be.
  async function entriesOf(root, [term, origin]) {
    const kind = origin === "short" ? "pairs" : "terms", word = " " + exchanged(term);
    const shard = await file(root, kind, placeIn(root[kind + "From"], hashOf(term)));
    const entries = (begin) => {
      const found = [];
      for (let at = shard.indexOf(begin); at >= 0; at = shard.indexOf(begin, at + 1)) {
        const text = shard.slice(shard.indexOf("|", at) + 1).split(" ", 1)[0];
        if (text[0] === "~") {
          const [count, list, cut] = numbersOf(text.slice(1));
          found.push({ count, list, isCut: cut > 0 });
        } else {
          const units = unitsOf(text, root.units);
          found.push({ count: countOf(root, units), units });
        }
      }
      return found;
    };
    const whole = entries(word + "|");
    // A word that no text holds is still being typed.
    return whole.length || origin !== "unit" || term.length < 2 ? whole : entries(word);
  }

  // The units of a list; of one that is cut, those of the first generation, which are no reports, and from another on.
  async function listOf(root, { list, isCut }, generation) {
    const parts = root.generations.map(async (page, place) => {
      if (place && (!isCut || place < generation)) return NONE;
      const part = placeIn(root.listsFrom, list + place), texts = await file(root, "lists", part);
      return unitsOf(texts[list + place - root.listsFrom[part]], root.units, root.firstUnit[page]);
    });
    const lists = await Promise.all(parts), units = new Int32Array(lists.reduce((length, { length: more }) => length + more, 0));
    lists.reduce((at, list) => { units.set(list, at); return at + list.length; }, 0);
    return units;
  }

  // The units of each term from a generation on, and its weight: of several words that of the commonest. No list is
  // asked for, and all are left empty, where the terms that any text holds make less than a share of the query: then
  // nothing is a hit. Nor are the cut lists of least weight asked for that make no tenth of all.
  async function listsOf(root, asked, share, generation) {
    const lists = (await Promise.all(asked.map((term) => entriesOf(root, term)))).map((entries, at) => {
      const count = entries.reduce((most, entry) => Math.max(most, entry.count), 0);
      return { entries, weight: weightOf(root, count) * asked[at][2], isCut: entries.some((entry) => entry.isCut) };
    });
    const sumOf = (lists) => lists.reduce((sum, { weight }) => sum + weight, 0);
    const isPossible = sumOf(lists.filter(({ entries }) => entries.length)) >= sumOf(lists) * share * 0.999;
    let rest = sumOf(lists) * (share && LIGHT_SHARE);
    const light = new Set();
    for (const list of lists.filter(({ isCut }) => isCut).sort((left, right) => left.weight - right.weight)) {
      if (list.weight > rest) break;
      rest -= list.weight;
      light.add(list);
    }
    return Promise.all(lists.map(async (list) => {
      const { entries, weight, isCut } = list;
      if (light.has(list)) return { units: NONE, weight: 0, isCut };
      const units = await Promise.all(entries.map((entry) => entry.units || (isPossible ? listOf(root, entry, generation) : NONE)));
      return { units: union(units), weight, isCut };
    }));
  }

  // Documents of which one unit holds all terms of a text.
  async function holdersOf(root, text) {
    const terms = [...partOfQuery(text).terms].filter(([term, origin]) => origin !== "short" || term.length > 1).map((term) => [...term, 1]);
    const counts = new Map(), holders = new Set();
    for (const { units } of await listsOf(root, terms, 0, 0)) for (const unit of units) counts.set(unit, (counts.get(unit) || 0) + 1);
    for (const [unit, count] of counts) if (count === terms.length) holders.add(documentOf(root, unit));
    return holders;
  }

  const documents = new Map();

  // Keeps a promise, but not one that fails: the next search asks again.
  const keep = (map, key, promise) => map.set(key, promise.catch((error) => { map.delete(key); throw error; }));

  // What a document says.
  function textsOf(root, candidate) {
    if (documents.size > 2000) documents.clear();
    if (!documents.has(candidate.document)) keep(documents, candidate.document, readTexts(root, candidate));
    return documents.get(candidate.document);
  }

  async function readTexts(root, { document, page }) {
    const pack = placeIn(root.textsFrom, page), { strings, pages } = await file(root, "texts", pack);
    const [address, title, paragraphs, lessons] = pages[page - root.textsFrom[pack]], text = (number) => exchanged(strings[number]);
    const place = document - root.firstLesson[page], isLesson = place >= 0;
    const [id, part, ...cells] = isLesson ? lessons[place] : ["", -1];
    const fields = paragraphs.map((number) => ({ label: "", text: text(number) }));
    if (isLesson) fields.length = 0;
    for (let at = 0; at < cells.length; at += 2) fields.push({ label: root.labels[cells[at]], text: text(cells[at + 1]) });
    return { address, id, url: address + (id && "#" + id), title: exchanged(title), isLesson, part: root.labels[part] || "", fields };
  }

  // The documents that hold enough of the query, or of it in other words, the score and the version of each, and
  // whether these are all: the newest generation of a large site is searched first, older ones while hits are few.
  async function scored(root, versions, isThorough) {
    for (let generation = isThorough ? 0 : root.generations.length - 1; ; generation--) {
      const { isCut, ...found } = await scoredFrom(root, versions, generation), isExact = generation < 2 || !isCut;
      if (isExact || found.documents.length >= root.sufficient) return { ...found, isExact };
    }
  }

  async function scoredFrom(root, versions, generation) {
    const lists = await Promise.all(versions.map((query) => listsOf(root, query.asked, leastShare(query, HIT_SHARE), generation)));
    const [{ documents, scores, total }, ...others] = versions.map((query, number) => candidatesFor(query, root, lists[number]));
    const version = new Uint8Array(root.units), seen = new Set(others.length ? documents : []);
    others.forEach((other, number) => {
      // A word of many windows weighs more than another of its meaning, and must not for that.
      const factor = 0.8 * total / other.total;
      for (const document of other.documents) {
        const score = rounded(other.scores[document] * factor);
        if (seen.has(document) && scores[document] >= score) continue;
        seen.add(document);
        scores[document] = score;
        version[document] = number + 1;
      }
    });
    return { documents: others.length ? Int32Array.from(seen) : documents, scores, version, isCut: lists.flat().some((list) => list.isCut) };
  }

  // Puts the best candidates in order by what their texts say.
  async function reranked(root, candidates) {
    const read = candidates.slice(0, READ_COUNT).map(async (candidate) =>
      ({ ...candidate, score: rounded(candidate.score * (1 + evidence(candidate.query, await textsOf(root, candidate)))) }));
    return (await Promise.all(read)).sort(byScore).concat(candidates.slice(READ_COUNT));
  }

  // Keeps what holds all phrases and nothing that is excluded; texts are read of the first only.
  async function kept(root, documents, precedes, { phrases, excluded }) {
    if (!phrases.length && !excluded.length) return { documents, isExact: true };
    const wanted = await Promise.all(phrases.map((text) => holdersOf(root, text)));
    const unwanted = await Promise.all(excluded.map((text) => holdersOf(root, text)));
    const likely = documents.filter((document) => wanted.every((holders) => holders.has(document)));
    likely.sort((left, right) => precedes(left, right) ? -1 : 1);
    const isKept = await Promise.all(Array.from(likely, async (document, place) => {
      const isSuspect = unwanted.some((holders) => holders.has(document));
      if (place >= VERIFIED_COUNT) return !phrases.length && !isSuspect;
      if (!phrases.length && !isSuspect) return true;
      const { title, isLesson, fields } = await textsOf(root, { document, page: root.pageOf[document] });
      const forms = [...(isLesson ? [] : [title]), ...fields.map((field) => field.text)].map(exactOf);
      return phrases.every((text) => holds(forms, exactOf(text))) && !excluded.some((text) => holds(forms, exactOf(text)));
    }));
    return { documents: likely.filter((document, place) => isKept[place]), isExact: likely.length <= VERIFIED_COUNT };
  }

  // ---- Groups ----

  const segments = new Map();

  // Which groups the pages of a segment belong to.
  function segment(root, number) {
    if (!segments.has(number)) {
      keep(segments, number, file(root, "groups", number).then((data) => {
        const [activity, unit, topic, type] = FACETS.slice(1).map((facet) => numbersOf(data[facet])), topics = [];
        for (let at = 0; at < topic.length; at += topic[at] + 1) topics.push(topic.slice(at + 1, at + 1 + topic[at]));
        return { activity, unit, topics, type, lesson: root.lessonsBefore[number * root.groupSize] };
      }));
    }
    return segments.get(number);
  }

  // For each facet the places of a document's groups.
  function groupsOf(root, document, { activity, unit, topics, type, lesson }) {
    const page = root.pageOf[document], place = page % root.groupSize, lessonPlace = document - root.firstLesson[page];
    const one = (number) => number ? [number - 1] : [];
    return [one(root.yearOf[page]), one(activity[place]), one(unit[place]), topics[place],
      lessonPlace < 0 ? [] : [type[root.lessonsBefore[page] - lesson + lessonPlace]]];
  }

  // The documents that are in the chosen groups, and for each facet how many its groups hold of those
  // that are in the chosen groups of the other facets.
  async function chosen(root, documents, filters, isForAll) {
    const wanted = FACETS.map((facet) => {
      const ids = (filters[facet] || []).map(String);
      return ids.length ? new Set(root.facets[facet].flatMap(([id], place) => ids.includes(String(id)) ? [place] : [])) : null;
    });
    const facetsOf = (counts) => Object.fromEntries(FACETS.map((facet, number) => [facet, root.facets[facet]
      .map(([id, title], place) => ({ id, title, count: counts[number][place] }))
      .filter(({ count }, place) => count || (wanted[number] && wanted[number].has(place)))]));
    // Of all lessons, and of hits that are very many or not all, groups are not counted: the site's own totals stand for them.
    if ((isForAll || documents.length > EXACT_COUNT) && !wanted.some(Boolean)) {
      return { documents, facets: facetsOf(FACETS.map((facet) => numbersOf(root.totals[facet]))) };
    }
    const counts = FACETS.map((facet) => new Array(root.facets[facet].length).fill(0)), loaded = [], segmentOf = (document) => Math.floor(root.pageOf[document] / root.groupSize);
    await Promise.all([...new Set(Array.from(documents, segmentOf))].map(async (number) => { loaded[number] = await segment(root, number); }));
    const inGroups = documents.filter((document) => {
      const groups = groupsOf(root, document, loaded[segmentOf(document)]);
      const missed = groups.map((places, facet) => Boolean(wanted[facet]) && !places.some((place) => wanted[facet].has(place)));
      const count = missed.filter(Boolean).length;
      groups.forEach((places, facet) => {
        if (!count || (count === 1 && missed[facet])) places.forEach((place) => counts[facet][place]++);
      });
      return !count;
    });
    return { documents: inGroups, facets: facetsOf(counts) };
  }

  // All lessons.
  function everything(root) {
    const all = new Int32Array(root.lessonsBefore[root.count]);
    for (let page = 0, at = 0; page < root.count; page++) {
      for (let document = root.firstLesson[page]; document < root.firstUnit[page + 1]; document++) all[at++] = document;
    }
    return all;
  }

  // The best documents in order, no more than asked for.
  function best(documents, count, precedes) {
    if (count > 200) return Array.from(documents).sort((left, right) => precedes(left, right) ? -1 : 1).slice(0, count);
    const kept = [];
    for (const document of documents) {
      if (kept.length === count && !precedes(document, kept[count - 1])) continue;
      let at = kept.length;
      while (at && precedes(document, kept[at - 1])) at--;
      kept.splice(at, 0, document);
      if (kept.length > count) kept.pop();
    }
    return kept;
  }

  // After a failure everything is asked for anew: the site may have been published again.
  async function find(request) {
    try {
      return await answer(request);
    } catch (error) {
      opened = null;
      documents.clear();
      segments.clear();
      throw error;
    }
  }

  async function answer({ query: text, filters = {}, sort = "relevance", from = 0, count = 10 }) {
    const root = await index(), query = queryOf(text), isEmpty = !/\S/.test(text), { versions, pairs } = versionsOf(query, root);
    const isByYear = sort === "year" || isEmpty, isFiltered = Object.values(filters).some((ids) => ids.length);
    const isThorough = isByYear || isFiltered || query.phrases.length + query.excluded.length > 0;
    const found = isEmpty ? { documents: everything(root), scores: new Float64Array(root.units), version: [], isExact: true } :
      query.asked.length ? await scored(root, versions, isThorough) : { documents: NONE, scores: [], version: [], isExact: true };
    const { scores, version } = found, yearOf = (document) => root.yearOf[root.pageOf[document]] || Infinity;
    const byRelevance = (left, right) => scores[left] > scores[right] || (scores[left] === scores[right] && left < right);
    const precedes = isByYear ? (left, right) => yearOf(left) < yearOf(right) || (yearOf(left) === yearOf(right) && byRelevance(left, right)) : byRelevance;
    const inGroups = new Set(isFiltered && query.phrases.length ? (await chosen(root, found.documents, filters)).documents : []);
    const isFirst = (left, right) => inGroups.has(left) === inGroups.has(right) ? precedes(left, right) : inGroups.has(left);
    const matching = await kept(root, found.documents, isFirst, query);
    const { documents, facets } = await chosen(root, matching.documents, filters, isEmpty || !found.isExact);
    const isExact = found.isExact && matching.isExact && (isEmpty || documents.length <= EXACT_COUNT);
    const ranked = best(documents, Math.max(READ_COUNT, from + count), precedes).map((document) =>
      ({ document, page: root.pageOf[document], score: scores[document], query: versions[version[document] || 0] }));
    const shown = await Promise.all((isByYear ? ranked : await reranked(root, ranked)).slice(from, from + count)
      .map(async (candidate) => ({ ...candidate, ...await textsOf(root, candidate) })));
    return {
      total: documents.length, isExact, facets, hits: linesOf(root, query, shown),
      ranking: shown.map(({ url, score }) => ({ url, score })),
      understood: { phrases: query.phrases, excluded: query.excluded, synonyms: pairs, isNewest: !found.isExact },
      nearby: isEmpty || from ? null : nearby(query, shown),
    };
  }

  // What the typed letters may become: titles, activities and frequent phrases that begin with them first.
  async function suggest(text) {
    const key = keyOf(text), root = await index();
    if (key.length < 2) return [];
    const lists = await file(root, "suggestions", 0), found = [], seen = new Set();
    for (const [kind, texts] of Object.entries(lists)) {
      for (const suggestion of texts) {
        const at = placeOf(keyOf(suggestion), key, 0);
        if (at >= 0 && !seen.has(suggestion)) found.push({ text: suggestion, kind, at });
        seen.add(suggestion);
      }
    }
    return found.sort((left, right) => (left.at > 0) - (right.at > 0)).slice(0, 8).map(({ text, kind }) => ({ text, kind }));
  }

  return { find, suggest };
}

const HIT_SHARE = 0.25, OWN_SHARE = 0.15, LIGHT_SHARE = 0.1, READ_COUNT = 10, VERIFIED_COUNT = 100, EXACT_COUNT = 2000, FACETS = ["year", "activity", "unit", "topic", "type"];

const documentOf = ({ pageOf, firstUnit, firstLesson }, unit) =>
  unit < firstLesson[pageOf[unit]] ? firstUnit[pageOf[unit]] : unit;

const NONE = new Int32Array(0);
const union = (lists) => lists.length < 2 ? lists[0] || NONE :
  Int32Array.from(new Set(lists.flatMap((list) => [...list]))).sort();

// The query, and it with a word exchanged for another of the same meaning, or a year for that of the other era.
function versionsOf(query, { synonyms, bothEras }) {
  const words = synonyms.flatMap((group) => group.map((word) => ({ word, group, form: exactOf(word) }))), versions = [query], pairs = [];
  let rest = query.exact;
  const add = (at, length, word, other) => {
    if (versions.length > 3) return;
    versions.push(partOfQuery(query.exact.slice(0, at) + " " + other + " " + query.exact.slice(at + length)));
    pairs.push([word, other]);
  };
  for (const { word, group, form } of words.sort((left, right) => right.form.length - left.form.length)) {
    let at = placeOf(rest, form, 0);
    // A short word inside a longer one is another word; an abbreviation of three letters may go on without a space.
    const isInside = (at) => (isThai(form[0]) && isThai(rest[at - 1])) ||
      (form.length < 3 && isThai(form[form.length - 1]) && isThai(rest[at + form.length]));
    while (at >= 0 && form.length < 4 && isInside(at)) at = placeOf(rest, form, at + 1);
    if (at < 0 || !form) continue;
    rest = rest.slice(0, at) + "\0".repeat(form.length) + rest.slice(at + form.length);
    for (const other of group) if (other !== word) add(at, form.length, word, other);
  }
  if (bothEras) {
    for (const { 0: year, index: at } of rest.matchAll(/\d+/g)) {
      const shift = year.length !== 4 ? 0 : year >= 2400 && year < 2700 ? -543 : year >= 1900 && year < 2100 ? 543 : 0;
      if (shift) add(at, 4, year, String(Number(year) + shift));
    }
  }
  return { versions, pairs };
}

// ---- Results ----

// The field that holds most of the query, the first of equals; undefined when none holds any.
function bestField(query, fields, excluded) {
  let best, most = 0;
  for (const field of fields) {
    const { key, terms } = formsOf(field.text), held = terms.filter(([term]) => query.terms.has(term));
    const evidence = heldLength(query.parts, [key]) * 1000 + new Set(held.map(([term]) => term)).size;
    if (field !== excluded && evidence > most) [best, most] = [field, evidence];
  }
  return best;
}

// The lines of the results. Lessons of one part of a report whose best text is the same share a line.
function linesOf(root, asked, shown) {
  const lines = [], known = new Map();
  for (const found of shown) {
    const query = found.query || asked, { isLesson, fields, title, address, part, page } = found;
    const best = bestField(query, fields), key = isLesson && best ? [address, part, best.text].join("\n") : found.url;
    if (known.has(key)) {
      Object.assign(known.get(key), { count: known.get(key).count + 1, lead: excerptOf(query, best.text), label: "", excerpt: [] });
      continue;
    }
    const lead = isLesson ? fields.find((field) => field.text) : null;
    const other = bestField(query, fields, lead), excerpt = other ? excerptOf(query, other.text) : [];
    const isMarked = excerpt.some((segment) => segment[1]), kind = KINDS[root.kinds[page]];
    const line = { url: found.url, score: found.score, kind: isLesson ? "lesson" : kind, isLesson, part, count: 1,
      page: { url: address, title, year: (root.facets.year[root.yearOf[page] - 1] || [null])[0] }, lead: excerptOf(query, lead ? lead.text : title),
      label: isMarked ? other.label : "", excerpt: isMarked ? excerpt : [] };
    lines.push(line);
    known.set(key, line);
  }
  return lines;
}

const KINDS = ["report", "activity", "approval", "page"];

// The query with near spellings, when what was found holds not all of it as typed; else null.
function nearby(query, shown) {
  const texts = shown.slice(0, 5).flatMap(({ title, fields }) => [title, ...fields.map((field) => field.text)]).map(exactOf);
  if (query.phrases.length || query.excluded.length) return null;
  let isChanged = false;
  const parts = query.exactParts.map((part) => {
    if (part.length > 32 || holds(texts, part)) return part;
    const near = texts.reduce((best, text) => nearest(part, text, best), { distance: Math.min(3, part.length / 4 + 0.5), text: part });
    isChanged ||= near.text !== part;
    return near.text;
  });
  return isChanged ? parts.join(" ") : null;
}

// The stretch of a text from which fewest letters must change to make it a part of a query.
function nearest(part, text, best) {
  const size = text.length + 1, chars = Array.from(text);
  let [row, starts, next, nextStarts] = [0, 0, 0, 0].map(() => new Int32Array(size));
  starts.forEach((_, at) => { starts[at] = at; });
  for (let letter = 1; letter <= part.length; letter++) {
    next[0] = letter;
    nextStarts[0] = 0;
    for (let at = 1; at < size; at++) {
      const kept = row[at - 1] + (part[letter - 1] === text[at - 1] ? 0 : 1), less = row[at] + 1, more = next[at - 1] + 1;
      next[at] = Math.min(kept, less, more);
      nextStarts[at] = next[at] === kept ? starts[at - 1] : next[at] === less ? starts[at] : nextStarts[at - 1];
    }
    [row, starts, next, nextStarts] = [next, nextStarts, row, starts];
  }
  for (let end = 1; end < size; end++) {
    if (row[end] < best.distance && starts[end] < end && canCut(chars, starts[end]) && canCut(chars, end)) {
      best = { distance: row[end], text: text.slice(starts[end], end).trim() };
    }
  }
  return best;
}

// ---- Files ----

// Where the page's files come from: over the network, or, from a disk, as scripts that hand them over.
function readerOf(base) {
  const files = new Map();
  const ask = (name) => new Promise((resolve, reject) => {
    if (!/^file:/.test(base)) {
      // The root keeps its name when the site is published again.
      fetch(new URL(name, base), name === "index.json" ? { cache: "no-cache" } : {}).then((response) => {
        if (!response.ok) throw new Error(name + ": " + response.status);
        return response.json();
      }).then(resolve, reject);
      return;
    }
    waiting.set(name, resolve);
    const script = document.createElement("script");
    script.src = new URL(name.replace(/json$/, "js"), base);
    // What came, but did not hand the file over, is damaged.
    script.onerror = script.onload = () => { if (waiting.delete(name)) reject(new Error(name)); };
    document.head.append(script);
  });
  return (name) => {
    // The root is kept by whoever opened it.
    if (name === "index.json" || !files.has(name)) files.set(name, ask(name).catch((error) => { files.delete(name); throw error; }));
    return files.get(name);
  };
}
const waiting = new Map();

// The search of a site's folder search/: in a worker, so that typing goes on, where there is one.
function connect(folder) {
  const base = new URL(folder, document.baseURI).href, here = () => engine(readerOf(base));
  let search = null, worker = null, number = 0;
  const requests = new Map();
  const fallBack = () => {
    worker = null;
    search ||= here();
    for (const [id, { method, argument, resolve, reject }] of requests) {
      requests.delete(id);
      search[method](argument).then(resolve, reject);
    }
  };
  if (!/^file:/.test(base)) try {
    worker = new Worker(SCRIPT);
    worker.onerror = (event) => { event.preventDefault(); fallBack(); };
    worker.onmessage = ({ data: { id, result, error } }) => {
      const { resolve, reject } = requests.get(id) || {};
      requests.delete(id);
      if (resolve) error === undefined ? resolve(result) : reject(new Error(error));
    };
  } catch { worker = null; }
  const call = (method) => (argument) => new Promise((resolve, reject) => {
    const id = ++number;
    requests.set(id, { method, argument, resolve, reject });
    if (worker) worker.postMessage({ id, base, method, argument }); else fallBack();
  });
  return { find: call("find"), suggest: call("suggest") };
}

// Where a text says whole parts of a query: [start, end] in UTF-16 units.
function marks(query, text) {
  const chars = Array.from(text), offsets = [0];
  chars.forEach((c, at) => offsets.push(offsets[at] + c.length));
  return marksIn(queryOf(query), chars, true).map(([start, end]) => [offsets[start], offsets[end]]);
}

function receive(name, data) {
  const resolve = waiting.get(name);
  if (waiting.delete(name)) resolve(data);
}

const SCRIPT = typeof document === "object" && document.currentScript ? document.currentScript.src : "";

if (typeof window === "object") {
  window.botrian = { ...window.botrian, connect, marks, receive, engine,
    normalize: (text) => normalized(text).codes.map((code) => String.fromCodePoint(code)).join(""), tokens };
} else if (typeof importScripts === "function") {
  const searches = new Map();
  self.onmessage = ({ data: { id, base, method, argument } }) => {
    if (!searches.has(base)) searches.set(base, engine(readerOf(base)));
    searches.get(base)[method](argument).then((result) => self.postMessage({ id, result }),
      (error) => self.postMessage({ id, error: String(error.message || error) }));
  };
}

})();
