package import BotrianReports
internal import BotrianThai

/// Which lessons of the published reports say much the same: what recurs.
///
/// Lessons of one text are one saying, which counts once, by its newest report. Sayings are compared
/// by their sketches, so that the cost is linear in the number of lessons.
package struct AlikeLessons: Sendable {
  /// How many lessons are named for one at most.
  package static let limit = AlikeTexts.limit

  private let reports: [Report]
  private let reportPlaces: [Permalink: Int]
  private let lessons: [Lesson]

  /// Where each report's lessons begin, and the end of the last's.
  private let starts: [Int]

  /// For each saying its first lesson, and the first that another report has.
  private let sources: [(first: Int32, other: Int32?)]
  private let alike: AlikeTexts

  /// Where a lesson stands, and what it says.
  private struct Lesson {
    let report: Int32
    let part: Int8
    let group: Int8
    let row: Int32
    /// The place of its saying; `nil` when it has no words of its own.
    var saying: Int32?
  }

  /// Compares the lessons of reports.
  ///
  /// - Parameter reports: The published ones in the site's order: the newest fiscal year first.
  package init(of reports: [Report]) async {
    var lessons: [Lesson] = []
    var starts = [0]
    var texts: [LessonText] = []
    var places: [LessonText: Int32] = [:]
    for (place, report) in reports.enumerated() {
      Self.read(report, place) { lesson, text in
        var lesson = lesson
        if let text {
          lesson.saying = places[text] ?? Int32(texts.count)
          if lesson.saying == Int32(texts.count) {
            places[text] = lesson.saying
            texts.append(text)
          }
        }
        lessons.append(lesson)
      }
      starts.append(lessons.count)
    }
    places = [:]
    let sketches = await texts.concurrentMap { TextSketch(of: $0.words) }
    texts = []
    let sayings = Self.number(sketches)
    for place in lessons.indices {
      lessons[place].saying = lessons[place].saying.map { sayings.ofTexts[Int($0)] }
    }
    let sources = Self.sources(of: lessons, sayings: sayings.sketches.count)
    self.reports = reports
    self.starts = starts
    self.lessons = lessons
    self.sources = sources
    reportPlaces = Dictionary(
      uniqueKeysWithValues: reports.enumerated().map { ($1.permalink, $0) })
    alike = AlikeTexts(
      sayings.sketches,
      owners: sources.map { $0.other == nil ? Int(lessons[Int($0.first)].report) : nil })
  }

  /// A lesson of another report, without the report itself: a site names very many.
  package struct Match: Sendable {
    /// The place of its report among those that were compared.
    package let report: Int
    package let row: Row
  }

  /// The lessons of other reports that say much the same as those of one.
  ///
  /// - Parameters:
  ///   - report: One of the reports that were compared.
  ///   - pageLimit: How many are named for the whole report; beyond it each lesson has fewer, but one
  ///     at least.
  /// - Returns: For each lesson that has any, at most `limit`: the most alike first, then the newest.
  package func matches(of report: Report, pageLimit: Int = .max) -> [LessonID: [Match]] {
    guard let place = reportPlaces[report.permalink] else { return [:] }
    let found = lessons[starts[place]..<starts[place + 1]].compactMap { lesson -> Found? in
      guard let saying = lesson.saying, let id = row(of: lesson).id else { return nil }
      let others = ([saying] + alike.matches(of: Int(saying)).map { Int32($0.place) })
        .compactMap { source(of: $0, besides: lesson.report) }
      return others.isEmpty ? nil : Found(id: id, others: others)
    }
    let limit = min(Self.limit, max(1, pageLimit / max(1, found.count)))
    return Dictionary(
      uniqueKeysWithValues: found.map { lesson in
        (
          lesson.id,
          lesson.others.prefix(limit).map { Match(report: Int($0.report), row: row(of: $0)) }
        )
      })
  }

  private struct Found {
    let id: LessonID
    let others: [Lesson]
  }

  /// The newest lesson that says something in another report.
  private func source(of saying: Int32, besides report: Int32) -> Lesson? {
    let source = sources[Int(saying)]
    let first = lessons[Int(source.first)]
    return first.report != report ? first : source.other.map { lessons[Int($0)] }
  }

  private func row(of lesson: Lesson) -> Row {
    reports[Int(lesson.report)].parts[Int(lesson.part)].groups[Int(lesson.group)]
      .rows[Int(lesson.row)]
  }
}

extension AlikeLessons {
  /// Tells a report's lessons in the form's order, each with its words.
  private static func read(
    _ report: Report, _ place: Int, _ tell: (_ lesson: Lesson, _ text: LessonText?) -> Void
  ) {
    for (part, formPart) in report.parts.enumerated() {
      for (group, rows) in formPart.groups.map(\.rows).enumerated() {
        for (row, lesson) in rows.enumerated() where lesson.id != nil {
          let neighbours = rows[max(0, row - 1)..<min(rows.count, row + 2)]
          tell(
            Lesson(
              report: Int32(place), part: Int8(part), group: Int8(group), row: Int32(row),
              saying: nil),
            LessonText(of: lesson, in: formPart.kind, beside: neighbours))
        }
      }
    }
  }

  /// Numbers the sayings: texts of one sketch are the same, whatever their digits and spaces.
  private static func number(
    _ sketches: [TextSketch]
  ) -> (sketches: [TextSketch], ofTexts: [Int32]) {
    var places: [TextSketch: Int32] = [:]
    var different: [TextSketch] = []
    let ofTexts = sketches.map { sketch -> Int32 in
      if let place = places[sketch] { return place }
      places[sketch] = Int32(different.count)
      different.append(sketch)
      return Int32(different.count - 1)
    }
    return (different, ofTexts)
  }

  private static func sources(
    of lessons: [Lesson], sayings: Int
  ) -> [(first: Int32, other: Int32?)] {
    var sources = [(first: Int32, other: Int32?)?](repeating: nil, count: sayings)
    for (place, lesson) in lessons.enumerated() {
      guard let saying = lesson.saying.map(Int.init) else { continue }
      if let source = sources[saying] {
        if source.other == nil, lessons[Int(source.first)].report != lesson.report {
          sources[saying]?.other = Int32(place)
        }
      } else {
        sources[saying] = (Int32(place), nil)
      }
    }
    return sources.compactMap(\.self)
  }
}
