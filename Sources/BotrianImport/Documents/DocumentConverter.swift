internal import BotrianSite

/// A program that reads documents of a word processor: a value, so that a test hands in its own.
public struct DocumentConverter: Sendable {
  /// Turns a document into the JSON of pandoc's syntax tree.
  ///
  /// Takes the document and what pandoc calls its format. The answer is `nil` when the document is not what its name
  /// says. Throws `FileSystemError`.
  public var json: @Sendable (_ document: [UInt8], _ format: String) async throws -> [UInt8]?

  /// Gives the way to read.
  public init(
    json: @escaping @Sendable (_ document: [UInt8], _ format: String) async throws -> [UInt8]?
  ) {
    self.json = json
  }
}

extension DocumentConverter {
  /// Pandoc, which neither reads further files nor asks a network.
  ///
  /// - Parameters:
  ///   - searchPath: Folders to look for it in, with `:` between them, as `PATH` has.
  ///   - timeLimit: How many seconds one document may take.
  /// - Returns: The converter; `nil` when pandoc is not installed.
  public static func pandoc(searchPath: String, timeLimit: Int = 120) -> DocumentConverter? {
    guard let program = InstalledProgram("pandoc", searchPath: searchPath) else { return nil }
    return DocumentConverter { document, format in
      let ending = try await program.run(
        ["--sandbox", "--from", format, "--to", "json"], input: document, timeLimit: timeLimit)
      return ending.status == 0 ? ending.output : nil
    }
  }
}
