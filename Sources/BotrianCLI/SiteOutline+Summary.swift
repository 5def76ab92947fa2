internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianSite

extension SiteOutline {
  /// What was made, and what was left out.
  func summary(_ language: Language, output: String) -> String {
    let made = LocalizedText(
      th:
        "สร้างเว็บไซต์แล้วที่ \(output): \(counts.reports) รายงาน \(counts.lessons) บทเรียน \(counts.pages) หน้า",
      en: "Made the website in \(output): \(counts.reports) reports, \(counts.lessons) lessons, "
        + "\(counts.pages) pages")
    return ([made(language)] + withheldList(language)).joined(separator: "\n")
  }

  /// One line for each record that may not be published, under a heading; empty when there is none.
  func withheldList(_ language: Language) -> [String] {
    guard !withheld.isEmpty else { return [] }
    let heading = LocalizedText(
      th: "ยังเผยแพร่ไม่ได้ \(withheld.count) รายการ:", en: "Not to be published: \(withheld.count)")
    return [heading(language)]
      + withheld.map { "  \($0.path): \($0.explanation(language))" }
  }
}
