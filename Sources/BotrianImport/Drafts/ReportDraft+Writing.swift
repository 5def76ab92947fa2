internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianThai

extension ReportDraft {
  /// The draft's file in the format of `Content/reports/`.
  ///
  /// Keys that the document does not tell are left out; a comment says what to write.
  func text(activity: Slug, hasActivity: Bool, language: Language) -> DraftText {
    var text = DraftText()
    text.add("---")
    if let title {
      text.quote("title: \(YAMLText(title))", from: titleLine)
    } else {
      text.add("# title: " + Words.title(language))
    }
    text.add(
      "activity: \(activity.rawValue)"
        + (hasActivity ? "" : "  # " + Words.proposedSlug(language)))
    if let fiscalYear { text.add("fiscal_year: \(fiscalYear.buddhistYear)") }
    if quarters.isEmpty {
      text.add("# quarters: [1, 2]  ← " + Words.quarters(language))
    } else {
      text.add("quarters: [\(quarters.map(String.init).joined(separator: ", "))]")
    }
    if let reportedOn {
      text.add("reported_on: \(reportedOn.buddhistISO)")
    } else {
      text.add("# reported_on: 2567-06-19  ← " + Words.reportedOn(language))
    }
    text.add("# approval: …  ← " + Words.approval(language))
    text.add("status: draft")
    text.add("---")
    text.add()
    text.comment(unplaced, heading: Words.unplaced(language))
    for part in parts { part.write(to: &text, language: language) }
    return text
  }
}

extension PartDraft {
  fileprivate func write(to text: inout DraftText, language: Language) {
    text.add("## \(kind.number). \(kind.title)")
    text.add()
    if !isFound {
      text.add("<!-- \(Words.missingPart(language)) -->")
      text.add()
    }
    for group in groups {
      if let name = group.name {
        text.add("### \(name.title)")
        text.add()
      }
      group.write(to: &text, of: kind)
    }
    text.comment(unplaced, heading: Words.unplaced(language))
  }
}

extension GroupDraft {
  fileprivate func write(to text: inout DraftText, of kind: FormPart.Kind) {
    if rows.isEmpty {
      guard let emptiness else { return }
      text.add(emptiness)
    } else if kind.isTable {
      for line in kind.tableHead.split(separator: "\n") { text.add(String(line)) }
      for row in rows { text.quote(row.tableRow, from: row.line) }
    } else {
      let isNumbered = rows.contains { $0.number != nil }
      var last = 0
      for row in rows {
        last = row.number ?? last + 1
        let mark = isNumbered ? Digits.thai(last) + ". " : "- "
        let words = row.cells[0].joined(separator: " ")
        text.quote(mark + words.escapedAtLineStart, from: row.line)
      }
    }
    text.add()
  }
}

extension RowDraft {
  fileprivate var tableRow: String {
    let cells = cells.map { lines in
      lines.map(\.escapedForMarkdown).joined(separator: "<br>")
    }
    return "| " + cells.joined(separator: " | ") + " |"
  }
}

extension CalendarDate {
  /// `2567-06-19`, as records write dates.
  var buddhistISO: String { "\(buddhistYear)" + iso8601.dropFirst(4) }
}

/// What a draft says to the person who finishes it.
enum Words {
  static let unplaced = LocalizedText(
    th: "ข้อความนี้อยู่ในเอกสาร แต่จัดลงแบบฟอร์มไม่ได้ โปรดย้ายไปที่ที่ถูก แล้วลบเครื่องหมายนี้",
    en:
      "This stands in the document and has no place in the form: move it, then remove this comment")
  static let missingPart = LocalizedText(
    th: "ไม่พบส่วนนี้ในเอกสาร ถ้าไม่มีเนื้อหาให้เขียน ไม่มี",
    en: "The document lacks this part; write ไม่มี if there is nothing to say")
  static let title = LocalizedText(th: "เขียนชื่อกิจกรรม", en: "the activity's name")
  static let proposedSlug = LocalizedText(
    th: "ชื่อที่เสนอให้ แก้ได้ก่อนเผยแพร่ ถ้าแก้ ให้เปลี่ยนชื่อไฟล์นี้และไฟล์ใน Content/activities/ ให้ตรงกัน",
    en:
      "a proposal; before publishing it may change, with this file's name and the one in Content/activities/"
  )
  static let proposedActivity = LocalizedText(
    th: "ชื่อไฟล์นี้เป็นที่อยู่เว็บที่เปลี่ยนไม่ได้หลังเผยแพร่ ตั้งชื่อที่ดีแล้วให้แก้ draft เป็น approved",
    en: "the file's name is an address that lasts: once it is a good one, write approved")
  static let quarters = LocalizedText(
    th: "ไตรมาสที่รายงาน ลบบรรทัดนี้ได้ถ้าไม่ระบุ", en: "the quarters; remove the line if not stated")
  static let reportedOn = LocalizedText(th: "วันที่รายงาน", en: "the day of the report")
  static let approval = LocalizedText(
    th: "ชื่อไฟล์ใน Content/approvals/ เมื่อได้รับอนุมัติ แล้วเปลี่ยน status เป็น approved",
    en: "the file in Content/approvals/ once approved; then write status: approved")
}
