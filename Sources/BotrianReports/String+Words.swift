extension String {
  /// Without white space at both ends.
  package var trimmed: String {
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.isWhiteSpace }),
      let end = scalars.lastIndex(where: { !$0.isWhiteSpace })
    else { return "" }
    let isTrimmed = start == scalars.startIndex && scalars.index(after: end) == scalars.endIndex
    return isTrimmed ? self : String(scalars[start...end])
  }

  /// With a space for each line feed.
  package var onOneLine: String {
    let span = utf8Span.span
    guard span.indices.contains(where: { span[$0] == UInt8(ascii: "\n") }) else { return self }
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
      UnicodeScalarView(unicodeScalars.filter { !$0.isWhiteSpace && $0 != "\u{200B}" }))
  }
}

extension Unicode.Scalar {
  /// Whether it is white space; of Thai, in which most texts are, none is, and Unicode's tables are large.
  fileprivate var isWhiteSpace: Bool {
    !(0x0E00...0x0E7F).contains(value) && properties.isWhitespace
  }
}
