internal import BotrianReports
package import BotrianSite
internal import BotrianThai

/// What is to be published, and what the log tells of it.
package struct PublicationContent: Hashable, Sendable {
  /// Every file, by path.
  package let files: [OutputFile]
  package let kind: PublicationRecord.Kind

  /// Slugs of the approvals by which its reports are public, sorted.
  package let approvals: [String]

  /// Paths of its reports' pages, sorted.
  package let reports: [String]

  /// How many addresses are recorded for good.
  package let addresses: Int
  package let personalData: [PublicationRecord.Allowance]

  /// The office's name, which the titles of pages end with.
  package let office: String
}

extension PublicationContent {
  /// A site that was built.
  ///
  /// - Throws: `Diagnostic` when addresses were recorded on a later day.
  package init(_ built: BuiltSite) throws {
    let site = built.site
    self.init(
      files: built.files, kind: .publish, approvals: site.reportApprovals.map(\.rawValue),
      reports: site.reports.map(\.permalink.path).sorted(),
      addresses: try built.outline.lockedAddresses().entries.count,
      personalData: built.personalDataAllowances.map { PublicationRecord.Allowance($0) },
      office: site.settings.office.name)
  }

  /// Plain files, of which the log has little to tell.
  package init(files: [OutputFile]) {
    self.init(
      files: files, kind: .publish, approvals: [], reports: [], addresses: 0, personalData: [],
      office: "")
  }

  /// An earlier publication.
  ///
  /// - Parameters:
  ///   - files: Its files.
  ///   - record: Its line of the log.
  ///   - site: The site as it would be today.
  init(restoring files: [OutputFile], of record: PublicationRecord, in site: Site) {
    self.init(
      files: files, kind: .undo, approvals: record.approvals, reports: record.reports,
      addresses: site.lasting.ledger.entries.count, personalData: record.personalData,
      office: site.settings.office.name)
  }
}
