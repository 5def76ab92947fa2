internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianThai

/// The body of a report, cut into the form's nine parts.
struct ReportBody {
  private(set) var introduction: [Block] = []
  private(set) var parts: [FormPart] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Parts in which nothing stands at all, not even that there is nothing.
  var blankParts: [FormPart.Kind] {
    parts.filter { part in
      part.introduction.isEmpty && part.groups.allSatisfy { $0.emptiness == .blank }
    }.map(\.kind)
  }

  /// Cuts the body; a draft may lack parts, which are blank then.
  init(_ blocks: [Block], path: String, isDraft: Bool) {
    let sections = cut(blocks)
    for kind in FormPart.Kind.allCases {
      let found = sections.filter { $0.kind == kind }
      for section in found.dropFirst() {
        diagnostics.append(
          .repeatedFormPart(kind, first: found[0].heading.location, at: section.heading.location))
      }
      guard let section = found.first else {
        let place = SourceLocation(path: path)
        if isDraft {
          var parser = FormPartParser(kind: kind, heading: place)
          parts.append(parser.parse([]))
        } else {
          diagnostics.append(.missingFormPart(kind, at: place))
        }
        continue
      }
      var parser = FormPartParser(kind: kind, heading: section.heading.location)
      parts.append(parser.parse(section.blocks))
      diagnostics += parser.diagnostics
    }
  }

  private struct Section {
    let kind: FormPart.Kind?
    let heading: Block
    var blocks: [Block] = []
  }

  /// Divides the body at its level-2 headings; what stands before the first is the introduction.
  private mutating func cut(_ blocks: [Block]) -> [Section] {
    var sections: [Section] = []
    for block in blocks {
      if case .heading(let level, let inlines) = block.kind, level <= 2 {
        if level == 1 {
          diagnostics.append(.titleInBody(inlines.plainText, at: block.location))
        }
        let kind = FormPart.Kind(heading: inlines.plainText)
        if kind == nil, level == 2 {
          diagnostics.append(.unknownFormPart(inlines.plainText, at: block.location))
        }
        sections.append(Section(kind: level == 2 ? kind : nil, heading: block))
      } else if sections.isEmpty {
        introduction.append(block)
      } else {
        sections[sections.count - 1].blocks.append(block)
      }
    }
    return sections
  }
}

extension FormPart.Kind {
  /// Recognises a part by the number its heading begins with, then by its title.
  ///
  /// `๓. …`, `3) …`, `ข้อ ๓ …` and a title alone are understood; spaces do not count.
  package init?(heading: String) {
    let text = Digits.arabic(heading).trimmed
    let scalars =
      text.hasScalarPrefix("ข้อ")
      ? text.unicodeScalars.dropFirst(3).drop { $0 == " " } : text.unicodeScalars[...]
    let digits = scalars.prefix { $0.isASCIIDigit }
    if let number = Int(String(String.UnicodeScalarView(digits))) {
      self.init(rawValue: number)
      return
    }
    let title = Self.comparable(heading)
    if let kind = Self.allCases.first(where: { Self.comparable($0.title) == title }) {
      self = kind
      return
    }
    let titles = Self.allCases.map { Self.comparable($0.title) }
    guard let nearest = nearestName(to: title, among: titles),
      let index = titles.firstIndex(of: nearest)
    else { return nil }
    self = Self.allCases[index]
  }

  /// A title as it is compared: without spaces.
  static func comparable(_ title: String) -> String {
    Digits.arabic(title).withoutSpaces
  }
}
