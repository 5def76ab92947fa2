internal import BotrianDiagnostics
internal import BotrianSite
internal import BotrianThai

/// A document as it was read: its reports, its memos, and the rest.
struct DocumentReading: Sendable {
  private(set) var reports: [ReportDraft] = []
  private(set) var memos: [MemoDraft] = []

  /// What belongs to neither.
  private(set) var unplaced: [Unplaced] = []
  private(set) var notes: [ImportNote] = []

  /// Reads a document.
  ///
  /// - Throws: A `Diagnostic` when it is no document, or nothing in it can be imported; `FileSystemError`.
  init(of document: SourceDocument, by converter: DocumentConverter?) async throws {
    let location = SourceLocation(path: document.name)
    guard let format = DocumentFormat(path: document.name) else {
      throw Diagnostic.unknownDocumentFormat(at: location)
    }
    let blocks = try await Self.blocks(of: document, format, converter, &notes)
    for section in DocumentSection.cut(blocks) {
      switch section.kind {
      case .report: reports.append(ReportDraft(reading: section.blocks))
      case .memo: memos.append(MemoDraft(reading: section.blocks))
      case .other:
        unplaced += section.blocks.map { Unplaced($0.lines, line: $0.line) }
      }
    }
    guard !reports.isEmpty || !memos.isEmpty else {
      throw Diagnostic.nothingToImport(at: location)
    }
    if format == .openDocument { noteBlankCells() }
    takeOverFromMemo()
  }

  private static func blocks(
    of document: SourceDocument, _ format: DocumentFormat, _ converter: DocumentConverter?,
    _ notes: inout [ImportNote]
  ) async throws -> [ImportBlock] {
    let location = SourceLocation(path: document.name)
    guard let name = format.pandocName else {
      guard let text = String(validating: document.bytes, as: UTF8.self) else {
        throw Diagnostic.invalidUTF8(at: location)
      }
      return TabbedText.blocks(of: text)
    }
    guard let converter else { throw Diagnostic.converterMissing(at: location) }
    guard let json = try await converter.json(document.bytes, name),
      let tree = PandocDocument(json: json)
    else { throw Diagnostic.unreadableDocument(at: location) }
    if tree.pictureCount > 0 { notes.append(.pictures(tree.pictureCount)) }
    return tree.blocks
  }

  /// Gives reports the day, the year and the quarters of the memo that they are attached to.
  private mutating func takeOverFromMemo() {
    guard let memo = memos.first, !reports.isEmpty else { return }
    let (day, quarters) = (memo.date, memo.quarters)
    let takesDay = day != nil && reports.contains { $0.reportedOn == nil }
    let takesQuarters = !quarters.isEmpty && reports.contains { $0.quarters.isEmpty }
    for index in reports.indices {
      reports[index].reportedOn = reports[index].reportedOn ?? day
      if reports[index].quarters.isEmpty { reports[index].quarters = quarters }
      reports[index].fiscalYear = reports[index].fiscalYear ?? memo.fiscalYear
    }
    if takesDay { notes.append(.dayOfMemo) }
    if takesQuarters { notes.append(.quartersOfMemo) }
  }

  /// OpenDocument loses which cells were merged: the lower ones come blank.
  private mutating func noteBlankCells() {
    let count = reports.reduce(0) { sum, report in
      sum
        + report.parts.flatMap(\.groups).reduce(0) { sum, group in
          sum + group.blankCellCountBelowWords
        }
    }
    if count > 0 { notes.append(.blankCells(count)) }
  }
}

extension GroupDraft {
  /// How many cells are blank below one with words.
  fileprivate var blankCellCountBelowWords: Int {
    zip(rows, rows.dropFirst()).reduce(0) { sum, pair in
      sum + zip(pair.0.cells, pair.1.cells).count { !$0.isEmpty && $1.isEmpty }
    }
  }
}

extension ImportNote {
  fileprivate static func pictures(_ count: Int) -> ImportNote {
    ImportNote(
      LocalizedText(
        th: "เอกสารมีรูปภาพ \(count) รูป ซึ่งไม่ได้นำเข้า",
        en: "The document has \(count) pictures, which were not imported"))
  }

  fileprivate static func blankCells(_ count: Int) -> ImportNote {
    ImportNote(
      LocalizedText(
        th:
          "มีช่องว่างใต้ช่องที่มีข้อความ \(count) ช่อง ไฟล์ .odt ไม่บอกว่าช่องใดผสานกัน ถ้าเป็นช่องที่ผสานไว้ ให้เขียนข้อความซ้ำทุกแถว หรือบันทึกเป็น .docx แล้วนำเข้าใหม่",
        en:
          "\(count) cells are blank below one with words. An .odt does not tell merged cells: repeat the words if they were merged, or save as .docx and import that"
      ))
  }

  fileprivate static let dayOfMemo = ImportNote(
    LocalizedText(
      th: "reported_on ของรายงานมาจากวันที่ของบันทึกข้อความในเอกสารเดียวกัน โปรดตรวจ",
      en: "reported_on is the date of the memo in the same document; please check it"))

  fileprivate static let quartersOfMemo = ImportNote(
    LocalizedText(
      th: "quarters ของรายงานมาจากไตรมาสที่บันทึกข้อความกล่าวถึง โปรดตรวจ",
      en: "quarters are those that the memo speaks of; please check them"))
}
