internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianThai

extension ReportDraft {
  /// Reads a report's stretch of a document.
  init(reading blocks: [ImportBlock]) {
    self.init()
    var head: [ImportBlock] = []
    var pieces: [(kind: FormPart.Kind, blocks: [ImportBlock])] = []
    for (index, block) in blocks.enumerated() {
      let next = blocks.indices.contains(index + 1) ? blocks[index + 1] : nil
      if let kind = FormPart.Kind(heading: block, followedBy: next) {
        if pieces.contains(where: { $0.kind == kind }) {
          notes.append(.partContinues(kind, line: block.line))
        }
        notes += ImportNote.replaced(
          block.text, by: "\(kind.number). \(kind.title)", line: block.line)
        pieces.append((kind, []))
      } else if pieces.isEmpty {
        head.append(block)
      } else {
        pieces[pieces.count - 1].blocks.append(block)
      }
    }
    read(head: head)
    for piece in pieces {
      var reader = PartReader(parts[piece.kind.rawValue - 1])
      reader.read(piece.blocks)
      parts[piece.kind.rawValue - 1] = reader.part
      notes += reader.notes
    }
  }

  /// Reads what stands before the first part: the form's title, the year, the activity's name.
  private mutating func read(head: [ImportBlock]) {
    var expectsName = false
    for block in head {
      if let name = block.activityName {
        (title, titleLine) = (name, block.line)
        expectsName = name.withoutLeader.isEmpty
        continue
      }
      if expectsName, case .text = block.kind {
        (title, titleLine) = (block.text, block.line)
        expectsName = false
        continue
      }
      let isKnown = read(headLine: block.text)
      if !isKnown { unplaced.append(Unplaced(block.lines, line: block.line)) }
    }
    if title?.withoutLeader.isEmpty ?? true { title = nil }
  }

  /// Takes what a line above the parts says; `false` when it says something that has no place.
  private mutating func read(headLine text: String) -> Bool {
    let year = text.fiscalYear
    if let year { fiscalYear = fiscalYear ?? year }
    let stated = text.statedQuarters
    if !stated.isEmpty { quarters = stated }
    if let date = text.labelledDate {
      reportedOn = date
      return true
    }
    return text.isFormTitle || text.withoutYearAndQuarters.isEmpty || text.isLabelAlone
      || (year != nil && text.hasScalarPrefix("สำนักงาน"))
  }
}

extension ImportNote {
  /// Tells of a title or head that the form words otherwise; nothing when it is the form's own.
  static func replaced(_ text: String, by own: String, line: Int?) -> [ImportNote] {
    guard text.withoutSpaces != own.withoutSpaces else { return [] }
    return [
      ImportNote(
        LocalizedText(th: "“\(text)” → “\(own)”", en: "“\(text)” → “\(own)”"), line: line,
        isOfTitle: true)
    ]
  }

  fileprivate static func partContinues(_ kind: FormPart.Kind, line: Int?) -> ImportNote {
    ImportNote(
      LocalizedText(
        th: "พบหัวข้อส่วนที่ \(kind.number) มากกว่าหนึ่งครั้ง จึงรวมเนื้อหาไว้ด้วยกัน",
        en: "Part \(kind.rawValue) stands more than once; its contents were put together"),
      line: line)
  }
}

extension String {
  /// Without the dots that lead to the end of a form's line.
  var withoutLeader: String {
    replacing(/\s*(\.{3,}|…+)\s*$/, with: "").trimmed
  }

  /// Whether a line above the parts is one that the form prints.
  fileprivate var isFormTitle: Bool {
    unicodeScalars.count <= 150
      && [
        "รายงานการถอดบทเรียน", "แบบรายงาน", "แบบถอดบทเรียน", "การถอดบทเรียน", "ถอดบทเรียน",
        "ประเด็นการถอดบทเรียน",
      ]
      .contains { comparable.hasScalarPrefix($0) }
  }

  /// Whether a line of a form was left blank: `วันที่รายงาน :`; another label may be the beginning of what somebody wrote.
  fileprivate var isLabelAlone: Bool {
    let label = comparable.unicodeScalars.filter { !":：.…".unicodeScalars.contains($0) }
    return [
      "วันที่รายงาน", "วันที่", "ชื่อกิจกรรม", "กิจกรรม", "ไตรมาสที่", "ไตรมาส", "ปีงบประมาณ", "ปีงบประมาณพศ",
    ]
    .contains(String(String.UnicodeScalarView(label)))
  }

  /// What a text says beside a year and quarters.
  fileprivate var withoutYearAndQuarters: String {
    Digits.arabic(self).replacing(Self.yearPattern, with: "")
      .replacing(Self.quarterPattern, with: "").trimmed
  }

  private static var yearPattern: Regex<(Substring, Substring)> {
    /(?:ประจำ)?ปีงบประมาณ\s*(?:พ\s*\.\s*ศ\s*\.?)?\s*[:：]?\s*([0-9]{4})/
  }

  private static var quarterPattern: Regex<(Substring, Substring, Substring?, Substring?)> {
    /ไตรมาส(?:ที่)?\s*[:：]?\s*([1-4])(?:\s*(-|–|ถึง|และ|,)\s*([1-4]))?/
  }

  /// The fiscal year that a text names.
  var fiscalYear: FiscalYear? {
    let match = Digits.arabic(self).firstMatch(of: Self.yearPattern)
    return match.flatMap { Int($0.1) }.flatMap { FiscalYear($0) }
  }

  /// The quarters that a text names: `ไตรมาสที่ ๑ - ๒`, `ไตรมาส ๑ และ ๒`.
  var statedQuarters: [Int] {
    let match = Digits.arabic(self).firstMatch(of: Self.quarterPattern)
    guard let match, let first = Int(match.1) else { return [] }
    guard let last = match.3.flatMap({ Int($0) }), last >= first else { return [first] }
    return match.2.map { $0 == "และ" || $0 == "," } == true
      ? Array(Set([first, last])).sorted() : Array(first...last)
  }

  /// The date behind `วันที่`, `วันที่รายงาน :` and the like.
  var labelledDate: CalendarDate? {
    guard hasScalarPrefix("วันที่") else { return nil }
    let parts = split(separator: /[:：]/, maxSplits: 1)
    return CalendarDate(parsing: (parts.count == 2 ? String(parts[1]) : self).trimmed)
  }
}
