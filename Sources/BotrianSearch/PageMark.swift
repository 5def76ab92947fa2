/// Which page it is, and all that an index says of its terms.
struct PageMark: Hashable, Sendable {
  let key: ContentKey
  let unitCount: Int

  /// Puts a mark together again.
  init(key: ContentKey, unitCount: Int) {
    self.key = key
    self.unitCount = unitCount
  }

  /// Marks a page.
  init(url: String, passageCount: Int, lessonCount: Int, terms: PageTerms, pairs: PageTerms) {
    var writer = ByteWriter()
    writer.text(url)
    writer.number(passageCount)
    writer.number(lessonCount)
    writer.key(ContentKey(of: terms.bytes.span))
    writer.key(ContentKey(of: pairs.bytes.span))
    self.init(
      key: ContentKey(of: writer.bytes.span), unitCount: 1 + passageCount + lessonCount)
  }
}
