extension Theme.File {
  /// A script as it is published: without lines that hold only a comment, and without indentation.
  ///
  /// Comments explain a script to those who change a theme; readers on a slow line should not pay for
  /// them. Nothing else is touched, so a text that goes over several lines must not have such lines.
  var withoutCommentLines: Theme.File {
    var published: [UInt8] = []
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
      let code = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      if code.isEmpty || code.starts(with: "//".utf8) { continue }
      published += code
      published.append(UInt8(ascii: "\n"))
    }
    return Theme.File(path: path, bytes: published)
  }
}
