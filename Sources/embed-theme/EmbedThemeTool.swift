internal import Foundation

/// `embed-theme FOLDER OUTPUT`: writes a Swift file with the bytes of every file below a folder.
///
/// The bytes go in as Base64 string literals, which the compiler reads fast, sorted by path.
@main
enum EmbedThemeTool {
  static func main() throws {
    let folder = CommandLine.arguments[1]
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    var lines = [
      "/// The files of Themes/default: path and Base64 of the bytes, sorted by path.",
      "let embeddedThemeFiles: [(path: String, base64: String)] = [",
    ]
    for path in paths {
      let url = URL(filePath: folder).appending(path: path)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      lines.append("  (#\"\(path)\"#, \"\(try Data(contentsOf: url).base64EncodedString())\"),")
    }
    lines.append("]\n")
    try lines.joined(separator: "\n").write(
      toFile: CommandLine.arguments[2], atomically: true, encoding: .utf8)
  }
}
