internal import BotrianDiagnostics
internal import BotrianReports

/// A stretch of a document: a memo, a report, or neither.
struct DocumentSection: Hashable, Sendable {
  /// What a stretch is.
  enum Kind: Hashable, Sendable {
    case memo, report, other
  }

  let kind: Kind
  var blocks: [ImportBlock] = []

  /// Cuts a document where a memo or a report begins.
  static func cut(_ blocks: [ImportBlock]) -> [DocumentSection] {
    var cutter = Cutter(blocks: blocks.flatMap(\.partedAtTitles))
    return cutter.sections()
  }
}

private struct Cutter {
  let blocks: [ImportBlock]

  /// The part that each piece heads.
  private let parts: [FormPart.Kind?]
  private var hasName = false
  private var hasParts = false

  init(blocks: [ImportBlock]) {
    self.blocks = blocks
    parts = blocks.indices.map { index in
      FormPart.Kind(
        heading: blocks[index],
        followedBy: blocks.indices.contains(index + 1) ? blocks[index + 1] : nil)
    }
  }

  mutating func sections() -> [DocumentSection] {
    var sections = [DocumentSection(kind: .other)]
    for index in blocks.indices {
      if let kind = beginning(at: index, in: sections[sections.count - 1].kind) {
        sections.append(DocumentSection(kind: kind))
        (hasName, hasParts) = (false, false)
      }
      sections[sections.count - 1].blocks.append(blocks[index])
      if blocks[index].activityName != nil { hasName = true }
      if parts[index] != nil { hasParts = true }
    }
    return sections.filter { !$0.blocks.isEmpty }
  }

  /// What begins at a piece of the document, if something does.
  private func beginning(
    at index: Int, in current: DocumentSection.Kind
  ) -> DocumentSection.Kind? {
    let block = blocks[index]
    let isBegun = current == .report && !hasName && !hasParts
    if block.text.comparable == "บันทึกข้อความ" { return .memo }
    if current == .other, block.text.hasScalarPrefix("ส่วนราชการ") { return .memo }
    if isTitle(at: index) { return isBegun ? nil : .report }
    if block.activityName != nil { return isBegun ? nil : .report }
    switch (parts[index], current) {
    case (nil, _): return nil
    case (_, .other): return .report
    case (.objectives, .report): return hasParts ? .report : nil
    case (.objectives, .memo): return .report
    default: return nil
    }
  }

  /// Whether a report's own title stands there: soon after it come the activity's name or the first part.
  private func isTitle(at index: Int) -> Bool {
    let text = blocks[index].text
    guard text.unicodeScalars.count <= 150, text.comparable.contains("ถอดบทเรียน"),
      ["รายงาน", "แบบ", "สรุป", "การถอด", "ถอด"].contains(where: text.hasScalarPrefix)
    else { return false }
    return blocks.indices.dropFirst(index + 1).prefix(8).contains { next in
      blocks[next].activityName != nil || parts[next] == .objectives
    }
  }
}

extension ImportBlock {
  /// What stands behind `ชื่อกิจกรรม :`; empty when the name stands in the next paragraph, `nil` when this is no such line.
  var activityName: String? {
    let labels = ["ชื่อกิจกรรม", "ชื่อโครงการ", "ชื่อกิจกรรม/โครงการ", "ชื่อโครงการ/กิจกรรม"]
    let parts = text.split(separator: /[:：]/, maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2 {
      let label = String(parts[0]).comparable
      return nearestName(to: label, among: labels) == nil ? nil : String(parts[1]).trimmed
    }
    return labels.first(where: text.hasScalarPrefix).map { text.without(prefix: $0).trimmed }
  }

  /// The piece, or the pieces of a table in which titles of parts stand as rows.
  fileprivate var partedAtTitles: [ImportBlock] {
    guard case .table(let table) = kind else { return [self] }
    var blocks: [ImportBlock] = []
    var rows: [ImportTable.Row] = []
    func close() {
      if !rows.isEmpty { blocks.append(ImportBlock(.table(ImportTable(rows)), line: rows[0].line)) }
      rows = []
    }
    for row in table.rows {
      let title = ImportBlock(.text([row.onlyText ?? ""]), line: row.line)
      if row.onlyText != nil, table.width > 1,
        title.activityName != nil || FormPart.Kind(heading: title, followedBy: nil) != nil
      {
        close()
        blocks.append(title)
      } else {
        rows.append(row)
      }
    }
    close()
    return blocks
  }
}
