extension String {
  /// Without white space at both ends.
  package var trimmed: String {
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    let isTrimmed = start == scalars.startIndex && scalars.index(after: end) == scalars.endIndex
    return isTrimmed ? self : String(scalars[start...end])
  }

  /// With a space for each line feed.
  package var onOneLine: String {
    guard utf8.contains(UInt8(ascii: "\n")) else { return self }
    let bytes = utf8.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Compares by scalar, since a Thai mark would hide a prefix from `hasPrefix`.
  package func hasScalarPrefix(_ prefix: String) -> Bool {
    unicodeScalars.starts(with: prefix.unicodeScalars)
  }

  /// Without any white space, for comparing heads and titles.
  package var withoutSpaces: String {
    String(
      UnicodeScalarView(unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{200B}" }))
  }
}
