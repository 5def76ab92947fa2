public import BotrianDiagnostics
internal import BotrianReports
public import BotrianSite

/// What became of one document.
public struct ImportedDocument: Sendable {
  /// The document's file name.
  public let name: String

  /// Every file to write: drafts, new activities, and the report of the import, which comes last.
  public let files: [OutputFile]

  /// What the import has to tell.
  package let account: ImportAccount

  /// What was found, in a few lines.
  public func summary(_ language: Language) -> String { account.summary(language) }
}

/// What an import has to tell a person.
package struct ImportAccount: Hashable, Sendable {
  package let document: String

  /// Where the report of the import stands.
  package let path: String
  package var drafts: [Draft] = []
  package var notes: [ImportNote] = []

  /// Words of the document that belong to no draft.
  package var unplaced: [Unplaced] = []

  /// New activities, by path.
  package var activities: [String] = []

  /// One file that was made of the document.
  package struct Draft: Hashable, Sendable {
    package let path: String
    package let title: String

    /// Rows and items of each part; empty for a memo.
    package let counts: [Int]
    package let missing: [LocalizedText]
    package let repairs: [Repair]

    /// Lines of the file that hold words without a place.
    package let kept: [Kept]
    package let notes: [ImportNote]
  }

  /// Words without a place, and where the draft keeps them.
  package struct Kept: Hashable, Sendable {
    package let line: Int
    package let text: String
    package let source: Int?
  }
}
