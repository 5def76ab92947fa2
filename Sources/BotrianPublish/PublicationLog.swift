package import BotrianDiagnostics
internal import Foundation

/// The log of publications: one line of JSON each, the oldest first.
package struct PublicationLog: Hashable, Sendable {
  /// The file's text; every line of it ends in a line feed.
  package let text: String
  package let records: [PublicationRecord]

  /// Where it is, seen from the site's root.
  package static let path = "Content/publications.jsonl"

  /// Reads the file.
  ///
  /// - Throws: `broken-publication-log`, with the line.
  package init(parsing text: String) throws(Diagnostic) {
    let ended = text.isEmpty || text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n"
    var records: [PublicationRecord] = []
    let lines = ended.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      guard let record = try? JSONDecoder().decode(PublicationRecord.self, from: Data(line)) else {
        throw .brokenPublicationLog(at: SourceLocation(path: Self.path, line: index + 1))
      }
      records.append(record)
    }
    self.text = ended
    self.records = records
  }

  /// Whether a publication is in it.
  package func knows(_ digest: String) -> Bool { records.contains { $0.digest == digest } }

  /// The newest record of a publication.
  package func record(of digest: String) -> PublicationRecord? {
    records.last { $0.digest == digest }
  }

  /// The text with one more line.
  package func adding(_ record: PublicationRecord) -> String { text + record.line }
}
