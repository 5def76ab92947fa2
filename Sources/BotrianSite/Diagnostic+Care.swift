internal import BotrianDiagnostics
internal import BotrianReports

// What a page can do without, and its readers cannot.
extension Diagnostic {
  static func imageWithoutText(_ path: String, at location: SourceLocation) -> Self {
    Self(
      code: "image-without-text",
      severity: .warning,
      at: location,
      summary: LocalizedText(
        th: "ภาพ \(path) ไม่มีคำบรรยาย", en: "The picture \(path) has no words for it"),
      reason: LocalizedText(
        th: "ผู้ที่มองไม่เห็นภาพจะไม่รู้ว่าภาพคืออะไร",
        en: "Somebody who does not see it cannot know what it shows"),
      remedy: LocalizedText(
        th: "เขียนว่าภาพแสดงอะไรในวงเล็บเหลี่ยม: ![บุคลากรช่วยกันทำความสะอาด](\(path))",
        en: "Say in the square brackets what it shows: ![Staff cleaning the office](\(path))"))
  }

  static func pageAmongMedia(_ path: String, at location: SourceLocation) -> Self {
    Self(
      code: "page-among-media",
      at: location,
      summary: LocalizedText(th: "เผยแพร่ไฟล์ \(path) ไม่ได้", en: "\(path) cannot be published"),
      reason: LocalizedText(
        th: "ไฟล์ชนิดนี้ทำงานเป็นโปรแกรมในเบราว์เซอร์ของผู้อ่านได้",
        en: "A file of this kind can run as a program in a reader's browser"),
      remedy: LocalizedText(
        th: "บันทึกเป็น PDF หรือเขียนเนื้อหาเป็นหน้าใน Content/pages/",
        en: "Save it as PDF, or write it as a page in Content/pages/"))
  }

  static func largeImage(_ path: String, byteCount: Int, at location: SourceLocation) -> Self {
    let size = String(byteCount / 100_000 / 10) + "." + String(byteCount / 100_000 % 10)
    return Self(
      code: "large-image",
      severity: .warning,
      at: location,
      summary: LocalizedText(
        th: "ภาพ \(path) ใหญ่ \(size) MB", en: "The picture \(path) has \(size) MB"),
      reason: LocalizedText(
        th: "ผู้อ่านทางโทรศัพท์ต้องรอนาน ภาพในเว็บไซต์ไม่ควรเกิน 1 MB",
        en: "Readers on a telephone wait for it; a picture of a page has at most 1 MB"),
      remedy: LocalizedText(
        th: "ย่อภาพให้กว้างไม่เกิน 1600 จุด แล้วบันทึกเป็น JPEG",
        en: "Make it at most 1600 pixels wide, and save it as JPEG"))
  }

  static func tableWithoutHead(at location: SourceLocation) -> Self {
    Self(
      code: "table-without-head",
      severity: .warning,
      at: location,
      summary: LocalizedText(
        th: "ตารางนี้มีช่องหัวตารางที่ว่าง", en: "A column of this table has no name"),
      reason: LocalizedText(
        th: "ผู้ฟังด้วยโปรแกรมอ่านหน้าจอจะไม่รู้ว่าช่องนั้นคืออะไร และบนโทรศัพท์จะไม่มีชื่อช่อง",
        en: "A screen reader and a telephone say the column's name before each cell"),
      remedy: LocalizedText(
        th: "เขียนชื่อของทุกช่องในบรรทัดแรกของตาราง", en: "Name every column in the table's first line"))
  }

  static func spellingSlip(_ rule: SpellingRule, at location: SourceLocation) -> Self {
    let kind =
      rule.kind == .ocr
      ? LocalizedText(th: "อาจสแกนมาผิด", en: "Perhaps misread by a scanner")
      : LocalizedText(th: "อาจสะกดผิด", en: "Perhaps a slip of spelling")
    let why = rule.why.map { " (\($0))" } ?? ""
    let word = "'" + rule.find.replacing("'", with: "''") + "'"
    let keeping = "- {find: \(word), replace: \(word), kind: spelling}"
    return Self(
      code: "spelling-slip",
      severity: .warning,
      at: location,
      summary: LocalizedText(
        th: "พบ “\(rule.find)”", en: "Here is “\(rule.find)”"),
      reason: LocalizedText(th: kind.thai + why, en: kind.english + why),
      remedy: LocalizedText(
        th:
          "ถ้าผิดจริงให้เขียน “\(rule.replace)” ถ้าถูกแล้วให้เพิ่มบรรทัดนี้ใน Content/import-rules.yml: \(keeping)",
        en:
          "Write “\(rule.replace)” if it is wrong; if it is right, add this line to Content/import-rules.yml: \(keeping)"
      ))
  }
}
