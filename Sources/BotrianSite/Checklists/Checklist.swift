internal import BotrianReports
internal import BotrianThai

/// What to bear in mind before an activity begins, from all its published reports.
///
/// Every line is a cell of the form: what to avoid (part ๕), what to change and improve (๖), and the
/// lessons (๙). Nothing is summed up; what is said again, in the same words or nearly so, is one
/// line with all its sources. The list fits one sheet of A4, so the newest and most repeated come first.
struct Checklist: Sendable {
  /// The lines of parts ๕, ๖ and ๙ that were chosen; parts without a line are left out.
  let sections: [Section]

  /// Lines of one part.
  struct Section: Sendable {
    let part: FormPart.Kind
    let lines: [Line]

    /// How many more lines the reports hold.
    let moreCount: Int
  }

  /// One thing to bear in mind.
  struct Line: Sendable {
    let text: String

    /// The lessons that say it, the newest first.
    var sources: [LessonEntry]
  }

  /// Reads an activity's reports; `nil` when they have nothing to bear in mind.
  ///
  /// - Parameter reports: The newest first.
  init?(of reports: [Report]) {
    let all = Self.parts.map { ($0, Self.merged(Self.lines(of: $0, in: reports))) }
    let sheet = Sheet(filledFrom: all.map { $0.1.map(\.height) })
    sections = zip(all, sheet.counts).compactMap { section, count in
      section.1.isEmpty
        ? nil
        : Section(
          part: section.0, lines: Array(section.1.prefix(count)),
          moreCount: section.1.count - count)
    }
    if sections.isEmpty { return nil }
  }

  /// Whether reports have a checklist, without making it.
  static func isPossible(for reports: [Report]) -> Bool {
    reports.contains { $0.facts.lessons.contains(where: \.isToBearInMind) }
  }

  /// The parts that say what to bear in mind.
  private static let parts = FormPart.Kind.allCases.filter { !$0.columnsToBearInMind.isEmpty }

  /// How alike two lines are that count as one.
  private static let threshold = 0.8
}

extension Checklist {
  private static func lines(of part: FormPart.Kind, in reports: [Report]) -> [Line] {
    let lessons = reports.flatMap(\.lessons).filter { $0.part == part && $0.facts.isToBearInMind }
    return lessons.flatMap { lesson -> [Line] in
      let cells = lesson.row.cells
      return part.columnsToBearInMind.compactMap { column in
        guard cells.indices.contains(column), cells[column].emptiness == nil else { return nil }
        return Line(text: cells[column].text.onOneLine, sources: [lesson])
      }
    }
  }

  /// Puts lines that say the same together, and the newest first, then those with most sources.
  private static func merged(_ lines: [Line]) -> [Line] {
    let sketches = lines.map { TextSketch(of: $0.text) }
    let alike = AlikeTexts(sketches, owners: sketches.map { _ in nil })
    var merged: [Line] = []
    var places: [TextSketch: Int] = [:]
    var placeOfLine: [Int] = []
    for (index, line) in lines.enumerated() {
      let near = alike.matches(of: index)
        .first { $0.place < index && $0.similarity >= threshold }
        .map { placeOfLine[$0.place] }
      if let place = places[sketches[index]] ?? near {
        if merged[place].sources.last?.facts.id != line.sources[0].facts.id
          || merged[place].sources.last?.report.permalink != line.sources[0].report.permalink
        {
          merged[place].sources += line.sources
        }
        placeOfLine.append(place)
      } else {
        placeOfLine.append(merged.count)
        merged.append(line)
      }
      places[sketches[index]] = placeOfLine[index]
    }
    return merged.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      let (year, otherYear) = (first.newestYear, second.newestYear)
      if year != otherYear { return year > otherYear }
      return first.sources.count != second.sources.count
        ? first.sources.count > second.sources.count : left.offset < right.offset
    }.map(\.element)
  }
}

extension Checklist.Line {
  /// How many sources a line names.
  static let sourceLimit = 4

  /// How many scalars of a text are shown.
  static let textLimit = 240

  fileprivate var newestYear: FiscalYear { sources[0].report.fiscalYear }

  /// How high it is on paper, in tenths of a millimetre: a row holds about 82 letters.
  fileprivate var height: Int {
    let letters = text.unicodeScalars.prefix(Self.textLimit).count { !$0.isThaiMark }
    let sources = 7 * min(sources.count, Self.sourceLimit + 2)
    return 10 + 54 * (1 + (letters + sources) / 82)
  }
}

extension Unicode.Scalar {
  /// A mark above or below a letter, which takes no room of its own.
  fileprivate var isThaiMark: Bool {
    switch value {
    case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E: true
    default: false
    }
  }
}

/// One sheet of A4, filled in turn from several lists; heights are tenths of a millimetre.
private struct Sheet {
  /// How many lines of each list stand on it.
  private(set) var counts: [Int]

  /// What is left of 262 mm below a title of two rows and above the foot, with some to spare.
  private static let height = 1900

  /// A heading and the note on what was left out.
  private static let headHeight = 165

  /// - Parameter heights: How high each line of each list is.
  init(filledFrom heights: [[Int]]) {
    counts = heights.map { _ in 0 }
    var free = Self.height - Self.headHeight * heights.count { !$0.isEmpty }
    var isOpen = heights.map { !$0.isEmpty }
    while isOpen.contains(true) {
      for list in heights.indices where isOpen[list] {
        let next = counts[list]
        if next < heights[list].count, heights[list][next] <= free {
          free -= heights[list][next]
          counts[list] += 1
        } else {
          isOpen[list] = false
        }
      }
    }
  }
}
