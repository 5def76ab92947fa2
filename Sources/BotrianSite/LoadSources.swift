internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianThai

/// Reads `site.yml` and everything below `Content/`.
///
/// - Parameters:
///   - files: The folder that holds `site.yml`.
///   - memory: The texts that were read before; it is brought up to date.
/// - Returns: What was read, with what could not be.
/// - Throws: `FileSystemError`.
package func loadSources(
  using files: FileSystem, memory: BuildMemory? = nil
) async throws -> Sources {
  var loader = SourceLoader(files: files, memory: memory)
  let content = try await loader.content()
  return Sources(
    settings: try loader.settings(), content: content.texts, media: content.media,
    volumes: content.volumes, themes: try loader.themes(), diagnostics: loader.diagnostics)
}

private struct SourceLoader {
  let files: FileSystem
  let memory: BuildMemory?
  private(set) var diagnostics: [Diagnostic] = []

  /// A report of 14 kB is long; a text of 2 MiB is a mistake.
  ///
  /// What the tool itself writes grows with the site.
  private static let byteLimit = 2 * 1024 * 1024

  private static func isGrowing(_ path: String) -> Bool {
    path == AddressLedger.path || path == PublishedAddressCount.path
  }

  init(files: FileSystem, memory: BuildMemory?) {
    self.files = files
    self.memory = memory
  }

  mutating func settings() throws -> SourceFile? {
    do {
      let settings = taking(try Self.text(of: "site.yml", in: files))
      diagnostics += settings?.unprintableCharacters() ?? []
      return settings
    } catch FileSystemError.missing {
      return nil
    }
  }

  mutating func themes() throws -> Set<String> {
    let entries = try files.entries("Themes")
    diagnostics += entries.foreignNames
    return Set(
      entries.filter { $0.kind != .foreignName }.compactMap { entry in
        entry.path.split(separator: "/").dropFirst().first.map(String.init)
      })
  }

  mutating func content() async throws -> Content {
    var content = Content()
    var records: [FileSystem.Entry] = []
    for entry in try files.entries("Content").sorted(by: { $0.path < $1.path }) {
      let location = SourceLocation(path: entry.path)
      if let mistake = entry.mistake {
        diagnostics.append(mistake)
        continue
      }
      switch Place(of: entry.path) {
      case .media:
        content.media.insert(entry.path)
      case .volume:
        let path = String(entry.path.dropFirst("Content/".count))
        content.volumes.append(OutputFile(path: path, bytes: try files.read(entry.path)))
      case .strangerAmongVolumes:
        diagnostics.append(.unknownVolumeFile(at: location))
      case .record:
        if entry.byteCount > Self.byteLimit, !Self.isGrowing(entry.path) {
          diagnostics.append(.fileTooLarge(byteCount: entry.byteCount, at: location))
        } else {
          records.append(entry)
        }
      case .later:
        break
      case .elsewhere(let expected):
        diagnostics.append(.misplacedFile(expected: expected, at: location))
      case .unknown:
        diagnostics.append(.unexpectedFile(at: location))
      }
    }
    content.texts = try await texts(of: records)
    return content
  }

  /// Reads records on all cores; what is no text is told.
  private mutating func texts(of entries: [FileSystem.Entry]) async throws -> [SourceFile] {
    let known = memory?.sourcesRead
    let read = try await entries.concurrentMap { [files] entry in
      let read = { @Sendable in try Self.text(of: entry.path, in: files, status: entry.status) }
      // What cannot be read any more was taken away meanwhile: the next build finds it gone.
      let known = known?.source(entry) { (try? read().get().text) ?? "" }
      return try known.map { .success($0) } ?? read()
    }
    let texts = read.compactMap { taking($0) }
    memory?.remember(texts)
    return texts
  }

  /// What stands below `Content/`.
  struct Content {
    var texts: [SourceFile] = []
    var media: Set<String> = []
    var volumes: [OutputFile] = []
  }

  private static func text(
    of path: String, in files: FileSystem, status: FileStatus? = nil
  ) throws -> Result<SourceFile, Diagnostic> {
    let bytes = try files.read(path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return .failure(.invalidUTF8(at: firstInvalidByte(in: bytes, path: path)))
    }
    return .success(SourceFile(path: path, text: text, status: status))
  }

  /// The text that was read; what is none is told.
  private mutating func taking(_ read: Result<SourceFile, Diagnostic>) -> SourceFile? {
    switch read {
    case .success(let file): return file
    case .failure(let mistake):
      diagnostics.append(mistake)
      return nil
    }
  }

  /// Where a text stops being UTF-8.
  private static func firstInvalidByte(in bytes: [UInt8], path: String) -> SourceLocation {
    var line = 1
    var column = 1
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      if scalar == "\n" {
        (line, column) = (line + 1, 1)
      } else {
        column += 1
      }
    }
    return SourceLocation(path: path, line: line, column: column)
  }
}

/// What a path below `Content/` is for.
private enum Place {
  case record
  case media
  /// A year's reports as a book, written by the tool.
  case volume
  case strangerAmongVolumes
  /// A file of the office's own that no page is made of.
  case later
  /// A record in the wrong folder.
  case elsewhere(expected: String)
  case unknown

  init(of path: String) {
    if Self.isReport(path) {
      self = .record
      return
    }
    let parts = path.split(separator: "/").dropFirst().map(String.init)
    let ending = parts.last?.split(separator: ".").last.map(String.init) ?? ""
    switch (parts.first, parts.count, ending) {
    case ("media", _, _): self = .media
    case ("follow-up", 3, "yml"): self = .record
    case ("follow-up", _, _): self = .elsewhere(expected: "Content/follow-up/2568/")
    case ("reports", _, "md"): self = .elsewhere(expected: "Content/reports/2567/")
    case ("activities", 2, "md"), ("approvals", 2, "md"), ("pages", 2, "md"), ("years", 2, "yml"),
      ("synonyms.yml", 1, _), ("addresses.json", 1, _), ("publications.jsonl", 1, _),
      ("import-rules.yml", 1, _):
      self = .record
    case ("activities", _, "md"), ("approvals", _, "md"), ("pages", _, "md"):
      self = .elsewhere(expected: "Content/\(parts[0])/")
    case ("years", _, _): self = .elsewhere(expected: "Content/years/2567.yml")
    case ("volumes", 2, _)
    where Self.isYear(parts[1].dropLast(ending.utf8.count + 1))
      && (ending == "yml" || VolumeFormat(rawValue: ending) != nil):
      self = ending == "yml" ? .record : .volume
    case ("volumes", _, _): self = .strangerAmongVolumes
    case ("import-rules.yml", 1, _):
      self = .later
    default: self = .unknown
    }
  }

  /// Whether it is a report's; most paths are.
  private static func isReport(_ path: String) -> Bool {
    path.utf8.starts(with: "Content/reports/".utf8) && path.hasSuffix(".md")
      && path.utf8.count { $0 == UInt8(ascii: "/") } == 3
  }

  private static func isYear(_ name: Substring) -> Bool {
    Int(name).flatMap { FiscalYear($0) } != nil
  }
}
