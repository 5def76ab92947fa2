import Foundation

/// One example of a Markdown specification.
struct SpecificationExample {
  /// Its number, from 1, in the order of the text.
  let number: Int

  /// The heading above it.
  let section: String

  let markdown: String
  let html: String
}

extension SpecificationExample {
  /// The examples of a specification's source text; tabs are written as arrows there.
  static func all(in text: String) -> [SpecificationExample] {
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecificationExample] = []
    var section = ""
    var parts: [[Substring]]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if parts == nil, line.hasPrefix("\(fence) example") {
        parts = [[]]
      } else if let found = parts, line == fence {
        let sides = found.map { lines in
          lines.map { "\($0)\n" }.joined().replacing("→", with: "\t")
        }
        examples.append(
          SpecificationExample(
            number: examples.count + 1, section: section, markdown: sides[0], html: sides[1]))
        parts = nil
      } else if let found = parts, line == ".", found.count == 1 {
        parts = found + [[]]
      } else if let found = parts {
        parts?[found.count - 1].append(line)
      } else if line.hasPrefix("#") {
        section = String(line.drop { $0 == "#" || $0 == " " })
      }
    }
    return examples
  }
}

/// The texts that `Tests/scripts/fetch-specifications.sh` gets.
enum SpecificationText: String {
  case commonMark = "commonmark.txt"
  case gitHub = "gfm.txt"

  /// Where the texts are.
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: ".build-test/specifications")

  /// Whether both texts are there.
  static var areFetched: Bool {
    [commonMark, gitHub].allSatisfy { FileManager.default.isReadableFile(atPath: $0.url.path()) }
  }

  private var url: URL { Self.folder.appending(path: rawValue) }

  /// All examples of the text.
  func examples() throws -> [SpecificationExample] {
    try SpecificationExample.all(in: String(contentsOf: url, encoding: .utf8))
  }
}
