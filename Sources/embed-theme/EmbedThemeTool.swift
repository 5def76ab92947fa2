internal import BotrianMinifier
internal import Foundation

/// `embed-theme FOLDER OUTPUT`: writes a Swift file with the bytes of every file below a folder.
///
/// The bytes go in as Base64 string literals, which the compiler reads fast, sorted by path; beside
/// those of scripts and style sheets stand the bytes that are published.
@main
enum EmbedThemeTool {
  static func main() throws {
    let folder = CommandLine.arguments[1]
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    var lines = [
      "/// The files of Themes/default, sorted by path: their bytes in Base64, and what is published.",
      "let embeddedThemeFiles: [(path: String, base64: String, minified: String?)] = [",
    ]
    for path in paths {
      let url = URL(filePath: folder).appending(path: path)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      let bytes = Array(try Data(contentsOf: url))
      let minified = AssetMinifier.minified(bytes, at: path).map(literal) ?? "nil"
      lines.append("  (#\"\(path)\"#, \(literal(bytes)), \(minified)),")
    }
    lines.append("]\n")
    try lines.joined(separator: "\n").write(
      toFile: CommandLine.arguments[2], atomically: true, encoding: .utf8)
  }

  private static func literal(_ bytes: [UInt8]) -> String {
    "\"\(Data(bytes).base64EncodedString())\""
  }
}
