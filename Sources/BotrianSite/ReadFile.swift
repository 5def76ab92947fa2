internal import BotrianDiagnostics
internal import BotrianReports

/// All that one file tells by itself.
final class ReadFile: Sendable {
  let path: String

  /// The file before it was read.
  let status: FileStatus?

  /// Of the file's text.
  let key: BuildKey
  private let parsed: ParsedFile
  private let personalData: [PersonalDatum]

  /// A mistake for each character that no page may hold.
  private let unprintable: [Diagnostic]

  /// From what it was made again, and whether that holds digests; `nil` when its text was read.
  private let origin: (note: ArraySlice<UInt8>, hasDigests: Bool)?

  /// Reads a file.
  init(_ source: SourceFile) {
    path = source.path
    status = source.status
    key = source.key
    parsed = ParsedFile(source)
    personalData = PersonalDataFinder.find(in: source.text)
    unprintable = source.unprintableCharacters()
    origin = nil
  }

  /// Makes it of what was noted when the same text was read before.
  ///
  /// - Throws: `DamagedNote`.
  init(_ source: SourceFile, note: ArraySlice<UInt8>) throws(DamagedNote) {
    var reader = NoteReader(note)
    personalData = try reader.list { (reader) throws(DamagedNote) in try PersonalDatum(&reader) }
    let report = try Report(note: try reader.data(), at: source.path)
    guard reader.isAtEnd else { throw DamagedNote() }
    path = source.path
    status = source.status
    key = source.key
    parsed = .report(Parsed(report, diagnostics: []))
    unprintable = []
    origin = (note, report.digestsSoFar != nil)
  }

  func add(to records: inout Records) {
    parsed.add(to: &records)
    records.diagnostics += unprintable
    records.textKeys[path] = key
    if !personalData.isEmpty { records.personalData[path] = personalData }
  }
}

// MARK: Notes

extension ReadFile {
  /// What is to be noted of a report without mistakes; `nil` of other files, which are read again.
  var note: ArraySlice<UInt8>? {
    guard case .report(let parsed) = parsed, let report = parsed.record,
      parsed.diagnostics.isEmpty, unprintable.isEmpty
    else { return nil }
    if let origin, origin.hasDigests || report.digestsSoFar == nil { return origin.note }
    guard let note = report.note else { return nil }
    var writer = NoteWriter()
    writer.add(each: personalData) { $0.add($1) }
    writer.add(note)
    return writer.bytes[...]
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
