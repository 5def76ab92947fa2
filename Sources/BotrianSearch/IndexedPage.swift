/// What the index needs to know of one page besides its texts, made from the page alone.
///
/// The pages of a site can be made beside each other, and one that did not change can be kept from an earlier build
/// (`bytes`): 8 to 9 kB for a report of 18 lessons.
package struct IndexedPage: Sendable, Equatable {
  let kind: SearchPage.Kind

  /// The page's address, by which pages are ordered.
  let url: String

  let title: String
  let groups: SearchPage.Groups

  /// How many passages its paragraphs give.
  let passageCount: Int

  /// For each lesson its kind.
  let lessonTypes: [Int]

  /// Names of parts and columns, each once, in the order in which its pack numbers them.
  var labels: [String] {
    var reader = ByteReader(labelBytes)
    guard let labels = reader.texts() else {
      preconditionFailure("the labels of \(url) cannot be read")
    }
    return labels
  }

  /// The same as bytes, for most pages have the same ones.
  let labelBytes: ArraySlice<UInt8>

  /// What its lessons contribute to the suggestions.
  let phrases: PagePhrases

  /// How many bytes its texts take in a pack of their own.
  let textByteCount: Int

  /// All that a pack says of it.
  let textKey: ContentKey

  /// Its terms and pairs, by units counted from the page's first.
  let terms: PageTerms
  let pairs: PageTerms

  /// Which page it is, and all that its terms say.
  let mark: PageMark

  /// How many units it has.
  var unitCount: Int { mark.unitCount }

  /// Indexes a single page; for many use a `PageIndexer`.
  package init(of page: SearchPage) {
    var indexer = PageIndexer()
    self = indexer.index(page)
  }

  /// Puts together what a page is and what its texts gave.
  init(
    _ page: SearchPage, passageCount: Int, _ pack: TextPack, labels: [String],
    phrases: PagePhrases, terms: PageTerms, pairs: PageTerms
  ) {
    kind = page.kind
    url = page.url
    title = page.title
    groups = page.groups
    self.passageCount = passageCount
    lessonTypes = page.lessons.map(\.type)
    var writer = ByteWriter()
    writer.texts(labels)
    labelBytes = writer.bytes[...]
    self.phrases = phrases
    textByteCount = pack.byteCount
    textKey = pack.key(labels: labels)
    self.terms = terms
    self.pairs = pairs
    mark = PageMark(
      url: url, passageCount: passageCount, lessonCount: lessonTypes.count, terms: terms,
      pairs: pairs)
  }
}

extension IndexedPage {
  /// Changes when the bytes of the same page do.
  private static let version: UInt8 = 2

  /// The page as bytes, for a later build with the same program.
  package var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.byte(Self.version)
    writer.number(kind.rawValue)
    writer.text(url)
    writer.text(title)
    writer.numbers([groups.year].compactMap(\.self))
    writer.text(groups.activity)
    writer.text(groups.unit)
    writer.texts(groups.topics)
    writer.number(passageCount)
    writer.numbers(lessonTypes)
    writer.block(labelBytes)
    writer.block(phrases.bytes)
    writer.number(textByteCount)
    writer.key(textKey)
    writer.block(terms.bytes)
    writer.block(pairs.bytes)
    writer.word(ContentKey(of: writer.bytes.span).high)
    return writer.finished
  }

  /// Reads a page back.
  ///
  /// - Parameter bytes: What `bytes` gave, which stays where it is; anything else gives `nil`.
  package init?(_ bytes: ArraySlice<UInt8>) {
    // What the sum vouches for is what was written, so that terms need no proof of their own.
    var end = ByteReader(bytes.suffix(8))
    guard bytes.count > 8,
      end.word() == ContentKey(of: bytes.span.extracting(droppingLast: 8)).high
    else { return nil }
    var reader = ByteReader(bytes.dropLast(8))
    guard reader.byte() == Self.version,
      let kind = reader.number().flatMap(SearchPage.Kind.init), let url = reader.text(),
      let title = reader.text(), let years = reader.numbers(), let activities = reader.texts(),
      let units = reader.texts(), let topics = reader.texts(), let passageCount = reader.number(),
      let lessonTypes = reader.numbers(), let labels = reader.block(),
      let phrases = reader.block(), let textByteCount = reader.number(), let textKey = reader.key(),
      let terms = reader.block(), let pairs = reader.block(),
      reader.isAtEnd
    else { return nil }
    self.kind = kind
    self.url = url
    self.title = title
    groups = SearchPage.Groups(
      year: years.first, activity: activities.first, unit: units.first, topics: topics)
    self.passageCount = passageCount
    self.lessonTypes = lessonTypes
    labelBytes = labels
    self.phrases = PagePhrases(bytes: phrases)
    self.textByteCount = textByteCount
    self.textKey = textKey
    self.terms = PageTerms(bytes: terms)
    self.pairs = PageTerms(bytes: pairs)
    mark = PageMark(
      url: url, passageCount: passageCount, lessonCount: lessonTypes.count, terms: self.terms,
      pairs: self.pairs)
  }
}
