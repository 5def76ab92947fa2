internal import BotrianReports
internal import BotrianThai

extension MemoDraft {
  /// Reads a memo's stretch of a document.
  init(reading blocks: [ImportBlock]) {
    self.init()
    var pieces = blocks[...]
    if pieces.first?.text.comparable == "บันทึกข้อความ" { pieces.removeFirst() }
    let start = pieces.firstIndex { $0.isMemoHeading } ?? pieces.endIndex
    read(head: pieces[..<start])
    let rest = pieces[start...]
    let close = rest.firstIndex { $0.text.hasScalarPrefix("จึงเรียนมา") }
    let end = close.map { rest.index(after: $0) } ?? rest.endIndex
    read(body: rest[..<end])
    read(signatures: rest[end...])
  }

  private mutating func read(head: ArraySlice<ImportBlock>) {
    for block in head {
      let text = block.text
      if text.hasScalarPrefix("ส่วนราชการ") {
        read(agency: text.without(prefix: "ส่วนราชการ").trimmed)
      } else if let day = text.labelledDate {
        date = day
      } else if text.hasScalarPrefix("ที่ ") {
        document = text.without(prefix: "ที่ ").trimmed
      } else if text.hasScalarPrefix("เรื่อง") {
        subject = text.without(prefix: "เรื่อง").trimmed
      } else if text.hasScalarPrefix("เรียน") {
        addressee = text.without(prefix: "เรียน").trimmed
      } else if addressee == nil, let subject {
        self.subject = subject + " " + text
      } else {
        unplaced.append(Unplaced(block.lines, line: block.line))
      }
    }
  }

  private mutating func read(agency text: String) {
    guard let match = text.firstMatch(of: /\s*โทร(?:ศัพท์)?\s*[.:]?\s*(?=[0-9๐-๙])/) else {
      agency = text
      return
    }
    agency = String(text[..<match.range.lowerBound])
    phone = String(text[match.range.upperBound...])
  }

  private mutating func read(body blocks: ArraySlice<ImportBlock>) {
    for block in blocks {
      if block.isPageFurniture {
        unplaced.append(Unplaced(block.lines, line: block.line))
      } else if case .table = block.kind {
        unplaced.append(Unplaced(block.lines, line: block.line))
      } else {
        body.append(
          Paragraph(text: block.text, isHeading: block.isMemoHeading, line: block.line))
      }
    }
  }

  /// Reads posts and dates below the body; a name stands in brackets and begins a signature.
  private mutating func read(signatures blocks: ArraySlice<ImportBlock>) {
    var pending: CalendarDate?
    for block in blocks.flatMap(\.ownLines) {
      if let day = CalendarDate(parsing: block.text) {
        if let last = signers.indices.last, signers[last].date == nil {
          signers[last].date = day
        } else {
          pending = day
        }
      } else if block.text.hasScalarPrefix("("), block.text.unicodeScalars.last == ")" {
        nameCount += 1
        if signers.last.map({ $0.post == nil }) != true { signers.append(Signer(date: pending)) }
        pending = nil
      } else if let last = signers.indices.last, signers[last].post == nil {
        signers[last].post = block.text
      } else if let last = signers.indices.last, let office = block.text.actingFor {
        signers[last].actingFor = office
      } else {
        unplaced.append(Unplaced(block.lines, line: block.line))
      }
    }
    signers.removeAll { $0.post == nil }
  }
}

extension ImportBlock {
  /// `๑. เรื่องเดิม`, `๒. ข้อเท็จจริง` and so on.
  fileprivate var isMemoHeading: Bool {
    guard let (_, rest) = text.numbered else { return false }
    return ["เรื่องเดิม", "ข้อเท็จจริง", "ข้อพิจารณา", "ข้อเสนอ", "ข้อกฎหมาย", "ข้อเสนอแนะ"]
      .contains { rest.comparable == $0 }
  }

  /// A catchword at the foot of a page (`/๔. ข้อเสนอ...`), or a motto in quotation marks.
  fileprivate var isPageFurniture: Bool {
    let scalars = text.unicodeScalars
    let isCatchword = scalars.first == "/" && (text.hasSuffix("...") || text.hasSuffix("…"))
    return isCatchword || (scalars.first == "“" && scalars.last == "”" && scalars.count <= 40)
  }

  /// A paragraph of several lines as one paragraph for each.
  fileprivate var ownLines: [ImportBlock] {
    guard case .text(let lines) = kind else { return [self] }
    return lines.map { ImportBlock(.text([$0]), line: line) }
  }
}

extension String {
  fileprivate var actingFor: String? {
    for label in ["ปฏิบัติหน้าที่แทน", "รักษาราชการแทน", "รักษาการในตำแหน่ง", "ปฏิบัติราชการแทน"]
    where hasScalarPrefix(label) {
      return without(prefix: label).trimmed
    }
    return nil
  }
}
