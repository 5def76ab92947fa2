internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianSite

extension BuiltSite {
  /// What was made, and what was left out.
  func summary(_ language: Language, output: String) -> String {
    let made = LocalizedText(
      th:
        "สร้างเว็บไซต์แล้วที่ \(output): \(counts.reports) รายงาน \(counts.lessons) บทเรียน \(counts.pages) หน้า",
      en: "Made the website in \(output): \(counts.reports) reports, \(counts.lessons) lessons, "
        + "\(counts.pages) pages")
    return ([made(language)] + withheldList(language)).joined(separator: "\n")
  }

  /// One line for each report that is not published, under a heading; empty when there is none.
  func withheldList(_ language: Language) -> [String] {
    guard !withheld.isEmpty else { return [] }
    let heading = LocalizedText(
      th: "ไม่ได้เผยแพร่ \(withheld.count) รายงาน:", en: "Not published: \(withheld.count) reports")
    return [heading(language)]
      + withheld.map { "  \($0.report.path): \($0.reason.explanation(language))" }
  }
}

extension WithheldReport.Reason {
  fileprivate func explanation(_ language: Language) -> String {
    let text =
      switch self {
      case .draft:
        LocalizedText(
          th: "เป็นฉบับร่าง (status: draft) เมื่อได้รับอนุมัติแล้วให้เขียน status: approved",
          en: "a draft (status: draft); write status: approved once it is approved")
      case .withdrawn:
        LocalizedText(th: "ถูกถอน (status: withdrawn)", en: "withdrawn (status: withdrawn)")
      case .withoutApproval:
        LocalizedText(
          th: "ยังไม่มีหนังสืออนุมัติ เพิ่มบรรทัด approval: ชื่อไฟล์ใน Content/approvals",
          en: "without an approval; add approval: with the name of a file in Content/approvals")
      case .notCovered:
        LocalizedText(
          th: "หนังสืออนุมัติไม่มีข้อที่ให้เผยแพร่รายงาน ดู covers: ของหนังสือนั้น",
          en: "its approval has no clause that permits publishing reports; see its covers:")
      }
    return text(language)
  }
}
