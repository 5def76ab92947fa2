internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianReports

/// No personal data is published unless an author has permitted it with a reason.
///
/// The whole of each source file is read, front matter included. What reaches a file of this build stops it; what
/// belongs to a record that is withheld is a warning until then.
struct PersonalDataCheck {
  let site: Site
  let records: Records

  /// Every text that an office wrote, `site.yml` included.
  let sources: [SourceFile]
  let media: [PublishedMedia]

  /// Files whose own mistakes come first: their allowances are not known.
  let unreadable: Set<String>

  /// What was found wrong, and the allowances that a finding needed.
  func review() -> PersonalDataReview {
    let found = sources.filter { !unreadable.contains($0.path) }.map { file in
      (file: file, data: data(in: file))
    }.filter { !$0.data.isEmpty }
    let official = OfficialContacts(site.settings, approvals: site.approvals)
    var ledger = AllowanceLedger(records)
    var diagnostics: [Diagnostic] = []
    for (file, data) in found {
      let bodyFirstLine = firstLineWithheld(in: file)
      for datum in data where !official.hold(datum) && !ledger.permit(datum, in: file.path) {
        let reachesReaders = datum.line < bodyFirstLine ?? .max
        diagnostics.append(
          .personalData(
            datum, severity: severity(reachesReaders: reachesReaders),
            reachesReaders: reachesReaders, advice: ledger.advice(datum, in: file.path),
            at: SourceLocation(path: file.path, line: datum.line, column: datum.column)))
      }
    }
    for file in media where file.image.heldPosition {
      let paths = file.uses.map(\.path)
      guard let place = file.uses.first, !ledger.permitPosition(of: file.path, in: paths)
      else { continue }
      diagnostics.append(
        .imageWithPosition(
          file.path, severity: severity(reachesReaders: true),
          advice: ledger.advice(.position, file.path, in: place.path), at: place))
    }
    diagnostics += ledger.unused.map { .unusedAllowance($0.kind, at: $0.location) }
    return PersonalDataReview(diagnostics: diagnostics, allowances: ledger.used)
  }

  /// `site.yml` is no record.
  private func data(in file: SourceFile) -> [PersonalDatum] {
    records.textKeys[file.path] == nil
      ? PersonalDataFinder.find(in: file.text) : records.personalData[file.path] ?? []
  }

  private func severity(reachesReaders: Bool) -> Diagnostic.Severity {
    reachesReaders && site.settings.personalData == .stop ? .error : .warning
  }

  /// The first line of a file that reaches no output file; `nil` when all of it may.
  ///
  /// Of a withdrawn report its front matter does (since when and why), and of a memo that permits its reports but not
  /// itself, whose number they show.
  private func firstLineWithheld(in file: SourceFile) -> Int? {
    guard let reason = site.reasonToWithhold(file.path) else { return nil }
    if site.isPreview, reason != .withdrawn { return nil }
    let isMemo = records.approvals.contains { $0.path == file.path }
    guard reason == .withdrawn || isMemo && reason == .notCovered else { return 1 }
    return (try? FrontMatter(of: file.text, at: file.path))?.bodyFirstLine
  }
}

/// What came of looking for personal data.
struct PersonalDataReview {
  let diagnostics: [Diagnostic]

  /// The allowances that a finding needed, by place.
  let allowances: [PersonalDataAllowance]
}
