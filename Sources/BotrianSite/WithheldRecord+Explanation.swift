package import BotrianDiagnostics
internal import BotrianReports

extension WithheldRecord {
  /// What keeps the record from the public and what to do about it, for the office.
  package var explanation: LocalizedText {
    guard !gaps.isEmpty else { return reason.explanation }
    func list(_ language: Language) -> String {
      gaps.map { $0.name(language) }.joined(separator: ", ")
    }
    return LocalizedText(
      th: "เป็นฉบับร่าง (status: draft) ยังขาด \(list(.thai))",
      en: "a draft (status: draft) that still lacks: \(list(.english))")
  }
}

extension WithheldRecord.Reason {
  var explanation: LocalizedText {
    switch self {
    case .draft:
      LocalizedText(
        th: "เป็นฉบับร่าง (status: draft) เมื่อได้รับอนุมัติแล้วให้เขียน status: approved",
        en: "a draft (status: draft); write status: approved once it is approved")
    case .withdrawn:
      LocalizedText(th: "ถูกถอน (status: withdrawn)", en: "withdrawn (status: withdrawn)")
    case .withdrawnUnpublished:
      LocalizedText(
        th: "ถูกถอน (status: withdrawn) ก่อนเคยเผยแพร่ จึงไม่มีหน้าบอกว่าถูกถอน",
        en: "withdrawn (status: withdrawn) and never published, so no page says so")
    case .withoutApproval:
      LocalizedText(
        th: "ยังไม่มีหนังสืออนุมัติ เพิ่มบรรทัด approval: ชื่อไฟล์ใน Content/approvals",
        en: "without an approval; add approval: with the name of a file in Content/approvals")
    case .notYetDecided:
      LocalizedText(
        th: "ยังไม่ถึงวันที่อนุมัติ (decided_on:) ของหนังสือ",
        en: "its approval's decided_on: is still to come")
    case .notCovered:
      LocalizedText(
        th: "หนังสืออนุมัติไม่มีข้อที่ให้เผยแพร่ ดู clauses: ของหนังสือ (kind, covers, fiscal_year)",
        en:
          "no clause of the approval permits publishing it; see its clauses: (kind, covers, fiscal_year)"
      )
    case .editionNotCovered:
      LocalizedText(
        th:
          "หนังสืออนุมัติไม่มีข้อที่ให้เผยแพร่ฉบับนี้ ฉบับระหว่างดำเนินการใช้ publish_interim ฉบับสมบูรณ์ใช้ publish_final",
        en: "no clause permits this edition: publish_interim for interim, publish_final for final")
    }
  }
}
