internal import BotrianThai

/// Counts the terms of documents that come in ascending order.
struct IndexBuilder {
  /// How often a title's terms count, in the document that it is the title of.
  static let titleWeight: Int32 = 2

  private var gatherer = PostingGatherer()
  private var lengths: [Int32] = []
  private var normalizer = SearchNormalizer()
  private var form = SearchForm()

  /// Texts seen so far: many cells repeat, and each text is cut into terms once.
  private var texts = StringTable()
  private var termNumbers: [Int32] = []
  private var bounds = [0]

  /// Counts the terms of one more document.
  mutating func add(_ document: SearchDocument) {
    var length: Int32 = 0
    for field in document.fields { length += count(field.text, times: 1) }
    if document.kind != .lesson { length += count(document.title, times: Self.titleWeight) }
    lengths.append(length)
  }

  /// The documents' lengths and terms.
  consuming func finish() -> (lengths: [Int32], own: PostingTable) {
    (lengths, gatherer.finish())
  }

  private mutating func count(_ text: String, times: Int32) -> Int32 {
    let numbers = places(ofTermsIn: text)
    for place in numbers {
      gatherer.count(termNumbers[place], in: Int32(lengths.count), times: times)
    }
    return Int32(numbers.count) * times
  }

  private mutating func places(ofTermsIn text: String) -> Range<Int> {
    let (number, isNew) = texts.insert(text)
    if isNew {
      normalizer.read(text)
      form.read(normalizer, level: .key)
      Tokenizer.forEachTerm(in: form) { term, _, _ in
        termNumbers.append(gatherer.number(of: term))
      }
      bounds.append(termNumbers.count)
    }
    return bounds[number]..<bounds[number + 1]
  }
}
