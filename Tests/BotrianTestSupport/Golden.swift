package import BotrianSite
internal import Foundation
package import Testing

/// Compares the files of a build with a tree below `Tests/Golden/`.
///
/// A missing, a differing and a left-over file fail. `UPDATE_GOLDEN=1` writes the tree anew and fails
/// all the same, so that nobody commits it unread.
///
/// - Parameters:
///   - files: What was built; the theme's assets are left out, another test compares them.
///   - name: The tree, such as `sites/minimal`.
///   - sourceLocation: The test that compares.
/// - Throws: What the system says when a file cannot be read.
package func expectGolden(
  tree files: [OutputFile], named name: String,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let folder = "Tests/Golden/\(name)"
  let built = files.filter { !$0.path.hasPrefix("assets/") }
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try record(built, below: Repository.root.appending(path: folder))
    Issue.record(
      "recorded \(folder); read the change, then run again", sourceLocation: sourceLocation)
    return
  }
  let expected = try Set(Repository.files(below: folder))
  let made = Set(built.map(\.path))
  #expect(
    made.subtracting(expected).sorted() == [], "not in the golden tree",
    sourceLocation: sourceLocation)
  #expect(
    expected.subtracting(made).sorted() == [], "left over in the golden tree",
    sourceLocation: sourceLocation)
  for file in built where expected.contains(file.path) {
    let text = String(decoding: file.bytes, as: UTF8.self)
    let golden = try Repository.text("\(folder)/\(file.path)")
    #expect(text == golden, "\(folder)/\(file.path) differs", sourceLocation: sourceLocation)
  }
}

private func record(_ files: [OutputFile], below folder: URL) throws {
  try? FileManager.default.removeItem(at: folder)
  for file in files {
    let url = folder.appending(path: file.path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(file.bytes).write(to: url)
  }
}
