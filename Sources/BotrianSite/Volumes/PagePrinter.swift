/// A program that prints a web page to PDF: a value, so that a test hands in its own.
public struct PagePrinter: Sendable {
  /// Prints a page.
  ///
  /// Takes the page's path among the files, and every file that it needs. Throws `FileSystemError`.
  public var print: @Sendable (_ page: String, _ files: [OutputFile]) async throws -> [UInt8]

  /// Gives the way to print.
  public init(
    print: @escaping @Sendable (_ page: String, _ files: [OutputFile]) async throws -> [UInt8]
  ) {
    self.print = print
  }
}

extension PagePrinter {
  /// Chromium without a window.
  ///
  /// - Parameters:
  ///   - searchPath: Folders to look for it in, with `:` between them, as `PATH` has.
  ///   - timeLimit: How many seconds one page may take.
  /// - Returns: The printer; `nil` when it is not installed.
  public static func chromium(searchPath: String, timeLimit: Int = 180) -> PagePrinter? {
    let program = InstalledProgram(
      "chromium", "chromium-browser", "google-chrome", searchPath: searchPath)
    guard let program else { return nil }
    return PagePrinter { page, files in
      try await ChromiumRun(program: program, timeLimit: timeLimit).pdf(of: page, among: files)
    }
  }
}
