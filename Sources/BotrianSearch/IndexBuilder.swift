internal import BotrianThai

/// Numbers the units of a site, and gathers which of them hold which term.
///
/// A unit is what is searched as one: a page's title with its names, a passage of a page, or a lesson.
struct IndexBuilder {
  /// The units that hold each term, in ascending order.
  private(set) var terms = UnitTable()

  /// The units that hold each pair: two Thai scalars that may stand alone, for queries that short.
  private(set) var pairs = UnitTable()

  private var unitCount = 0
  private var normalizer = SearchNormalizer()
  private var form = SearchForm()

  /// Texts seen so far: many cells repeat, and each text is cut into terms once.
  private var texts = StringTable()
  private var termNumbers: [Int32] = []
  private var termBounds = [0]
  private var pairNumbers: [Int32] = []
  private var pairBounds = [0]

  /// Adds the next unit.
  mutating func add(_ unit: [String]) {
    for text in unit {
      let number = number(of: text)
      for place in termBounds[number]..<termBounds[number + 1] {
        terms.add(unitCount, to: Int(termNumbers[place]))
      }
      for place in pairBounds[number]..<pairBounds[number + 1] {
        pairs.add(unitCount, to: Int(pairNumbers[place]))
      }
    }
    unitCount += 1
  }

  private mutating func number(of text: String) -> Int {
    let (number, isNew) = texts.insert(text)
    guard isNew else { return number }
    normalizer.read(text)
    form.read(normalizer, level: .key)
    // Runs too short for a window are found by their pairs.
    Tokenizer.forEachTerm(in: form) { term, origin, _ in
      if origin != .shortRun { termNumbers.append(Int32(terms.number(of: term))) }
    }
    Tokenizer.forEachPair(in: form) { pairNumbers.append(Int32(pairs.number(of: $0))) }
    termBounds.append(termNumbers.count)
    pairBounds.append(pairNumbers.count)
    return number
  }
}

/// Terms and the units that hold them.
struct UnitTable {
  private var table = TermTable()
  private var lists: [[Int32]] = []

  /// All terms, in the order in which they came.
  var all: [Term] { table.terms }

  /// The units that hold the term of a number, in ascending order.
  func units(of number: Int) -> [Int32] { lists[number] }

  /// The number of a term, which is new when the table did not hold it.
  mutating func number(of term: Term) -> Int {
    let number = table.insert(term)
    if number == lists.count { lists.append([]) }
    return number
  }

  /// Notes that a unit, the last one noted or a later one, holds the term of a number.
  mutating func add(_ unit: Int, to number: Int) {
    if lists[number].last != Int32(unit) { lists[number].append(Int32(unit)) }
  }
}
