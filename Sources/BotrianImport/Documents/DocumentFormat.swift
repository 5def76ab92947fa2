/// The kinds of document that can be imported.
package enum DocumentFormat: CaseIterable, Hashable, Sendable {
  case word, openDocument, html, tabbedText

  /// Tells the kind by the end of a file's name; `nil` when it is none of them.
  package init?(path: String) {
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    guard let format = Self.allCases.first(where: { $0.endings.contains(ending) }) else {
      return nil
    }
    self = format
  }

  /// Ends of file names, without the dot.
  package var endings: [String] {
    switch self {
    case .word: ["docx"]
    case .openDocument: ["odt"]
    case .html: ["html", "htm"]
    case .tabbedText: ["txt", "tsv"]
    }
  }

  /// What pandoc calls it; `nil` for what is read without pandoc.
  package var pandocName: String? {
    switch self {
    case .word: "docx"
    case .openDocument: "odt"
    case .html: "html"
    case .tabbedText: nil
    }
  }
}
