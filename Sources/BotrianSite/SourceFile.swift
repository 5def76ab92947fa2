package import BotrianDiagnostics
internal import BotrianReports

/// One text file that an office wrote.
package struct SourceFile: Sendable {
  package let path: String

  /// The file before it was read; `nil` where nothing would tell that it was touched since.
  let status: FileStatus?

  /// Of its text.
  let key: BuildKey
  private let laterText: Later<String>

  package var text: String { laterText.value }

  init(path: String, text: String, status: FileStatus? = nil) {
    self.path = path
    self.status = status
    key = BuildKey(of: text.utf8Span.span)
    laterText = Later(text)
  }

  /// A file whose text is known by its key, and is read only when somebody asks for it.
  init(
    path: String, status: FileStatus, key: BuildKey, reading text: @escaping @Sendable () -> String
  ) {
    self.path = path
    self.status = status
    self.key = key
    laterText = Later(text)
  }
}

extension SourceFile {
  /// A mistake for each character that neither HTML nor XML may hold.
  ///
  /// - Source: HTML Standard, section 13.2.3.5 (controls and noncharacters); XML 1.0, section 2.2.
  func unprintableCharacters() -> [Diagnostic] {
    guard mayHoldAny else { return [] }
    var found: [Diagnostic] = []
    var (line, column) = (1, 1)
    for scalar in text.unicodeScalars {
      if Self.isUnprintable(scalar) {
        let place = SourceLocation(path: path, line: line, column: column)
        found.append(.unprintableCharacter(scalar, at: place))
      }
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return found
  }

  /// Whether any byte may begin one.
  private var mayHoldAny: Bool {
    let bytes = text.utf8Span.span
    for place in bytes.indices where Self.mayBegin(bytes[place]) { return true }
    return false
  }

  /// Whether an unprintable character may begin with a byte; nearly no text has one.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x9, 0xA, 0xD: false
    case ..<0x20, 0x7F, 0xC2, 0xEF, 0xF0...: true
    default: false
    }
  }

  private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: false
    case ..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    case let value: value & 0xFFFE == 0xFFFE
    }
  }
}

/// Everything a build reads, before any of it is understood.
package struct Sources: Sendable {
  /// `site.yml`.
  package let settings: SourceFile?

  /// The records below `Content/`, sorted by path.
  package let content: [SourceFile]

  /// Everything that an office wrote: `site.yml` and the records.
  package var texts: [SourceFile] { [settings].compactMap { $0 } + content }

  /// The texts by their paths; names that differ in how a letter is composed only are the same to a dictionary.
  var textByPath: [String: String] {
    Dictionary(texts.map { ($0.path, $0.text) }) { first, _ in first }
  }

  /// Paths of the files below `Content/media/`.
  package let media: Set<String>

  /// Years' reports as books, by their path from `Content/`.
  package let volumes: [OutputFile]

  /// Names of the folders below `Themes/`.
  package let themes: Set<String>

  /// What could not be read as text, or stands where nothing belongs.
  package let diagnostics: [Diagnostic]
}
