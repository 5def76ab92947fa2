package import BotrianThai

/// By what a lesson is known again after its report was edited: its exact text, else a text alike.
extension Row {
  /// The digest of its cells' text.
  package var textDigest: String { identityText.textDigest }

  /// The sketch of its cells' text.
  package var sketch: TextSketch { TextSketch(of: identityText) }

  /// The sketch of the first cell that says something, where others do as well: what the lesson is about.
  package var leadSketch: TextSketch? {
    let spoken = cells.filter { $0.emptiness?.isVoid != true }
    return spoken.count > 1 ? TextSketch(of: spoken[0].text) : nil
  }

  private var identityText: String { cells.map(\.text).joined(separator: "\n") }
}

extension String {
  /// The fingerprint of the text; spaces, kinds of digits and orders of marks do not count.
  package var textDigest: String {
    let normalized = SearchNormalizer.normalized(self).utf8.filter { $0 != UInt8(ascii: " ") }
    return Fingerprint(of: normalized).text
  }
}
