package import BotrianDiagnostics
package import BotrianReports
internal import Synchronization

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
    let paths =
      reports.map(\.path) + activities.map(\.path) + approvals.map(\.path) + years.map(\.path)
      + pages.map(\.path) + followUps.map(\.path) + volumes.map(\.path)
    let faulty = (loading + diagnostics).filter { $0.severity == .error }.map(\.location.path)
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
  _ sources: [SourceFile], timings: BuildTimings? = nil, memory: SourceMemory? = nil
) async -> Records {
  let known = memory?.files ?? [:]
  let files = await sources.concurrentMap { source in
    if let file = known[source.path], file.source == source { return file }
    return timings.measure(.record(source.path)) { ReadFile(source) }
  }
  memory?.files = Dictionary(uniqueKeysWithValues: files.map { ($0.source.path, $0) })
  var records = Records()
  for file in files {
    file.parsed.add(to: &records)
    records.diagnostics += file.unprintable
    records.textKeys[file.source.path] = file.key
    if !file.personalData.isEmpty { records.personalData[file.source.path] = file.personalData }
  }
  return records
}

/// What was read from the sources of a site, for who builds it again and again.
public final class SourceMemory: Sendable {
  private let known = Mutex<[String: ReadFile]>([:])

  /// Remembers nothing yet.
  public init() {}

  /// The files, by path.
  fileprivate var files: [String: ReadFile] {
    get { known.withLock { $0 } }
    set { known.withLock { $0 = newValue } }
  }
}

/// All that one file tells by itself.
private struct ReadFile: Sendable {
  let source: SourceFile
  let parsed: ParsedFile
  let key: BuildKey
  let personalData: [PersonalDatum]

  /// A mistake for each character that no page may hold.
  let unprintable: [Diagnostic]

  init(_ source: SourceFile) {
    self.source = source
    parsed = ParsedFile(source)
    key = BuildKey(of: Array(source.text.utf8))
    personalData = PersonalDataFinder.find(in: source.text)
    unprintable = source.unprintableCharacters()
  }
}

private enum ParsedFile: Sendable {
  case report(Parsed<Report>)
  case activity(Parsed<Activity>)
  case approval(Parsed<Approval>)
  case year(Parsed<AnnouncedYear>)
  case page(Parsed<Page>)
  case followUp(Parsed<FollowUp>)
  case ledger(Parsed<AddressLedger>)
  case log(PublishedAddressCount)
  case synonyms(Parsed<Synonyms>)
  case spellingRules(Parsed<SpellingRules>)
  case volume(Parsed<VolumeRecord>)

  init(_ file: SourceFile) {
    switch file.path.split(separator: "/")[1] {
    case "reports": self = .report(Report.parse(file.text, at: file.path))
    case "activities": self = .activity(Activity.parse(file.text, at: file.path))
    case "approvals": self = .approval(Approval.parse(file.text, at: file.path))
    case "years": self = .year(AnnouncedYear.parse(file.text, at: file.path))
    case "follow-up": self = .followUp(FollowUp.parse(file.text, at: file.path))
    case "addresses.json": self = .ledger(AddressLedger.parse(file.text, at: file.path))
    case "publications.jsonl": self = .log(PublishedAddressCount(log: file.text))
    case "volumes": self = .volume(VolumeRecord.parse(file.text, at: file.path))
    case "import-rules.yml":
      self = .spellingRules(SpellingRules.parse(file.text, at: file.path))
    case "synonyms.yml": self = .synonyms(Synonyms.parse(file.text, at: file.path))
    default: self = .page(Page.parse(file.text, at: file.path))
    }
  }

  func add(to records: inout Records) {
    switch self {
    case .report(let parsed):
      records.reports += [parsed.record].compactMap { $0 }
      records.diagnostics += parsed.diagnostics
    case .activity(let parsed):
      records.activities += [parsed.record].compactMap { $0 }
      records.diagnostics += parsed.diagnostics
    case .approval(let parsed):
      records.approvals += [parsed.record].compactMap { $0 }
      records.diagnostics += parsed.diagnostics
    case .year(let parsed):
      records.years += [parsed.record].compactMap { $0 }
      records.diagnostics += parsed.diagnostics
    case .page(let parsed):
      records.pages += [parsed.record].compactMap { $0 }
      records.diagnostics += parsed.diagnostics
    case .followUp(let parsed):
      records.followUps += [parsed.record].compactMap { $0 }
      records.diagnostics += parsed.diagnostics
    case .ledger(let parsed):
      records.ledger = parsed.record
      records.diagnostics += parsed.diagnostics
    case .log(let count): records.publishedAddresses = count
    case .volume(let parsed):
      records.volumes += [parsed.record].compactMap { $0 }
      records.diagnostics += parsed.diagnostics
    case .spellingRules(let parsed):
      records.spellingRules = parsed.record
      records.diagnostics += parsed.diagnostics
    case .synonyms(let parsed):
      records.synonyms = parsed.record
      records.diagnostics += parsed.diagnostics
    }
  }
}
