/// The disk as the generator sees it: a value, so that a test hands in a dictionary.
///
/// Paths are relative to the site's root, with `/` between their parts. Errors are the machine's.
public struct FileSystem: Sendable {
  /// Every file and link below a folder, and what has a name that cannot be read, in no order; none when the folder is not there.
  public var entries: @Sendable (_ folder: String) throws -> [Entry]

  /// The bytes of a file.
  public var read: @Sendable (_ path: String) throws -> [UInt8]

  /// Gives the two ways to reach files.
  public init(
    entries: @escaping @Sendable (_ folder: String) throws -> [Entry],
    read: @escaping @Sendable (_ path: String) throws -> [UInt8]
  ) {
    self.entries = entries
    self.read = read
  }

  /// One thing below a folder.
  public struct Entry: Hashable, Sendable {
    /// Path from the site's root.
    public let path: String

    /// What it is.
    public let kind: Kind

    /// What tells whether a file was touched: while it stays the same, so does the content; `nil` where nothing tells.
    let status: FileStatus?

    /// Describes one entry.
    public init(path: String, kind: Kind) { self.init(path: path, kind: kind, status: nil) }

    init(path: String, kind: Kind, status: FileStatus?) {
      self.path = path
      self.kind = kind
      self.status = status
    }

    /// How long what can be read there is.
    var byteCount: Int {
      switch kind {
      case .file(let byteCount), .link(let byteCount): byteCount
      case .strayLink, .foreignName: 0
      }
    }
  }

  /// What can be found below a folder.
  public enum Kind: Hashable, Sendable {
    case file(byteCount: Int)
    /// A link that leads to a file below the same folder.
    case link(byteCount: Int)
    /// A link that leads elsewhere, to a folder, or nowhere.
    case strayLink(target: String)
    /// A file or folder whose name is not UTF-8; its path tells what of it can be read.
    case foreignName
  }
}

extension FileSystem {
  /// A line of a text file by its number, from 1, without its line feed; `nil` when there is none.
  public func line(_ number: Int, of path: String) -> String? {
    guard let bytes = try? read(path) else { return nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.indices.contains(number - 1)
      ? String(decoding: lines[number - 1], as: UTF8.self) : nil
  }

  /// Files held in memory: path and bytes.
  public static func inMemory(_ files: [String: [UInt8]]) -> FileSystem {
    FileSystem(
      entries: { folder in
        files.filter { $0.key.utf8.starts(with: (folder + "/").utf8) }
          .map { Entry(path: $0.key, kind: .file(byteCount: $0.value.count)) }
      },
      read: { path in
        guard let bytes = files[path] else { throw FileSystemError.missing(path) }
        return bytes
      })
  }
}

/// What the machine refused.
public enum FileSystemError: Error, Hashable, Sendable {
  case missing(String)
  case failed(operation: String, path: String, reason: String)
}
