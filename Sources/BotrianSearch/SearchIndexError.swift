/// A search index that cannot be read back.
package struct SearchIndexError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The damaged file, below the site's search folder.
  package let path: String

  /// The first byte that is not as it must be, from 0.
  package let byteOffset: Int

  /// What was expected there.
  package let expectation: String

  /// Describes what is wrong.
  package init(path: String, byteOffset: Int, expectation: String) {
    self.path = path
    self.byteOffset = byteOffset
    self.expectation = expectation
  }

  /// All three in one line.
  package var description: String { "\(path): byte \(byteOffset): expected \(expectation)" }
}
