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

  /// Which lesson it is, and what it says.
  private struct Lesson {
    let report: Int32

    /// Its place among the report's lessons.
    let number: Int32

    /// The place of its saying; `nil` when it has no words of its own.
    let saying: Int32?
  }

  /// Compares the lessons of reports.
  ///
  /// - Parameter reports: The published ones in the site's order: the newest fiscal year first.
  package init(of reports: [Report]) {
    var lessons: [Lesson] = []
    var starts = [0]
    var sayings = Sayings()
    for (place, report) in reports.enumerated() {
      for (number, lesson) in report.facts.lessons.enumerated() {
        let saying = report.facts.saying(of: lesson).map { sayings.number(of: $0) }
        lessons.append(Lesson(report: Int32(place), number: Int32(number), saying: saying))
      }
      starts.append(lessons.count)
    }
    let sources = Self.sources(of: lessons, sayings: sayings.sketches.count)
    self.reports = reports
    self.starts = starts
    self.lessons = lessons
    self.sources = sources
    reportPlaces = Dictionary(
      uniqueKeysWithValues: reports.enumerated().map { ($1.permalink, $0) })
    let owners = sources.map { $0.other == nil ? lessons[Int($0.first)].report : nil }
    alike = AlikeTexts(onAllCores: sayings.sketches, owners: owners)
  }

  private init(_ others: AlikeLessons, comparing reports: [Report]) {
    self.reports = reports
    reportPlaces = others.reportPlaces
    lessons = others.lessons
    starts = others.starts
    sources = others.sources
    alike = others.alike
  }

  /// The same lessons in other states of their reports; `nil` when any says something else.
  func comparing(_ others: [Report]) -> AlikeLessons? {
    guard reports.count == others.count,
      zip(reports, others).allSatisfy({ $0 === $1 || $0.saysTheSame(as: $1) })
    else { return nil }
    return AlikeLessons(self, comparing: others)
  }

  /// A lesson of another report.
  package struct Match: Sendable {
    package let report: Report
    package let lesson: LessonFacts
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
      guard let saying = lesson.saying else { return nil }
      let others = ([saying] + alike.matches(of: Int(saying)).map { Int32($0.place) })
        .compactMap { source(of: $0, besides: lesson.report) }
      return others.isEmpty ? nil : Found(id: facts(of: lesson).id, others: others)
    }
    let limit = min(Self.limit, max(1, pageLimit / max(1, found.count)))
    return Dictionary(
      uniqueKeysWithValues: found.map { lesson in
        (
          lesson.id,
          lesson.others.prefix(limit).map { other in
            Match(report: reports[Int(other.report)], lesson: facts(of: other))
          }
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

  private func facts(of lesson: Lesson) -> LessonFacts {
    reports[Int(lesson.report)].facts.lessons[Int(lesson.number)]
  }
}

extension AlikeLessons {
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

extension Report {
  /// Whether it is the report of the same address, with lessons of the same sketches.
  fileprivate func saysTheSame(as other: Report) -> Bool {
    permalink == other.permalink
      && facts.lessons.map(facts.saying) == other.facts.lessons.map(other.facts.saying)
  }
}

/// What lessons say: texts of one sketch are the same, whatever their digits and spaces.
private struct Sayings {
  /// Each once, in the order in which they came.
  private(set) var sketches: [TextSketch] = []
  private var places: [TextSketch: Int32] = [:]

  mutating func number(of sketch: TextSketch) -> Int32 {
    if let place = places[sketch] { return place }
    let place = Int32(sketches.count)
    places[sketch] = place
    sketches.append(sketch)
    return place
  }
}
