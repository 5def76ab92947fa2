internal import BotrianThai

extension MarkedText {
  /// A text of no more scalars than this is shown whole.
  static let excerptLength = 160

  /// How much of a longer text is shown before its longest mark.
  static let lengthBeforeMark = 40

  /// The part of a text around its marks; left-out text is told by `…`.
  init(excerptOf text: String, marks: [Range<Int>]) {
    let scalars = Array(text.unicodeScalars)
    let shown = Self.shownPart(of: scalars.map(\.value), marks: marks)
    var segments: [Segment] = []
    if shown.lowerBound > 0 { segments.append(Segment(text: "…", isMarked: false)) }
    var place = shown.lowerBound
    func add(upTo end: Int, isMarked: Bool) {
      let end = min(end, shown.upperBound)
      if end <= place { return }
      let text = String(String.UnicodeScalarView(scalars[place..<end]))
      segments.append(Segment(text: text, isMarked: isMarked))
      place = end
    }
    for mark in marks {
      add(upTo: mark.lowerBound, isMarked: false)
      add(upTo: mark.upperBound, isMarked: true)
    }
    add(upTo: shown.upperBound, isMarked: false)
    if shown.upperBound < scalars.count { segments.append(Segment(text: "…", isMarked: false)) }
    self.init(segments: segments)
  }

  private static func shownPart(of scalars: [UInt32], marks: [Range<Int>]) -> Range<Int> {
    guard scalars.count > excerptLength else { return scalars.indices }
    var longest = 0..<0
    for mark in marks where mark.count > longest.count { longest = mark }
    let latest = scalars.count - excerptLength
    let start = max(0, min(longest.lowerBound - lengthBeforeMark, latest))
    return cut(at: start, in: scalars)..<cut(at: start + excerptLength, in: scalars)
  }

  /// The last place, no later than one, that is not inside a cluster.
  private static func cut(at place: Int, in scalars: [UInt32]) -> Int {
    var place = place
    while place > 0, place < scalars.count,
      !ThaiClusters.canCut(between: scalars[place - 1], and: scalars[place])
    { place -= 1 }
    return place
  }
}
