internal import BotrianTestSupport

/// Reports that an office edits at random, their lessons known by numbers that no file holds.
struct EditedOffice {
  private(set) var reports: [EditedReport] = []
  private var words = WordSource()
  private var nameCount = 0

  /// Names that no file has any more.
  private var formerNames: [String] = []

  init(using generator: inout SeededGenerator) {
    let shared = (0..<2).map { _ in words.words(4...12, using: &generator).joined() }
    for number in 0..<2 {
      reports.append(
        EditedReport(
          name: newName(), quarter: number + 1, shared: shared, &words, using: &generator))
    }
  }

  /// Edits some rows, and in half of all steps the names of files.
  ///
  /// - Returns: The names of reports whose lessons must keep their ids, by the names that they had before.
  mutating func edit(using generator: inout SeededGenerator) -> [String: String] {
    let before = reports.map(\.name)
    let change = Int.random(in: 0..<6, using: &generator)
    // Nobody can tell a row that was reworded from another while files exchange their names.
    var reworded: Set<Int>? = change == 0 || change == 1 ? nil : []
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let index = Int.random(in: reports.indices, using: &generator)
      reports[index].edit(&words, &reworded, using: &generator)
    }
    var kept = Dictionary(uniqueKeysWithValues: zip(before, before))
    switch change {
    case 0:
      (reports[0].name, reports[1].name) = (reports[1].name, reports[0].name)
      kept = [:]
    case 1:
      guard let name = formerNames.randomElement(using: &generator) else { break }
      formerNames.removeAll { $0 == name }
      formerNames.append(reports[0].name)
      kept[reports[0].name] = nil
      reports[0].name = name
    case 2:
      let name = newName()
      formerNames.append(reports[1].name)
      kept[reports[1].name] = name
      reports[1].name = name
    case 3:
      let row = reports[0].takeRow(besides: reworded ?? [], using: &generator)
      if let row { reports[1].insert(row, using: &generator) }
    default: break
    }
    return kept
  }

  private mutating func newName() -> String {
    nameCount += 1
    return "r\(nameCount)"
  }
}

/// Words that no lesson had before, and the numbers of lessons.
struct WordSource {
  private var next = 0

  mutating func identity() -> Int {
    next += 1
    return next
  }

  func words(_ counts: ClosedRange<Int>, using generator: inout SeededGenerator) -> [String] {
    (0..<Int.random(in: counts, using: &generator)).map { _ in word(using: &generator) }
  }

  func word(using generator: inout SeededGenerator) -> String {
    (0..<3).map { _ in
      let lead = "กขคงจชซญดตถทธนบปผพฟภมยรลวศสหอ".unicodeScalars.randomElement(using: &generator)
      let vowel = ["า", "ี", "ู", "ะ", "ิน", "ัง", "อม", "้าน"].randomElement(using: &generator)
      return (lead.map { String($0) } ?? "") + (vowel ?? "")
    }.joined()
  }
}
