package import Foundation

/// Places of the checkout that tests read.
package enum Repository {
  /// The folder that holds `Package.swift`.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A path below the checkout.
  package static func path(_ path: String) -> String {
    root.appending(path: path).path(percentEncoded: false)
  }

  /// The text of a file of the checkout, a byte order mark included.
  package static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  /// Paths of all files below a folder of the checkout, relative to the folder, sorted.
  package static func files(below folder: String) throws -> [String] {
    let top = root.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: top.path(percentEncoded: false))
      .filter { path in
        var isFolder: ObjCBool = false
        _ = unsafe FileManager.default.fileExists(
          atPath: top.appending(path: path).path(percentEncoded: false), isDirectory: &isFolder)
        return !isFolder.boolValue
      }.sorted()
  }

  /// The codes of all diagnostics that the sources make.
  package static func diagnosticCodes() throws -> Set<String> {
    var codes: Set<String> = []
    for path in try files(below: "Sources") where path.hasSuffix(".swift") {
      let text = try text("Sources/" + path)
      codes.formUnion(text.matches(of: /code: "([a-z0-9-]+)"/).map { String($0.1) })
    }
    return codes
  }
}
