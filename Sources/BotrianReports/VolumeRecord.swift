internal import BotrianDiagnostics
internal import BotrianMarkdown
package import BotrianThai

/// What `botrian volume` wrote of a year, and from what (`Content/volumes/2567.yml`).
///
/// Nothing else tells what a PDF holds; so a volume without its record, or with another's, is not published.
package struct VolumeRecord: Hashable, Sendable {
  package let path: String
  package let fiscalYear: FiscalYear
  package let edition: Edition

  /// The day on which anything in the volume last changed.
  package let updated: CalendarDate

  /// The volume's files, by name.
  package let files: [Entry]

  /// The records that it was made from, by their path from the site's root.
  package let sources: [Entry]

  /// Since when and why it is published no more; the office adds it by hand.
  package let withdrawal: Report.Withdrawal?

  /// A file as it was when the volume was made.
  package struct Entry: Hashable, Sendable {
    package let name: String
    package let fingerprint: Fingerprint

    package init(name: String, fingerprint: Fingerprint) {
      self.name = name
      self.fingerprint = fingerprint
    }
  }

  package init(
    path: String, fiscalYear: FiscalYear, edition: Edition, updated: CalendarDate,
    files: [Entry], sources: [Entry], withdrawal: Report.Withdrawal? = nil
  ) {
    self.path = path
    self.fiscalYear = fiscalYear
    self.edition = edition
    self.updated = updated
    self.files = files
    self.sources = sources
    self.withdrawal = withdrawal
  }
}

extension VolumeRecord {
  /// The record's file.
  package var text: String {
    func list(_ entries: [Entry]) -> String {
      entries.map { "  - {name: \($0.name), fingerprint: \"\($0.fingerprint.text)\"}\n" }.joined()
    }
    return """
      # เขียนโดยคำสั่ง botrian volume ไม่ต้องแก้ด้วยมือ (written by botrian volume, not by hand)
      fiscal_year: \(fiscalYear.buddhistYear)
      edition: \(edition.rawValue)
      updated: \(updated.iso8601)
      files:
      \(list(files))records:
      \(list(sources))
      """
  }

  /// Reads `Content/volumes/<fiscal year>.yml`.
  package static func parse(_ text: String, at path: String) -> Parsed<VolumeRecord> {
    parsed { (diagnostics) throws(Diagnostic) in
      var fields = YAMLFields(try YAMLValue(parsing: text, at: path))
      let year = fields.requiredFiscalYear("fiscal_year")
      let edition = fields.choice("edition", of: Edition.self) ?? .interim
      let updated = fields.requiredDate("updated")
      let files = entries("files", &fields)
      let sources = entries("records", &fields)
      let withdrawal = fields.withdrawal()
      diagnostics += fields.finished()
      guard let year, let updated else { return nil }
      let file = path.split(separator: "/").last ?? ""
      guard file == "\(year.buddhistYear).yml" else {
        throw .fileDiffersFromYear(String(file), year: year.buddhistYear, at: fields.location)
      }
      return VolumeRecord(
        path: path, fiscalYear: year, edition: edition, updated: updated, files: files,
        sources: sources, withdrawal: withdrawal)
    }
  }

  private static func entries(_ key: String, _ fields: inout YAMLFields) -> [Entry] {
    fields.mappings(key, example: "[{name: 2567.epub, fingerprint: …}]").compactMap { nested in
      var nested = nested
      let name = nested.requiredText("name", example: "2567.epub")
      let fingerprint = nested.requiredText("fingerprint", example: "cbf29ce484222325")
      fields.merge(nested)
      // What cannot be read matches nothing, and the volume is asked for again.
      guard let name, let fingerprint, let seen = Fingerprint(fingerprint.value) else { return nil }
      return Entry(name: name.value, fingerprint: seen)
    }
  }
}
