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
  var site: [String: [UInt8]] {
    let ours = [PublicationManifest.path, PublicationManifest.copyPath]
    return files.filter { !ours.contains($0.key) }
  }

  func state() async throws -> HostState {
    let files = files
    let manifest = await HostState.Manifest(among: Array(files.keys)) { files[$0] ?? [] }
    return HostState(
      manifest: manifest, files: files.mapValues { HostState.File(size: $0.count) })
  }

  func send(
    _ publication: Publication, progress: @Sendable (PublicationStage) -> Void
  ) async throws -> Int {
    let plan = publication.plan
    let pending = PublicationManifest(
      files: publication.host.published.files, pending: plan.pending)
    try put(pending, at: publication.host.manifestPaths)
    let built = Dictionary(uniqueKeysWithValues: publication.files.map { ($0.path, $0.bytes) })
    for path in plan.uploads.flatMap(\.paths) { try write(built[path] ?? [], at: path) }
    for path in plan.deletions {
      try spend()
      files[path] = nil
    }
    return plan.uploadCount
  }

  func finish(_ publication: Publication) async throws {
    try put(
      publication.manifest, at: [PublicationManifest.copyPath, PublicationManifest.path])
  }

  private func put(_ manifest: PublicationManifest, at paths: [String]) throws {
    for path in paths { try write(manifest.bytes, at: path) }
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
