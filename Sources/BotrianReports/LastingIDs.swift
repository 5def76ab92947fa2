internal import BotrianThai

/// Gives the lessons of an edited report the ids under which they were published.
///
/// Within a part and group, a lesson is known again by its exact text; what is left, by the closest text; what is left
/// then and stands between the same neighbours, by a text that is still somewhat alike. Others are new lessons: they get
/// numbers that no lesson ever had. A lesson that was gone comes back by its exact text only.
struct LastingIDs {
  /// Ids for the lessons of the report, by the ids that counting gave them.
  private(set) var ids: [LessonID: LessonID] = [:]

  /// Published lessons that the report holds no longer.
  private(set) var departed: [AddressLedger.Entry] = []

  /// How alike texts must be for one to be the other after an edit.
  private static let likeness = 0.5

  /// How alike they must be when both stand between the same neighbours; and how alike, in any case, a cell must be to
  /// that which no other row shared: cells that rows share do not make them one lesson.
  private static let likenessInPlace = 0.25

  private let mayBe: (AddressLedger.Entry, String) -> Bool

  init(
    of report: Report, texts: [LessonID: String], locked: [AddressLedger.Entry],
    where mayBe: @escaping (AddressLedger.Entry, String) -> Bool
  ) {
    self.mayBe = mayBe
    let lockedByPlace = Dictionary(grouping: locked.compactMap(Locked.init), by: \.place)
    let rows = report.facts.lessons.indices.compactMap { Lesson($0, of: report, texts) }
    let rowsByPlace = Dictionary(grouping: rows, by: \.place)
    for place in Set(lockedByPlace.keys).union(rowsByPlace.keys) {
      assign(rowsByPlace[place] ?? [], lockedByPlace[place] ?? [])
    }
    departed.sort { $0.address < $1.address }
  }

  private struct Place: Hashable {
    let part: FormPart.Kind
    let group: FormPart.GroupName?
  }

  private struct Locked {
    let entry: AddressLedger.Entry
    let id: LessonID
    var place: Place { Place(part: id.part, group: id.group) }

    init?(_ entry: AddressLedger.Entry) {
      guard let id = entry.address.fragment.flatMap(LessonID.init) else { return nil }
      self.entry = entry
      self.id = id
    }
  }

  private struct Lesson {
    let id: LessonID
    let text: String
    private let report: Report
    private let number: Int
    var row: Row { report.row(ofLesson: number) }
    var place: Place { Place(part: id.part, group: id.group) }

    init?(_ number: Int, of report: Report, _ texts: [LessonID: String]) {
      id = report.facts.lessons[number].id
      guard let text = texts[id] else { return nil }
      self.text = text
      self.report = report
      self.number = number
    }
  }

  private mutating func assign(_ lessons: [Lesson], _ locked: [Locked]) {
    let locked = locked.sorted { $0.id.number < $1.id.number }
    var matching = Matching(lessonCount: lessons.count, lockedCount: locked.count)
    for (index, lesson) in lessons.enumerated() {
      let same = locked.indices.filter {
        matching.isFree(locked: $0) && locked[$0].entry.text == lesson.text
      }
      let best = same.first { locked[$0].entry.gone == nil } ?? same.first
      if let best { matching.join(index, best) }
    }
    let pairs = alikePairs(lessons, locked, matching)
    for pair in pairs where pair.likeness >= Self.likeness && matching.isFree(pair) {
      matching.join(pair.lesson, pair.locked)
    }
    for pair in pairs where matching.isFree(pair) && matching.isInPlace(pair) {
      matching.join(pair.lesson, pair.locked)
    }
    take(matching, lessons, locked)
  }

  /// Pairs of what is free that are at all alike, the closest first.
  private func alikePairs(
    _ lessons: [Lesson], _ locked: [Locked], _ matching: Matching
  ) -> [Matching.Pair] {
    let free = locked.indices.filter { matching.isFree(locked: $0) }
    guard !free.isEmpty else { return [] }
    return lessons.indices.filter { matching.isFree(lesson: $0) }.flatMap { index in
      let row = lessons[index].row
      let (own, cells) = (row.sketch, row.cellSketches)
      return free.compactMap { other -> Matching.Pair? in
        let entry = locked[other].entry
        guard let sketch = entry.sketch, mayBe(entry, lessons[index].text) else { return nil }
        let likeness = own.similarity(to: sketch)
        let leadLikeness =
          entry.lead.map { lead in cells.map { $0.similarity(to: lead) }.max() ?? 0 } ?? likeness
        guard min(likeness, leadLikeness) >= Self.likenessInPlace else { return nil }
        return Matching.Pair(lesson: index, locked: other, likeness: likeness)
      }
    }.sorted { ($1.likeness, $0.lesson, $0.locked) < ($0.likeness, $1.lesson, $1.locked) }
  }

  private mutating func take(_ matching: Matching, _ lessons: [Lesson], _ locked: [Locked]) {
    var next = (locked.map(\.id.number).max() ?? 0) + 1
    for (index, lesson) in lessons.enumerated() {
      if let match = matching.lockedOfLesson[index] {
        ids[lesson.id] = locked[match].id
      } else if !locked.isEmpty {
        ids[lesson.id] = LessonID(part: lesson.id.part, group: lesson.id.group, number: next)
        next += 1
      }
    }
    departed += locked.indices.filter(matching.isFree(locked:)).map { locked[$0].entry }
  }
}

/// Which lessons are which published ones, by their places in two lists.
private struct Matching {
  private(set) var lockedOfLesson: [Int?]
  private var lessonOfLocked: [Int?]

  struct Pair {
    let lesson: Int
    let locked: Int
    let likeness: Double
  }

  init(lessonCount: Int, lockedCount: Int) {
    lockedOfLesson = Array(repeating: nil, count: lessonCount)
    lessonOfLocked = Array(repeating: nil, count: lockedCount)
  }

  func isFree(lesson: Int) -> Bool { lockedOfLesson[lesson] == nil }
  func isFree(locked: Int) -> Bool { lessonOfLocked[locked] == nil }
  func isFree(_ pair: Pair) -> Bool { isFree(lesson: pair.lesson) && isFree(locked: pair.locked) }

  mutating func join(_ lesson: Int, _ locked: Int) {
    lockedOfLesson[lesson] = locked
    lessonOfLocked[locked] = lesson
  }

  /// Whether the neighbours of both, where there are some, are the same lessons.
  func isInPlace(_ pair: Pair) -> Bool {
    [-1, 1].allSatisfy { step in
      let (lesson, locked) = (pair.lesson + step, pair.locked + step)
      let hasLesson = lockedOfLesson.indices.contains(lesson)
      let hasLocked = lessonOfLocked.indices.contains(locked)
      return hasLesson && hasLocked ? lockedOfLesson[lesson] == locked : hasLesson == hasLocked
    }
  }
}
