internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianThai

/// Notes of a report, from which it is made again without reading its file's Markdown.
extension Report {
  /// What is to be noted of the report; `nil` of one whose mistakes or gaps are to be found again.
  package var note: [UInt8]? {
    guard gaps.isEmpty, status != .draft, places.allSatisfy({ $0.path == path }) else { return nil }
    var writer = NoteWriter()
    writer.add(self)
    writer.add(facts)
    writer.add(digestsSoFar) { writer, digests in
      writer.add(digests.text)
      writer.add(each: digests.lessons) { $0.add($1) }
    }
    body.write(to: &writer)
    return writer.bytes
  }

  /// Every place that the notes tell without its file.
  private var places: [SourceLocation] {
    [activity.location] + [approval?.location].compactMap(\.self)
      + personalDataAllowances.map(\.location)
      + (facts.links + facts.imagesWithoutText).map(\.location)
      + facts.tablesWithoutHeads
  }

  /// Makes a report of its notes.
  ///
  /// - Parameters:
  ///   - note: What `note` was when the report's file was parsed; the body stays in it.
  ///   - path: The report's file.
  /// - Throws: `DamagedNote`.
  package convenience init(note: ArraySlice<UInt8>, at path: String) throws(DamagedNote) {
    var reader = NoteReader(note)
    let head = try ReportHead(&reader, at: path)
    let facts = try ReportFacts(&reader, at: path)
    let digests = try reader.optional { (reader) throws(DamagedNote) in
      ReportDigests(
        text: try reader.text(),
        lessons: try reader.list { (reader) throws(DamagedNote) in try reader.text() })
    }
    let body = try PackedContent(&reader, at: path, lessonCount: facts.lessons.count)
    guard reader.isAtEnd, digests.map({ $0.lessons.count == facts.lessons.count }) ?? true else {
      throw DamagedNote()
    }
    self.init(head, facts: facts, body: body, digests: KnownDigests(digests))
  }
}

// MARK: The front matter

extension NoteWriter {
  fileprivate mutating func add(_ report: Report) {
    add(report.title)
    add(report.activity)
    add(report.fiscalYear.buddhistYear)
    add(each: report.quarters) { $0.add($1) }
    add(report.reportedOn)
    add(report.approval) { $0.add($1) }
    add(report.status.rawValue)
    add(report.unit) { $0.add($1) }
    add(report.summary) { $0.add($1) }
    add(each: report.topics) { $0.add($1) }
    add(each: report.changes) { writer, change in
      writer.add(change.on)
      writer.add(change.note)
    }
    add(report.withdrawal) { writer, withdrawal in
      writer.add(withdrawal.on)
      writer.add(withdrawal.reason)
    }
    add(each: report.personalDataAllowances) { writer, allowance in
      writer.add(allowance.kind.rawValue)
      writer.add(allowance.valueHash)
      writer.add(allowance.reason)
      writer.add(allowance.location)
    }
  }

  private mutating func add(_ slug: Located<Slug>) {
    add(slug.value.rawValue)
    add(slug.location)
  }

  private mutating func add(_ date: CalendarDate) {
    add(date.year)
    add(date.month)
    add(date.day)
  }

  /// Line and column, 0 for one that is not told; the file is known.
  mutating func add(_ location: SourceLocation) {
    add(location.line ?? 0)
    add(location.column ?? 0)
  }
}

extension ReportHead {
  fileprivate init(_ reader: inout NoteReader, at path: String) throws(DamagedNote) {
    guard let slug = try? BotrianReports.slug(ofFileAt: path) else { throw DamagedNote() }
    self.init(
      path: path, slug: slug, title: try reader.text(), activity: try reader.slug(at: path),
      fiscalYear: try reader.fiscalYear(),
      quarters: try reader.list { (reader) throws(DamagedNote) in try reader.integer() },
      reportedOn: try reader.date(),
      approval: try reader.optional { (reader) throws(DamagedNote) in try reader.slug(at: path) },
      status: try reader.value(),
      unit: try reader.optional { (reader) throws(DamagedNote) in try reader.text() },
      summary: try reader.optional { (reader) throws(DamagedNote) in try reader.text() },
      topics: try reader.list { (reader) throws(DamagedNote) in try reader.text() },
      changes: try reader.list { (reader) throws(DamagedNote) in
        Report.Change(on: try reader.date(), note: try reader.text())
      },
      withdrawal: try reader.optional { (reader) throws(DamagedNote) in
        Report.Withdrawal(on: try reader.date(), reason: try reader.text())
      },
      personalDataAllowances: try reader.list { (reader) throws(DamagedNote) in
        PersonalDataAllowance(
          kind: try reader.value(), valueHash: try reader.text(), reason: try reader.text(),
          location: try reader.location(in: path))
      },
      gaps: [])
  }
}

