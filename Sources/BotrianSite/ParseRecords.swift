package import BotrianDiagnostics
package import BotrianReports

/// Every record of an office, as its files say.
package struct Records: Sendable {
  package var reports: [Report] = []
  package var activities: [Activity] = []
  package var approvals: [Approval] = []
  package var years: [AnnouncedYear] = []
  package var pages: [Page] = []
  package var volumes: [VolumeRecord] = []
  package var followUps: [FollowUp] = []

  /// The addresses published so far; absent before the first lock.
  package var ledger: AddressLedger?

  /// Slips that the office knows of; absent when it has no list of them.
  package var spellingRules: SpellingRules?

  /// How many addresses had been published; absent before the first publication.
  package var publishedAddresses: PublishedAddressCount?

  /// Absent when the office has no list of them.
  package var synonyms: Synonyms?

  /// The key of each file's text, by path.
  package var textKeys: [String: BuildKey] = [:]

  /// Personal data in each file, by path.
  package var personalData: [String: [PersonalDatum]] = [:]

  /// What is wrong with single files.
  package var diagnostics: [Diagnostic] = []
}

extension Records {
  /// Files that a mistake kept from becoming records: what refers to them is not wrong for that.
  func unreadable(besides loading: [Diagnostic]) -> Set<String> {
    let faulty = (loading + diagnostics).filter { $0.severity == .error }.map(\.location.path)
    guard !faulty.isEmpty else { return [] }
    let paths =
      reports.map(\.path) + activities.map(\.path) + approvals.map(\.path) + years.map(\.path)
      + pages.map(\.path) + followUps.map(\.path) + volumes.map(\.path)
    return Set(faulty).subtracting(paths)
  }
}

/// Reads each file into its record, on all cores.
///
/// - Parameters:
///   - sources: The files, sorted by path.
///   - timings: Where the time of each file goes.
///   - memory: What was read before; it is brought up to date.
/// - Returns: The records, and every mistake of each file.
package func parseRecords(
  _ sources: [SourceFile], timings: BuildTimings? = nil, memory: BuildMemory? = nil
) async -> Records {
  let known = memory?.filesRead
  let files = await sources.concurrentMap { source in
    if let file = known?[source] { return file }
    return timings.measure(.record(source.path)) { ReadFile(source) }
  }
  memory?.remember(files)
  var records = Records()
  for file in files { file.add(to: &records) }
  // Where addresses were published, lessons are known again by their digests.
  if records.ledger?.entries.isEmpty == false {
    _ = await records.reports.concurrentMap { $0.digests }
  }
  return records
}
