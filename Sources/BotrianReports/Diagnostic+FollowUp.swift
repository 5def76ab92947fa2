package import BotrianDiagnostics
package import BotrianThai

// Mistakes in records of follow-up.
extension Diagnostic {
  package static func invalidLessonReference(_ text: String, at location: SourceLocation) -> Self {
    Self(
      code: "invalid-lesson-reference",
      at: location,
      summary: LocalizedText(
        th: "อ่านรหัสบทเรียน \(text) ไม่ได้", en: "\(text) does not name a lesson"),
      reason: LocalizedText(
        th: "รหัสบทเรียนมีสามส่วน คือ ปีงบประมาณ ชื่อไฟล์รายงาน และข้อ คั่นด้วย /",
        en: "A lesson is named by fiscal year, the report's file and the lesson's id, divided by /"),
      remedy: LocalizedText(
        th:
          "เปิดข้อนั้นในเว็บไซต์แล้วดูที่อยู่ เช่น reports/2567/big-cleaning-day/#s6-1 ให้เขียน 2567/big-cleaning-day/s6-1",
        en: "Open the lesson on the site: for reports/2567/big-cleaning-day/#s6-1, "
          + "write 2567/big-cleaning-day/s6-1"))
  }

  package static func followUpOutsideYear(
    _ day: CalendarDate, year: FiscalYear, at location: SourceLocation
  ) -> Self {
    Self(
      code: "follow-up-outside-year",
      at: location,
      summary: LocalizedText(
        th:
          "บันทึกลงวันที่ \(day.formatted(.thai, digits: .arabic)) แต่อยู่ในโฟลเดอร์ของปีงบประมาณ \(year.buddhistYear)",
        en:
          "The record is dated \(day.iso8601), but its folder is of fiscal year \(year.buddhistYear)"
      ),
      reason: LocalizedText(
        th:
          "ปีงบประมาณ \(year.buddhistYear) คือ \(year.start.formatted(.thai, digits: .arabic)) ถึง \(year.end.formatted(.thai, digits: .arabic)) โฟลเดอร์บอกว่าทำในปีใด",
        en:
          "That year is \(year.start.iso8601) to \(year.end.iso8601); the folder tells in which year the work was done"
      ),
      remedy: LocalizedText(
        th: "แก้ on: ให้ถูก หรือย้ายข้อนี้ไปไฟล์ในโฟลเดอร์ของปีที่ทำ เช่น Content/follow-up/2568/",
        en:
          "Correct on:, or move the item to the folder of its year, such as Content/follow-up/2568/"
      ))
  }

  package static func followUpOfOtherPart(_ id: LessonID, at location: SourceLocation) -> Self {
    Self(
      code: "follow-up-of-other-part",
      at: location,
      summary: LocalizedText(
        th: "ข้อ \(id.rawValue) อยู่ในส่วนที่ \(id.part.number) ซึ่งไม่ใช่ข้อเสนอให้ติดตาม",
        en: "\(id.rawValue) is of part \(id.part.rawValue), which recommends nothing"),
      reason: LocalizedText(
        th: "การติดตามใช้กับข้อในส่วนที่ ๔ ๖ ๗ และ ๙",
        en: "Parts 4, 6, 7 and 9 are followed up"),
      remedy: LocalizedText(
        th: "แก้เป็นรหัสของข้อในส่วนเหล่านั้น เช่น s6-1", en: "Name a lesson of those parts, such as s6-1"))
  }

  package static func unknownLesson(
    _ reference: String, nearest: String?, at location: SourceLocation
  ) -> Self {
    Self(
      code: "unknown-lesson",
      at: location,
      summary: LocalizedText(
        th: "ไม่มีบทเรียน \(reference)", en: "There is no lesson \(reference)"),
      reason: LocalizedText(
        th: "การติดตามต้องบอกข้อที่มีอยู่ในรายงาน", en: "A follow-up names a lesson of a report"),
      remedy: nearest.map {
        LocalizedText(
          th: "หมายถึง \($0) ใช่หรือไม่ ดูรหัสของข้อได้จากที่อยู่ของข้อในเว็บไซต์",
          en: "Did you mean \($0)? The lesson's address on the site shows its id")
      }
        ?? LocalizedText(
          th: "ดูรหัสของข้อได้จากที่อยู่ของข้อในเว็บไซต์ เช่น #s6-1",
          en: "The lesson's address on the site shows its id, such as #s6-1"))
  }
}
