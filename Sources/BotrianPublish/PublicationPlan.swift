/// What has to happen on a host so that it shows a publication: what to send, in which order, and what to delete.
package struct PublicationPlan: Hashable, Sendable {
  /// Files to send, step by step; within a step, by path.
  ///
  /// No step is empty.
  package let uploads: [Upload]

  /// Files of earlier publications that this one does not have, by path.
  package let deletions: [String]

  /// Folders that the deletions leave empty, the deepest first.
  package let emptiedFolders: [String]

  /// Paths that may be half sent while the publication is under way, or still are from an earlier run.
  package let pending: [PublicationManifest.Pending]

  /// The files of one step.
  package struct Upload: Hashable, Sendable {
    package let step: Step
    package let paths: [String]
  }

  /// The steps, in order: at every moment, what a visitor sees refers to files that are there already.
  package enum Step: Int, CaseIterable, Sendable {
    /// Style sheets, scripts, fonts and media; and all other files that are new and no pages, for nothing names them yet.
    case assets
    /// Pages at new addresses, to which no page links yet.
    case newPages
    /// Pages that change: texts, and lists that link to the new ones.
    case pages
    /// Search index, feeds and data, which name pages.
    case data
  }

  /// Whether nothing has to be sent or deleted.
  package var isEmpty: Bool { uploads.isEmpty && deletions.isEmpty }

  /// How many files have to be sent.
  package var uploadCount: Int { uploads.reduce(0) { $0 + $1.paths.count } }
}

extension PublicationPlan {
  /// Compares what was built with what the host has.
  ///
  /// A file is left alone when the host is known to have its bytes: the host's own checksum says so, or the last
  /// publication put it there, its size is still the same, and no broken run touched it.
  package init(of built: PublicationManifest, on host: HostState) {
    let knowledge = HostKnowledge(host)
    let toSend = built.files.filter { !knowledge.holds($0) }
    let steps = Dictionary(grouping: toSend) { file in
      Step(of: file.path, isNew: host.files[file.path] == nil)
    }
    uploads = Step.allCases.compactMap { step in
      steps[step].map { Upload(step: step, paths: $0.map(\.path).sorted()) }
    }
    let kept = built.fileByPath
    let ours = Set(host.published.files.map(\.path) + host.published.pending.map(\.path))
    deletions = ours.filter { kept[$0] == nil && host.files[$0] != nil }.sorted()
    emptiedFolders = Self.folders(emptiedBy: deletions, leaving: kept.keys, and: host.files.keys)
    pending = knowledge.pending(sending: toSend, deleting: deletions, keeping: kept)
  }

  private static func folders(
    emptiedBy deletions: [String], leaving built: some Sequence<String>,
    and listed: some Sequence<String>
  ) -> [String] {
    let deleted = Set(deletions)
    let left = Set(built).union(listed.filter { !deleted.contains($0) })
    let inUse = Set(left.flatMap(folders))
    return Set(deletions.flatMap(folders)).subtracting(inUse).sorted(by: >)
  }

  /// The folders above a file, below the site's own.
  private static func folders(of path: String) -> [String] {
    let parts = path.split(separator: "/").dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }
}

extension PublicationPlan.Step {
  init(of path: String, isNew: Bool) {
    let isPage = path.hasSuffix(".html")
    let top = path.split(separator: "/").first
    switch (isPage, isNew) {
    case (true, true): self = .newPages
    case (true, false): self = .pages
    case (false, true): self = .assets
    case (false, false): self = ["assets", "media", "volumes"].contains(top) ? .assets : .data
    }
  }
}

/// What can be said of the bytes that a host has.
private struct HostKnowledge {
  private let listed: [String: HostState.File]
  private let published: [String: PublishedFile]
  private let begun: [String: PublicationManifest.Pending]

  init(_ host: HostState) {
    listed = host.files
    published = host.published.fileByPath
    begun = Dictionary(host.published.pending.map { ($0.path, $0) }) { first, _ in first }
  }

  /// Whether the host is known to have a file's bytes.
  func holds(_ file: PublishedFile) -> Bool {
    guard let there = listed[file.path], there.size == file.size else { return false }
    if let sha256 = there.sha256 { return sha256 == file.sha256 }
    let old = published[file.path]
    guard let pending = begun[file.path] else { return file.isSame(as: old) }
    // Old or new, or a part of the new: only when the sizes differ does the size tell which.
    return file.isSame(as: pending.target) && old?.size != file.size
  }

  /// What to note down before anything is sent.
  func pending(
    sending files: [PublishedFile], deleting paths: [String], keeping built: [String: PublishedFile]
  ) -> [PublicationManifest.Pending] {
    var noted = begun
    for file in files { noted[file.path] = note(file.path, target: file) }
    for path in paths { noted[path] = note(path, target: nil) }
    // Of what earlier runs began, deleted paths that are gone need no note.
    return noted.values.filter { built[$0.path] != nil || listed[$0.path] != nil }
      .sorted { $0.path < $1.path }
  }

  private func note(_ path: String, target: PublishedFile?) -> PublicationManifest.Pending {
    let isSettled = begun[path].map { $0.target == target } ?? true
    return PublicationManifest.Pending(path: path, target: isSettled ? target : nil)
  }
}
