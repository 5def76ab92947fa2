extension ThaiClusters {
  /// The beginning of a text, with `…` where something is left out.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - limit: How many scalars are kept at most, `…` not counted; 1 or more.
  /// - Returns: The text if it is short enough; else what stands before a space in the last third,
  ///   or, where there is none, whole clusters.
  package static func beginning(of text: String, limit: Int) -> String {
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    var cluster = end
    while cluster > scalars.startIndex {
      let left = scalars[scalars.index(before: cluster)]
      if canCut(between: left.value, and: scalars[cluster].value) { break }
      scalars.formIndex(before: &cluster)
    }
    let third = scalars.index(scalars.startIndex, offsetBy: limit - limit / 3)
    let space = scalars[third...end].lastIndex(of: " ")
    let cut = space ?? (cluster > scalars.startIndex ? cluster : end)
    return String(scalars[..<cut]) + "…"
  }
}
