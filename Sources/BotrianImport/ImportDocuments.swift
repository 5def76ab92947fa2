public import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianReports
public import BotrianSite
public import BotrianThai

/// A document that somebody wants imported.
public struct SourceDocument: Hashable, Sendable {
  /// Its file's name; the end tells the format.
  public let name: String

  /// The whole file.
  public let bytes: [UInt8]

  /// Names a document.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// Turns documents into drafts in memory.
///
/// - Parameters:
///   - documents: The documents, in the order in which they are told.
///   - files: The folder that holds `site.yml`.
///   - fiscalYear: The year of reports that do not name theirs.
///   - converter: Reads Word, OpenDocument and HTML; without one, text alone can be imported.
///   - language: The language of comments in drafts and of what is told.
/// - Returns: The drafts of each document, not yet written; none of their files exists.
/// - Throws: `BuildFailure` with everything that keeps a document from being imported; `FileSystemError`.
public func importDocuments(
  _ documents: [SourceDocument], into files: FileSystem, fiscalYear: FiscalYear?,
  converter: DocumentConverter?, language: Language
) async throws -> [ImportedDocument] {
  var desk = try ImportDesk(files: files, fiscalYear: fiscalYear, language: language)
  var imported: [ImportedDocument] = []
  for document in documents {
    do {
      let reading = try await DocumentReading(of: document, by: converter)
      imported.append(desk.drafts(of: reading, named: document.name))
    } catch let diagnostic as Diagnostic {
      desk.diagnostics.append(diagnostic)
    }
  }
  guard desk.diagnostics.isEmpty else { throw BuildFailure(desk.diagnostics) }
  return imported
}
