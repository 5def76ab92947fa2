/// From which sizes on an index is laid out differently.
struct IndexLimits {
  /// Texts of units that are longer stand apart from their term, as a list.
  var inlineByteCount = 600

  /// Lists that are longer are cut where generations meet.
  var wholeByteCount = 8_000

  /// How many pages the newest generations have, the newest first; all older ones are one more.
  var generationPageCounts = [8_192, 24_576]

  /// With so many hits a search leaves older generations alone.
  var sufficientHitCount = 200

  /// The first page of each generation: of the pages before all reports, and of those of an age.
  ///
  /// A site that has not twice as many pages as a newest generation is one.
  func generations(of pages: [IndexedPage]) -> [Int] {
    let firstReport = pages.firstIndex { $0.kind == .report } ?? 0
    var starts: [Int] = []
    var end = pages.count
    for count in generationPageCounts where end - firstReport > 2 * count {
      end -= count
      starts.append(end)
    }
    return starts.isEmpty ? [0] : [0, firstReport] + starts.reversed()
  }
}
