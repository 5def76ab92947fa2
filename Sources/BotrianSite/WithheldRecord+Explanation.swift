package import BotrianDiagnostics
internal import BotrianReports

extension WithheldRecord {
  /// What keeps the record from the public and what to do about it, for the office.
  package var explanation: LocalizedText {
    guard !gaps.isEmpty else { return reason.explanation }
    return reason.texts.why
      + LocalizedText(th: "ยังขาด \(listed(.thai))", en: "still lacks: \(listed(.english))")
  }

  fileprivate func listed(_ language: Language) -> String {
    gaps.map { $0.name(language) }.joined(separator: ", ")
  }
}

extension Diagnostic {
  /// A record that is left out of the public site, told to programs beside what is wrong.
  package static func notPublished(_ record: WithheldRecord) -> Self {
    let (why, remedy) = record.reason.texts
    let fill = LocalizedText(
      th: "เติม \(record.listed(.thai))", en: "Fill in: \(record.listed(.english))")
    return Self(
      code: "not-published",
      severity: .note,
      at: SourceLocation(path: record.path),
      summary: LocalizedText(th: "ไม่เผยแพร่", en: "Not published"),
      reason: why,
      remedy: record.gaps.isEmpty
        ? remedy ?? LocalizedText(th: "ไม่ต้องทำอะไร", en: "Nothing has to be done") : fill)
  }
}

extension WithheldRecord.Reason {
  /// Why, and what to do about it, in one sentence.
  var explanation: LocalizedText {
    let (why, remedy) = texts
    return remedy.map { why + $0 } ?? why
  }

  /// Why, and what to do about it; nothing where that is as the office wants it.
  fileprivate var texts: (why: LocalizedText, remedy: LocalizedText?) {
    switch self {
    case .draft:
      (
        LocalizedText(th: "เป็นฉบับร่าง (status: draft)", en: "a draft (status: draft);"),
        LocalizedText(
          th: "เมื่อครบและได้รับอนุมัติแล้วให้เขียน status: approved",
          en: "write status: approved once it is approved")
      )
    case .withdrawn:
      (LocalizedText(th: "ถูกถอน (status: withdrawn)", en: "withdrawn (status: withdrawn)"), nil)
    case .withdrawnUnpublished:
      (
        LocalizedText(
          th: "ถูกถอน (status: withdrawn) ก่อนเคยเผยแพร่ จึงไม่มีหน้าบอกว่าถูกถอน",
          en: "withdrawn (status: withdrawn) and never published, so no page says so"), nil
      )
    case .withoutApproval:
      (
        LocalizedText(th: "ยังไม่มีหนังสืออนุมัติ", en: "without an approval;"),
        LocalizedText(
          th: "เพิ่มบรรทัด approval: ชื่อไฟล์ใน Content/approvals",
          en: "add approval: with the name of a file in Content/approvals")
      )
    case .notYetDecided:
      (
        LocalizedText(
          th: "ยังไม่ถึงวันที่อนุมัติ (decided_on:) ของหนังสือ",
          en: "its approval's decided_on: is still to come"), nil
      )
    case .approvalIsDraft:
      (
        LocalizedText(th: "หนังสืออนุมัติยังเป็นฉบับร่าง", en: "its approval is a draft;"),
        LocalizedText(
          th: "กรอกหนังสือให้ครบ แล้วเขียน status: approved ในไฟล์ของหนังสือ",
          en: "fill that in and write status: approved there")
      )
    case .activityIsDraft:
      (
        LocalizedText(th: "กิจกรรมของรายงานยังเป็นฉบับร่าง", en: "its activity is a draft;"),
        LocalizedText(
          th: "กรอกไฟล์ของกิจกรรมให้ครบ แล้วเขียน status: approved ในไฟล์นั้น",
          en: "fill that in and write status: approved there")
      )
    case .notCovered:
      (
        LocalizedText(
          th: "หนังสืออนุมัติไม่มีข้อที่ให้เผยแพร่", en: "no clause of the approval permits publishing it;"),
        LocalizedText(
          th: "ดู clauses: ของหนังสือ (kind, covers, fiscal_year)",
          en: "see its clauses: (kind, covers, fiscal_year)")
      )
    case .editionNotCovered:
      (
        LocalizedText(
          th: "หนังสืออนุมัติไม่มีข้อที่ให้เผยแพร่ฉบับนี้", en: "no clause permits this edition:"),
        LocalizedText(
          th: "ฉบับระหว่างดำเนินการใช้ publish_interim ฉบับสมบูรณ์ใช้ publish_final",
          en: "publish_interim for interim, publish_final for final")
      )
    }
  }
}

extension LocalizedText {
  fileprivate static func + (left: Self, right: Self) -> Self {
    LocalizedText(th: left.thai + " " + right.thai, en: left.english + " " + right.english)
  }
}