extension NoteReader {
  fileprivate mutating func slug(at path: String) throws(DamagedNote) -> Located<Slug> {
    Located(try value(), at: try location(in: path))
  }

  fileprivate mutating func fiscalYear() throws(DamagedNote) -> FiscalYear {
    guard let year = FiscalYear(try integer()) else { throw DamagedNote() }
    return year
  }

  fileprivate mutating func date() throws(DamagedNote) -> CalendarDate {
    let (year, month, day) = (try integer(), try integer(), try integer())
    guard let date = CalendarDate(year: year, month: month, day: day) else { throw DamagedNote() }
    return date
  }

  mutating func location(in path: String) throws(DamagedNote) -> SourceLocation {
    let (line, column) = (try integer(), try integer())
    return SourceLocation(
      path: path, line: line == 0 ? nil : line, column: column == 0 ? nil : column)
  }
}

// MARK: The body

extension NoteWriter {
  fileprivate mutating func add(_ facts: ReportFacts) {
    add(each: facts.lessons) { $0.add($1) }
    add(each: facts.sayings) { writer, sketch in
      for index in sketch.words.indices { writer.add(sketch.words[index]) }
    }
    for links in [facts.links, facts.imagesWithoutText] {
      add(each: links) { writer, link in
        writer.add(link.destination)
        writer.add(link.location)
      }
    }
    add(each: facts.tablesWithoutHeads) { $0.add($1) }
  }

  private mutating func add(_ lesson: LessonFacts) {
    add(lesson.id)
    for number in [
      UInt64(lesson.place.part), UInt64(lesson.place.group), UInt64(lesson.place.row),
      UInt64(lesson.byteCount), UInt64(lesson.cellCount),
    ] { add(number) }
    add(lesson.lead)
    add(lesson.isToBearInMind)
    add(lesson.saying) { $0.add(UInt64($1)) }
  }

  mutating func add(_ id: LessonID) {
    add(id.part.rawValue)
    add(id.group.flatMap(id.part.groupNames.firstIndex).map { $0 + 1 } ?? 0)
    add(id.number)
  }
}

extension ReportFacts {
  fileprivate init(_ reader: inout NoteReader, at path: String) throws(DamagedNote) {
    func links() throws(DamagedNote) -> [Link] {
      try reader.list { (reader) throws(DamagedNote) in
        Link(destination: try reader.text(), location: try reader.location(in: path))
      }
    }
    self.init(
      lessons: try reader.list { (reader) throws(DamagedNote) in try LessonFacts(&reader) },
      sayings: try reader.list { (reader) throws(DamagedNote) in try TextSketch(&reader) },
      links: try links(), imagesWithoutText: try links(),
      tablesWithoutHeads: try reader.list { (reader) throws(DamagedNote) in
        try reader.location(in: path)
      })
    let known = sayings.count
    guard lessons.allSatisfy({ $0.saying.map { Int($0) < known } ?? true }) else {
      throw DamagedNote()
    }
  }
}

extension TextSketch {
  fileprivate init(_ reader: inout NoteReader) throws(DamagedNote) {
    var words = SIMD8<UInt64>.zero
    for index in words.indices { words[index] = try reader.number() }
    self.init(words: words)
  }
}

extension LessonID {
  init(_ reader: inout NoteReader) throws(DamagedNote) {
    guard let part = FormPart.Kind(rawValue: try reader.integer()) else { throw DamagedNote() }
    let (group, number) = (try reader.integer(), try reader.integer())
    guard group <= part.groupNames.count else { throw DamagedNote() }
    self.init(part: part, group: group == 0 ? nil : part.groupNames[group - 1], number: number)
  }
}

extension LessonFacts {
  fileprivate init(_ reader: inout NoteReader) throws(DamagedNote) {
    let id = try LessonID(&reader)
    let place = Place(
      part: try reader.small(), group: try reader.small(), row: try reader.small())
    self.init(
      id: id, place: place, byteCount: try reader.small(), cellCount: try reader.small(),
      lead: try reader.text(), isToBearInMind: try reader.flag(),
      saying: try reader.optional { (reader) throws(DamagedNote) in try reader.small() })
  }
}
