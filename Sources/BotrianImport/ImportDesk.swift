internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianSite
internal import BotrianThai

/// Gives drafts their names and files, and knows what is there already.
struct ImportDesk {
  /// What keeps drafts from being written.
  var diagnostics: [Diagnostic] = []

  private let fiscalYear: FiscalYear?
  private let language: Language
  private let rules: SpellingRules

  /// Paths of files, those of this import included.
  private var taken: Set<String>
  private var written: Set<String> = []

  /// Activities by the name that they are known by.
  private var activities: [String: Slug] = [:]

  /// Reads the office's activities and rules.
  ///
  /// - Throws: `BuildFailure` when this is no site, the rules are wrong or a file's name cannot be read, `FileSystemError`.
  init(files: FileSystem, fiscalYear: FiscalYear?, language: Language) throws {
    self.fiscalYear = fiscalYear
    self.language = language
    do {
      _ = try files.read("site.yml")
    } catch FileSystemError.missing {
      throw BuildFailure([.missingSettings()])
    }
    let entries = try files.entries("Content") + files.entries("Import")
    let mistakes = entries.foreignNames
    guard mistakes.isEmpty else { throw BuildFailure(mistakes) }
    taken = Set(entries.map(\.path))
    rules = try Self.rules(using: files)
    for path in taken.sorted() where path.hasPrefix("Content/activities/") {
      let text = String(decoding: try files.read(path), as: UTF8.self)
      guard let activity = Activity.parse(text, at: path).record else { continue }
      activities[activity.title.comparable] = activity.slug
    }
  }

  private static func rules(using files: FileSystem) throws -> SpellingRules {
    do {
      let text = String(decoding: try files.read(SpellingRules.path), as: UTF8.self)
      let parsed = SpellingRules.parse(text, at: SpellingRules.path)
      guard let office = parsed.record, parsed.diagnostics.isEmpty else {
        throw BuildFailure(parsed.diagnostics)
      }
      return office.adding(.standard)
    } catch FileSystemError.missing {
      return .standard
    }
  }

  /// The files that a document comes to.
  mutating func drafts(of reading: DocumentReading, named name: String) -> ImportedDocument {
    let folder = "Import/" + name.withoutEnding
    var account = ImportAccount(document: name, path: folder + "/report.txt")
    account.notes = reading.notes
    account.unplaced = reading.unplaced
    var files: [OutputFile] = []
    for (index, memo) in reading.memos.enumerated() {
      let path = folder + (index == 0 ? "/memo.md" : "/memo-\(index + 1).md")
      files.append(add(memo.text(language: language), at: path, of: memo, to: &account))
    }
    for report in reading.reports {
      guard let year = report.fiscalYear ?? fiscalYear else {
        diagnostics.append(
          .importWithoutYear(report.title ?? "", at: SourceLocation(path: name)))
        continue
      }
      files += add(report, year: year, to: &account)
    }
    files.append(OutputFile(path: account.path, text: account.text(language)))
    for file in files { claim(file.path) }
    return ImportedDocument(name: name, files: files, account: account)
  }

  /// Notes a file that is there already, or that this import makes twice.
  private mutating func claim(_ path: String) {
    if !written.insert(path).inserted {
      diagnostics.append(.twoDraftsOfOneName(at: SourceLocation(path: path)))
    } else if taken.contains(path) {
      diagnostics.append(.importTargetExists(at: SourceLocation(path: path)))
    }
  }
}

// MARK: Drafts

extension ImportDesk {
  private mutating func add(
    _ report: ReportDraft, year: FiscalYear, to account: inout ImportAccount
  ) -> [OutputFile] {
    var report = report
    report.fiscalYear = year
    let title = report.title.map { rules.mending($0).text.withoutLeader }
    let known = title.flatMap { activities[$0.comparable] }
    let slug = known ?? newSlug(for: title)
    var text = report.text(activity: slug, hasActivity: known != nil, language: language)
    let path = "Content/reports/\(year.buddhistYear)/\(slug.rawValue).md"
    let repairs = text.mend(by: rules)
    account.drafts.append(
      ImportAccount.Draft(
        path: path, title: title ?? slug.rawValue,
        counts: report.parts.map { $0.groups.reduce(0) { $0 + $1.rows.count } },
        missing: report.missing(activity: known == nil ? slug : nil), repairs: repairs,
        kept: text.kept, notes: report.notes))
    var files = [OutputFile(path: path, text: text.text)]
    if known == nil, let title {
      let activity = "Content/activities/\(slug.rawValue).md"
      activities[title.comparable] = slug
      account.activities.append(activity)
      files.append(OutputFile(path: activity, text: Self.activity(title, language)))
    }
    return files
  }

  private static func activity(_ title: String, _ language: Language) -> String {
    """
    ---
    title: \(YAMLText(title))
    # \(Words.proposedActivity(language))
    status: draft
    ---

    """
  }

  private func add(
    _ text: DraftText, at path: String, of memo: MemoDraft, to account: inout ImportAccount
  ) -> OutputFile {
    var text = text
    let repairs = text.mend(by: rules)
    account.drafts.append(
      ImportAccount.Draft(
        path: path, title: memo.subject ?? path, counts: [], missing: memo.missing,
        repairs: repairs, kept: text.kept, notes: memo.notes))
    return OutputFile(path: path, text: text.text)
  }

  /// A name for an activity that the office does not have yet: its Latin words, else a number.
  private func newSlug(for title: String?) -> Slug {
    let known = Set(activities.values)
    let latin =
      title.flatMap { Slug.suggestion(for: $0.withLatinWordsOnly) }?.rawValue ?? "activity"
    let numbers = latin == "activity" ? 1...10_000 : 2...10_000
    let candidates =
      (latin == "activity" ? [] : [latin]) + numbers.lazy.map { "\(latin)-\($0)" }
    let free = candidates.lazy.compactMap { Slug(rawValue: $0) }.first { !known.contains($0) }
    guard let free else { preconditionFailure("no name is left for an activity") }
    return free
  }
}

extension DraftText {
  /// The lines that hold words without a place.
  fileprivate var kept: [ImportAccount.Kept] {
    lines.enumerated().filter { $0.element.role == .kept }.map {
      ImportAccount.Kept(line: $0.offset + 1, text: $0.element.text, source: $0.element.source)
    }
  }
}

extension String {
  /// A file's name without what follows its last dot.
  fileprivate var withoutEnding: String {
    split(separator: ".", omittingEmptySubsequences: false).dropLast().joined(separator: ".")
  }

  /// Words of at least two Latin letters, in order.
  fileprivate var withLatinWordsOnly: String {
    matches(of: /[A-Za-z][A-Za-z0-9]+/).map { String($0.0) }.joined(separator: " ")
  }
}
