internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianThai

/// The ids of the headings of one page: their own words, Thai letters and marks kept.
struct HeadingIDs {
  private let ids: [SourceKey: String]

  /// In the order of the page.
  let all: [String]

  init(_ blocks: [Block]) {
    var ids: [SourceKey: String] = [:]
    var all: [String] = []
    var counts: [String: Int] = [:]
    blocks.forEachBlock { block in
      guard case .heading(_, let inlines) = block.kind else { return }
      let words = Self.anchor(of: inlines.plainText)
      counts[words, default: 0] += 1
      let count = counts[words] ?? 1
      let id = count == 1 ? words : "\(words)-\(count)"
      ids[SourceKey(block)] = id
      all.append(id)
    }
    self.ids = ids
    self.all = all
  }

  /// The id of a heading of the page.
  func id(of heading: Block) -> String? { ids[SourceKey(heading)] }

  /// Words joined by hyphens; letters, marks and digits of any script stay, lower case.
  static func anchor(of text: String) -> String {
    let words = text.lowercased().unicodeScalars.split { scalar in
      !(scalar.properties.isAlphabetic || scalar.isThaiLetter
        || scalar.thaiOrArabicDigitValue != nil)
    }
    let anchor = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: "-")
    return anchor.isEmpty ? "section" : anchor
  }
}

/// The ids of the paragraphs of a memo that begin with a clause's number, as `๓.๓ …` does.
struct ClauseIDs {
  private let ids: [SourceKey: String]

  /// In the order of the page.
  let all: [String]

  init(_ blocks: [Block]) {
    var ids: [SourceKey: String] = [:]
    var all: [String] = []
    blocks.forEachBlock { block in
      guard case .paragraph(let inlines) = block.kind,
        let number = Self.number(at: inlines.plainText)
      else { return }
      let id = Approval.clauseID(number)
      guard !all.contains(id) else { return }
      ids[SourceKey(block)] = id
      all.append(id)
    }
    self.ids = ids
    self.all = all
  }

  /// The id of a paragraph of the memo.
  func id(of paragraph: Block) -> String? { ids[SourceKey(paragraph)] }

  /// The number with at least one dot that a paragraph begins with.
  private static func number(at text: String) -> String? {
    let scalars = text.unicodeScalars.prefix { $0 == "." || $0.thaiOrArabicDigitValue != nil }
    let numbers = scalars.split(separator: ".")
    guard numbers.count >= 2, scalars.count < text.unicodeScalars.count else { return nil }
    return String(String.UnicodeScalarView(scalars))
  }
}

/// What tells one block of a file from another: where it stands.
private struct SourceKey: Hashable {
  let line: Int?
  let column: Int?

  init(_ block: Block) {
    line = block.location.line
    column = block.location.column
  }
}

extension [Block] {
  /// Calls `body` with each block, containers before what they hold.
  func forEachBlock(_ body: (Block) -> Void) {
    for block in self {
      body(block)
      switch block.kind {
      case .blockQuote(let blocks): blocks.forEachBlock(body)
      case .list(let list): for item in list.items { item.blocks.forEachBlock(body) }
      default: break
      }
    }
  }
}
