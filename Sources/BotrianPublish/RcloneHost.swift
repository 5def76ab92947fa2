package import BotrianSite
internal import Foundation

/// A host that rclone reaches.
package struct RcloneHost: PublicationHost {
  private let rclone: InstalledProgram
  private let remote: RcloneRemote

  /// The folder of this computer from which rclone takes the publication's files.
  private let source: String

  /// How many seconds one call of rclone may take: a first publication with pictures over a slow line takes hours.
  private static let timeLimit = 12 * 3600

  /// rclone's exit code for a folder or file that is not there.
  private static let notFound = 3

  package init(rclone: InstalledProgram, remote: RcloneRemote, source: String) {
    self.rclone = rclone
    self.remote = remote
    self.source = source
  }

  package var name: String { remote.name }

  package func state() async throws -> HostState {
    let list = ["lsjson", "--recursive", "--files-only", "--no-mimetype", "--no-modtime", remote()]
    let ending = try await run(list)
    if ending.status == Self.notFound { return HostState(manifest: .missing, files: [:]) }
    guard ending.status == 0 else { throw failure(ending, isUnderWay: false) }
    guard let entries = try? JSONDecoder().decode([Entry].self, from: Data(ending.output)) else {
      throw failure(ending, isUnderWay: false)
    }
    let files = Dictionary(entries.map { ($0.path, HostState.File(size: $0.size)) }) { first, _ in
      first
    }
    let manifest = try await HostState.Manifest(among: Array(files.keys)) { path in
      try await read(path)
    }
    return HostState(manifest: manifest, files: files)
  }

  package func send(
    _ publication: Publication, progress: @Sendable (PublicationStage) -> Void
  ) async throws -> Int {
    let plan = publication.plan
    let tellsChecksums = try await tellsChecksums()
    try await put(
      PublicationManifest(files: publication.host.published.files, pending: plan.pending),
      at: publication.host.manifestPaths)
    var sentCount = 0
    for upload in plan.uploads {
      progress(.send(upload.step, fileCount: upload.paths.count))
      // Where the host tells checksums, rclone leaves out what a broken run has sent already.
      let comparison = tellsChecksums ? "--checksum" : "--ignore-times"
      let ending = try await over(
        upload.paths, ["copy", comparison, "--no-traverse", "--verbose", source, remote()])
      sentCount += Self.sentCount(in: ending.messages)
    }
    progress(.verify)
    let sent = plan.uploads.flatMap(\.paths)
    let comparison = tellsChecksums ? [] : ["--size-only"]
    if !sent.isEmpty {
      try await over(sent, ["check", "--one-way"] + comparison + [source, remote()])
    }
    progress(.delete(fileCount: plan.deletions.count))
    if !plan.deletions.isEmpty { try await over(plan.deletions, ["delete", remote()]) }
    for folder in plan.emptiedFolders {
      // An empty folder that stays does no harm, and not every host has folders.
      _ = try await run(["rmdir", remote(folder)])
    }
    return sentCount
  }

  package func finish(_ publication: Publication) async throws {
    try await put(
      publication.manifest, at: [PublicationManifest.copyPath, PublicationManifest.path])
  }

  /// One file of rclone's list.
  private struct Entry: Decodable {
    let path: String
    let size: Int

    private enum CodingKeys: String, CodingKey {
      case path = "Path"
      case size = "Size"
    }
  }

  /// What rclone says of a kind of host.
  private struct Features: Decodable {
    let hashes: [String]

    private enum CodingKeys: String, CodingKey {
      case hashes = "Hashes"
    }
  }

  private func tellsChecksums() async throws -> Bool {
    let ending = try await run(["backend", "features", remote.address])
    let features = try? JSONDecoder().decode(Features.self, from: Data(ending.output))
    return features?.hashes.isEmpty == false
  }

  private func read(_ path: String) async throws -> [UInt8] {
    let ending = try await run(["cat", remote(path)])
    guard ending.status == 0 else { throw failure(ending, isUnderWay: false) }
    return ending.output
  }

  /// Writes the manifest and its copy.
  private func put(_ manifest: PublicationManifest, at paths: [String]) async throws {
    for path in paths {
      let ending = try await run(["rcat", remote(path)], input: manifest.bytes)
      guard ending.status == 0 else { throw failure(ending, isUnderWay: true) }
    }
  }

  /// Runs rclone over a list of files.
  @discardableResult
  private func over(
    _ paths: [String], _ arguments: [String]
  ) async throws -> InstalledProgram.Ending {
    let list = paths.map { $0 + "\n" }.joined()
    let ending = try await run(
      arguments + ["--files-from-raw", "-", "--stats", "0"], input: Array(list.utf8))
    guard ending.status == 0 else { throw failure(ending, isUnderWay: true) }
    return ending
  }

  private func run(
    _ arguments: [String], input: [UInt8] = []
  ) async throws -> InstalledProgram.Ending {
    try await rclone.run(
      arguments, input: input, environment: remote.environment, timeLimit: Self.timeLimit)
  }

  private func failure(_ ending: InstalledProgram.Ending, isUnderWay: Bool) -> HostFailure {
    HostFailure(messages: ending.messages, name: name, isUnderWay: isUnderWay)
  }

  /// How many files rclone says that it sent.
  private static func sentCount(in messages: String) -> Int {
    messages.split(whereSeparator: \.isNewline).count {
      $0.hasSuffix(": Copied (new)") || $0.hasSuffix(": Copied (replaced existing)")
    }
  }
}
