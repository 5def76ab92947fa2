import BotrianPublish
import BotrianSite

/// A host that holds its files in memory, tells no checksums, and fails when it is told to.
///
/// What fails leaves half a file behind, as a server does whose line was cut.
actor MemoryHost: PublicationHost {
  nonisolated let name = "memory"
  private(set) var files: [String: [UInt8]]

  /// How many more writes and deletions succeed.
  private var patience: Int

  struct Cut: Error {}

  init(_ files: [String: [UInt8]] = [:], patience: Int = .max) {
    self.files = files
    self.patience = patience
  }

  func setPatience(_ patience: Int) { self.patience = patience }

  func put(_ text: String, at path: String) { files[path] = Array(text.utf8) }

  /// The files of the site, without the tool's own.
  var site: [String: [UInt8]] { files.filter { $0.key != PublicationManifest.path } }

  func state() async throws -> HostState {
    let manifest = files[PublicationManifest.path]
    let reading = manifest.map { bytes in
      PublicationManifest(parsing: bytes).map { HostState.Manifest.readable($0) } ?? .unreadable
    }
    return HostState(
      manifest: reading ?? .missing, files: files.mapValues { HostState.File(size: $0.count) })
  }

  func send(
    _ publication: Publication, progress: @Sendable (PublicationStage) -> Void
  ) async throws -> Int {
    let plan = publication.plan
    let pending = PublicationManifest(
      files: publication.host.published.files, pending: plan.pending)
    try write(pending.bytes, at: PublicationManifest.path)
    let built = Dictionary(uniqueKeysWithValues: publication.files.map { ($0.path, $0.bytes) })
    for path in plan.uploads.flatMap(\.paths) { try write(built[path] ?? [], at: path) }
    for path in plan.deletions {
      try spend()
      files[path] = nil
    }
    return plan.uploadCount
  }

  func finish(_ publication: Publication) async throws {
    try write(publication.manifest.bytes, at: PublicationManifest.path)
  }

  private func write(_ bytes: [UInt8], at path: String) throws {
    do {
      try spend()
    } catch {
      files[path] = Array(bytes.prefix(bytes.count / 2))
      throw error
    }
    files[path] = bytes
  }

  private func spend() throws {
    guard patience > 0 else { throw Cut() }
    patience -= 1
  }
}
