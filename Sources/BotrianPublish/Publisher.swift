internal import BotrianDiagnostics
internal import BotrianReports
package import BotrianSite
package import Foundation

/// Publishes an office's site on its host, and keeps the log.
package struct Publisher: Sendable {
  let root: String
  let files: FileSystem
  let host: any PublicationHost
  let store: PublicationStore
  private let now: Date
  private let takesOver: Bool

  /// Knows the office's folder and its host.
  ///
  /// - Parameters:
  ///   - root: The folder that holds `site.yml`.
  ///   - host: Where publications go.
  ///   - now: The moment that the log tells.
  ///   - takesOver: Whether files on the host that are not ours may be replaced.
  package init(root: String, host: any PublicationHost, now: Date, takesOver: Bool = false) {
    self.root = root
    files = .disk(root: root)
    self.host = host
    store = PublicationStore(root: root)
    self.now = now
    self.takesOver = takesOver
  }

  /// Compares what is to be published with what the host has.
  ///
  /// - Throws: `Diagnostic` when the host's folder may not be written to, or the log is broken; `HostFailure` and
  ///   `FileSystemError` when the host or this computer fails.
  package func prepare(_ content: PublicationContent) async throws -> Publication {
    try prepare(content, on: try await host.state())
  }

  /// Compares the publication before the last one with what the host has; the last one, when a later one broke off.
  ///
  /// - Parameter site: The site as it is today: what it restores must still be public.
  /// - Returns: What to carry out.
  /// - Throws: As `prepare(_:)`; also when there is nothing to go back to, or it holds reports that may not be public.
  package func prepareUndo(in site: Site) async throws -> Publication {
    let state = try await host.state()
    let tree = state.published.pending.isEmpty ? PublicationStore.Tree.previous : .published
    guard let restored = store.files(of: tree), let old = store.record(of: tree),
      store.manifest(of: .published)?.digest == state.published.digest
    else { throw Diagnostic.nothingToUndo(host.name) }
    let reports = Set(site.reports.map(\.permalink.path))
    let withheld = old.reports.filter { !reports.contains($0) }
    guard withheld.isEmpty else { throw Diagnostic.undoWouldPublishWithheld(withheld) }
    return try prepare(PublicationContent(restoring: restored, of: old, in: site), on: state)
  }

  /// Sends a publication and writes it into the log.
  ///
  /// - Returns: How many files were sent.
  /// - Throws: `HostFailure`, `FileSystemError`; the next run goes on from there.
  package func carryOut(
    _ publication: Publication, progress: @Sendable (PublicationStage) -> Void = { _ in }
  ) async throws -> Int {
    try store.begin(publication)
    let sentCount = try await host.send(publication, progress: progress)
    try write(publication.record)
    try await host.finish(publication)
    try store.finish()
    return sentCount
  }

  /// Ends what a run that was stopped at its very last steps has left: the publication is on the host, but not in the log.
  package func settle(_ publication: Publication) throws {
    guard let record = store.record(of: .next), publication.host.published.pending.isEmpty,
      record.digest == publication.host.published.digest
    else { return }
    try write(record)
    try store.finish()
  }
}

extension Publisher {
  private func log() throws -> PublicationLog {
    let bytes: [UInt8]
    do {
      bytes = try files.read(PublicationLog.path)
    } catch FileSystemError.missing {
      bytes = []
    }
    return try PublicationLog(parsing: String(decoding: bytes, as: UTF8.self))
  }

  /// Adds a line to the log, unless the last one tells of the same publication: then a run was finished by a second one.
  private func write(_ record: PublicationRecord) throws {
    let log = try log()
    guard log.records.last?.digest != record.digest else { return }
    try ContentFolder(root: root).write(
      OutputFile(path: PublicationLog.path, text: log.adding(record)))
  }

  private func prepare(
    _ content: PublicationContent, on state: HostState
  ) throws -> Publication {
    let manifest = PublicationManifest(of: content.files)
    try check(state, for: manifest, log: try log())
    let changes = PublicationChanges(from: state.published, to: manifest)
    return Publication(
      content: content, manifest: manifest, changes: changes, host: state,
      plan: PublicationPlan(of: manifest, on: state),
      record: PublicationRecord(
        of: content, at: now.publicationTime, to: host.name, digest: manifest.digest,
        changes: changes))
  }

  /// Stops when the host's folder may not be written to.
  private func check(
    _ state: HostState, for manifest: PublicationManifest, log: PublicationLog
  ) throws(Diagnostic) {
    let known = log.records.map(\.digest) + [store.record(of: .next)?.digest]
    if !takesOver,
      let refusal = HostCheck(state, name: host.name).refusal(of: manifest, known: known)
    {
      throw refusal
    }
  }
}
