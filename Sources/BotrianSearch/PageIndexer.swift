internal import BotrianThai

/// Indexes pages one after another, and cuts a text into terms once however many of them hold it.
///
/// What it makes of a page does not depend on the pages before. Reports of one form say much in the same words, so who has
/// many pages should not begin anew for each.
package struct PageIndexer {
  private var normalizer = SearchNormalizer()
  private var form = SearchForm()
  private var known = KnownTexts()

  /// With so many bytes of texts all of them are forgotten: memory does not grow with the site.
  private static let knownByteCount = 4 << 20

  /// Begins without a text.
  package init() {}

  /// Indexes a page.
  ///
  /// - Complexity: Linear in the length of its texts.
  package mutating func index(_ page: SearchPage) -> IndexedPage {
    if known.texts.byteCount > Self.knownByteCount { known = KnownTexts() }
    let passages = Passage.passages(of: page.paragraphs)
    var labels = LabelTable()
    let pack = TextPack(of: page, passages: passages, &labels)
    var phrases = PagePhrases.Writer()
    add([page.title] + page.names)
    for passage in passages { add(CollectionOfOne(passage)) }
    for lesson in page.lessons {
      add(lesson.cells.lazy.map(\.text))
      for cell in lesson.cells { phrases.add(cell.text) }
    }
    return IndexedPage(
      page, passageCount: passages.count, pack, labels: labels.labels, phrases: phrases.phrases,
      terms: known.terms.endPage(), pairs: known.pairs.endPage())
  }

  /// Adds the next unit: what is searched as one, a page's title with its names, a passage or a lesson.
  private mutating func add(_ unit: some Sequence<String>) {
    for text in unit {
      let number = number(of: text)
      known.terms.addText(number)
      known.pairs.addText(number)
    }
    known.terms.endUnit()
    known.pairs.endUnit()
  }

  private mutating func number(of text: String) -> Int {
    let (number, isNew) = known.texts.insert(text)
    guard isNew else { return number }
    normalizer.read(text)
    form.read(normalizer, level: .key)
    // Runs too short for a window are found by their pairs.
    Tokenizer.forEachTerm(in: form) { term, origin, _ in
      if origin != .shortRun { known.terms.add(term) }
    }
    Tokenizer.forEachPair(in: form) { known.pairs.add($0) }
    known.terms.endText()
    known.pairs.endText()
    return number
  }
}

/// Texts and the terms of each.
private struct KnownTexts {
  var texts = StringTable()
  var terms = TermUnits()
  var pairs = TermUnits()
}

/// The terms of texts, and which units of a page hold them.
private struct TermUnits {
  private var table = TermTable()

  /// The terms of all texts, as numbers in the table, and where those of each text end.
  private var termsOfTexts: [Int32] = []
  private var ends: [Int] = []

  /// For each term the last unit that held it, counted over all pages, and its place among the page's terms.
  private var lastUnits: [Int32] = []
  private var places: [Int32] = []
  private var page = UnitsOfPage()

  /// Adds a term to the text that comes next.
  mutating func add(_ term: Term) {
    let number = table.insert(term)
    if number == lastUnits.count {
      lastUnits.append(-1)
      places.append(0)
    }
    termsOfTexts.append(Int32(number))
  }

  mutating func endText() { ends.append(termsOfTexts.count) }

  /// Notes that the unit holds the terms of a text.
  mutating func addText(_ number: Int) {
    let terms = termsOfTexts[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
    page.note(terms, &lastUnits, &places)
  }

  mutating func endUnit() { page.unit += 1 }

  /// The page's terms in the order in which they came, and begins the next page.
  mutating func endPage() -> PageTerms {
    let terms = page.written(table)
    page.begin()
    return terms
  }
}

/// Which units of a page hold which of its terms.
private struct UnitsOfPage {
  /// The unit that is added to, and the page's first.
  var unit: Int32 = 0
  private var firstUnit: Int32 = 0

  /// The terms as numbers in a table, and how many units hold each.
  private var terms: [Int32] = []
  private var counts: [Int] = []

  /// Which place among the terms was held by which unit, in the order of units.
  private var notes: [(place: Int32, unit: Int32)] = []

  /// Notes that the unit holds some terms.
  ///
  /// - Parameters:
  ///   - added: The terms.
  ///   - lastUnits: For each term of the table the last unit that held it.
  ///   - places: For each term of the table its place among the page's.
  mutating func note(
    _ added: ArraySlice<Int32>, _ lastUnits: inout [Int32], _ places: inout [Int32]
  ) {
    // Spans, since this is the innermost loop, and an array asks at each change whether it is shared.
    var lastUnits = lastUnits.mutableSpan
    var places = places.mutableSpan
    for number in added {
      let term = Int(number)
      let last = lastUnits[term]
      if last == unit { continue }
      if last < firstUnit {
        places[term] = Int32(terms.count)
        terms.append(number)
        counts.append(0)
      }
      lastUnits[term] = unit
      counts[Int(places[term])] += 1
      notes.append((places[term], unit - firstUnit))
    }
  }

  /// The terms with their units.
  func written(_ table: TermTable) -> PageTerms {
    // Where the units of each term begin; it moves to their end as they are put in.
    var places = counts.starts
    var units: [Int32] = Array(repeating: 0, count: notes.count)
    for note in notes {
      units[places[Int(note.place)]] = note.unit
      places[Int(note.place)] += 1
    }
    var writer = PageTerms.Writer()
    for (place, term) in terms.enumerated() {
      let range = (places[place] - counts[place])..<places[place]
      writer.add(table[Int(term)], units: units.span.extracting(range))
    }
    return writer.terms
  }

  /// Begins the next page.
  mutating func begin() {
    firstUnit = unit
    terms.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    notes.removeAll(keepingCapacity: true)
  }
}
