/// The text of one layout or partial.
struct TemplateSource {
  /// What other templates call it: the file's name without folder and ending.
  let name: String
  let path: String
  let text: String

  static func all(in files: [Theme.File], at folder: String) -> [TemplateSource] {
    files.compactMap { file in
      let parts = file.path.split(separator: "/").map(String.init)
      guard parts.count == 2, parts[0] == "layouts" || parts[0] == "partials",
        let name = parts[1].split(separator: ".").first, parts[1].hasSuffix(".mustache")
      else { return nil }
      return TemplateSource(
        name: String(name), path: "\(folder)/\(file.path)",
        text: String(decoding: file.bytes, as: UTF8.self))
    }
  }

  /// The tags of the template in order, each with the place of its `{{`.
  var tags: [Tag] {
    var tags: [Tag] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      var rest = line[...]
      while let open = rest.firstRange(of: "{{") {
        let column = line.unicodeScalars.distance(from: line.startIndex, to: open.lowerBound) + 1
        let content = rest[open.upperBound...].drop { $0 == "{" }
        guard let close = content.firstRange(of: "}}") else { break }
        tags.append(
          Tag(content: content[..<close.lowerBound], line: index + 1, column: column))
        rest = content[close.upperBound...]
      }
    }
    return tags
  }

  struct Tag {
    let sigil: Character?
    let name: String
    let line: Int
    let column: Int

    init(content: Substring, line: Int, column: Int) {
      let sigil = content.first.flatMap { "#^/>!&".contains($0) ? $0 : nil }
      let name = (sigil == nil ? content : content.dropFirst()).split(separator: " ").first
      self.sigil = sigil
      self.name = name.map(String.init) ?? ""
      self.line = line
      self.column = column
    }
  }
}
