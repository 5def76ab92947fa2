internal import BotrianJSON
internal import BotrianReports
package import BotrianSite
internal import Foundation

/// What a publication consists of; it stands on the host beside the site's files, and holds nothing that is not public.
///
/// While files are sent it also tells which paths may be half sent, so that a run that broke off can be taken up
/// from any computer.
package struct PublicationManifest: Hashable, Sendable {
  /// The files of the last publication that was finished, by path.
  package let files: [PublishedFile]

  /// Paths that a run has begun to change, by path.
  package let pending: [Pending]

  /// A path that may hold the old file, the new one, or a part of it.
  package struct Pending: Hashable, Sendable, Codable {
    package let path: String

    /// What is being sent there; absent when it is being deleted, or several runs sent different files.
    package let target: PublishedFile?

    package init(path: String, target: PublishedFile?) {
      self.path = path
      self.target = target
    }
  }

  /// Where it is on the host.
  ///
  /// No dot before it: many FTP servers list no such file.
  package static let path = "botrian-publication.json"

  /// Where it is once more.
  ///
  /// Each is written whole before the other is touched, so that one can always be read, wherever a
  /// run breaks off.
  package static let copyPath = "botrian-publication-copy.json"

  package init(files: [PublishedFile], pending: [Pending] = []) {
    self.files = files.sorted { $0.path < $1.path }
    self.pending = pending.sorted { $0.path < $1.path }
  }

  /// Describes the files of a site.
  package init(of files: [OutputFile]) {
    self.init(files: files.map { PublishedFile($0) })
  }

  /// The checksum over all paths and bytes: two publications are the same when their digests are.
  package var digest: String {
    let lines = files.map { "\($0.sha256)  \($0.path)\n" }
    return BotrianReports.sha256(Array(lines.joined().utf8))
  }

  /// The files by path.
  package var fileByPath: [String: PublishedFile] {
    Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
  }
}

// The file: JSON with one entry a line.
extension PublicationManifest {
  private static let format = "botrian-publication-1"

  private struct File: Decodable {
    let format: String
    let digest: String
    let files: [PublishedFile]
    let pending: [Pending]
  }

  /// Reads the file.
  ///
  /// - Returns: `nil` when it is cut short, was edited, or names a path that leads out of the site's folder.
  package init?(parsing bytes: [UInt8]) {
    guard let file = try? JSONDecoder().decode(File.self, from: Data(bytes)),
      file.format == Self.format,
      (file.files.map(\.path) + file.pending.map(\.path)).allSatisfy(Self.staysInside)
    else { return nil }
    self.init(files: file.files, pending: file.pending)
    guard digest == file.digest else { return nil }
  }

  /// Whether a path names a file below the folder it is seen from, in one line of a list.
  private static func staysInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !["", ".", ".."].contains($0) }
      && path.unicodeScalars.allSatisfy { $0.value >= 0x20 }
  }

  /// The file's bytes.
  package var bytes: [UInt8] {
    func lines(_ values: [JSONValue]) -> [UInt8] {
      Array(
        values.map { "\n" + String(decoding: $0.compact, as: UTF8.self) }
          .joined(separator: ",").utf8)
    }
    let head = "{\"format\":\"\(Self.format)\",\"digest\":\"\(digest)\",\"files\":["
    let entries = pending.map { entry in
      JSONValue(dictionaryLiteral: ("path", .string(entry.path)), ("target", entry.target?.json))
    }
    return Array(head.utf8) + lines(files.map(\.json)) + Array("\n],\"pending\":[".utf8)
      + lines(entries) + Array("\n]}\n".utf8)
  }
}

extension PublishedFile {
  fileprivate var json: JSONValue {
    [
      "path": .string(path), "size": .number(size), "sha256": .string(sha256),
      "title": title.map { .string($0) },
    ]
  }
}
