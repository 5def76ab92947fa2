/// From which sizes on an index is laid out differently.
struct IndexLimits {
  /// Texts of units that are longer stand apart from their term, as a list.
  var inlineByteCount = 600

  /// Lists that are longer are cut where generations meet.
  var wholeByteCount = 8_000

  /// How many pages the newest generations have, the newest first; all others are one more.
  var generationPageCounts = [8_192, 24_576]

  /// With so many hits a search leaves older generations alone.
  var sufficientHitCount = 200

  /// The first page of each generation; a site that has not twice the pages of a newest one is one.
  func generations(pageCount: Int) -> [Int] {
    var starts: [Int] = []
    var end = pageCount
    for count in generationPageCounts where end > 2 * count {
      end -= count
      starts.append(end)
    }
    return [0] + starts.reversed()
  }
}
