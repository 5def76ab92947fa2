internal import BotrianDiagnostics

// Volumes.
extension Diagnostic {
  private static func makeAgain(_ year: String) -> LocalizedText {
    LocalizedText(
      th: "สั่ง botrian volume --fiscal-year \(year) เพื่อทำเล่มใหม่",
      en: "Make it again: botrian volume --fiscal-year \(year)")
  }

  static func noReportsForVolume(_ year: Int) -> Self {
    Self(
      code: "no-reports-for-volume",
      at: SourceLocation(path: "Content/reports/\(year)"),
      summary: LocalizedText(
        th: "ทำเล่มของปี \(year) ไม่ได้ เพราะยังไม่มีรายงานที่เผยแพร่ได้",
        en: "There is no volume of \(year): none of its reports may be published"),
      reason: LocalizedText(
        th: "ในเล่มมีเฉพาะรายงานที่ได้รับอนุมัติให้เผยแพร่แล้ว",
        en: "A volume holds only reports that are approved for publishing"),
      remedy: LocalizedText(
        th: "ดูเหตุผลของแต่ละฉบับด้วย botrian check หรือแก้ปีหลัง --fiscal-year",
        en: "botrian check tells why for each report; or correct the year"))
  }

  static func unknownVolumeFile(at location: SourceLocation) -> Self {
    Self(
      code: "unknown-volume-file",
      at: location,
      summary: LocalizedText(
        th: "ไฟล์นี้ไม่ใช่เล่มรวมรายงาน", en: "This file is no volume"),
      reason: LocalizedText(
        th:
          "ใน Content/volumes มีเฉพาะไฟล์ที่คำสั่ง botrian volume เขียน เช่น 2567.epub, 2567.html, 2567.pdf, 2567.yml",
        en:
          "Content/volumes holds what botrian volume writes: 2567.epub, 2567.html, 2567.pdf, 2567.yml"
      ),
      remedy: LocalizedText(
        th: "ย้ายเอกสารแนบไป Content/media/ หรือย้ายไฟล์ออก",
        en: "Move an attachment to Content/media/, or move the file away"))
  }

  static func volumeWithoutReports(at location: SourceLocation) -> Self {
    Self(
      code: "volume-without-reports",
      severity: .warning,
      at: location,
      summary: LocalizedText(
        th: "ไม่เผยแพร่เล่มนี้ เพราะปีนี้ไม่มีรายงานที่เผยแพร่ได้",
        en: "The volume is left out: its year has no published report"),
      reason: LocalizedText(
        th: "เล่มมีข้อความของรายงานที่ยังไม่ได้รับอนุมัติ หรือถูกถอนไปแล้ว",
        en: "It holds the text of reports that are not approved or were withdrawn"),
      remedy: LocalizedText(
        th: "ลบไฟล์ของปีนี้ใน Content/volumes ถ้าไม่ใช้แล้ว",
        en: "Delete the year's files in Content/volumes if they are of no more use"))
  }

  static func volumeWithoutRecord(year: String, at location: SourceLocation) -> Self {
    Self(
      code: "volume-without-record",
      at: location,
      summary: LocalizedText(
        th: "ไม่รู้ว่าไฟล์นี้มีรายงานใดอยู่บ้าง", en: "Nothing tells which reports this file holds"),
      reason: LocalizedText(
        th: "Content/volumes/\(year).yml ไม่มี หรือไม่ได้กล่าวถึงไฟล์นี้ จึงตรวจไม่ได้ว่ามีรายงานที่ถูกถอนหรือไม่",
        en:
          "Content/volumes/\(year).yml is missing or does not name it, so nobody can see what it holds"
      ),
      remedy: makeAgain(year))
  }

  static func volumeFileDiffers(year: Int, at location: SourceLocation) -> Self {
    Self(
      code: "volume-file-differs",
      at: location,
      summary: LocalizedText(
        th: "ไฟล์ไม่ตรงกับตอนที่ทำเล่ม", en: "The file is not as it was made"),
      reason: LocalizedText(
        th: "ไฟล์หายไป ถูกแก้ หรือเป็นไฟล์ของเล่มอื่น จึงไม่รู้ว่ามีรายงานใดอยู่บ้าง",
        en: "It is gone, was changed, or comes from another volume: what it holds is not known"),
      remedy: makeAgain("\(year)"))
  }

  static func volumeHoldsWithheldRecord(
    _ path: String, year: Int, at location: SourceLocation
  ) -> Self {
    Self(
      code: "volume-holds-withheld-record",
      at: location,
      summary: LocalizedText(
        th: "เล่มนี้มี \(path) ซึ่งเผยแพร่ไม่ได้แล้ว",
        en: "The volume holds \(path), which may not be published any more"),
      reason: LocalizedText(
        th: "รายงานถูกถอน ลบ หรือไม่มีหนังสืออนุญาตแล้ว แต่ข้อความยังอยู่ในเล่ม",
        en: "It was withdrawn, removed or is no longer permitted, and its text is in the volume"),
      remedy: makeAgain("\(year)"))
  }

  static func volumeBeforeRenaming(
    _ old: String, to new: String, year: Int, at location: SourceLocation
  ) -> Self {
    Self(
      code: "volume-before-renaming",
      severity: .warning,
      at: location,
      summary: LocalizedText(
        th: "เล่มรวมของปี \(year) ทำไว้ก่อนเปลี่ยนชื่อไฟล์รายงาน",
        en: "The volume of \(year) was made before a report was renamed"),
      reason: LocalizedText(
        th: "\(old) เป็น \(new) แล้ว ที่อยู่ในเล่มจึงเป็นที่อยู่เดิม",
        en: "\(old) is \(new) now; the volume gives the old address"),
      remedy: makeAgain("\(year)"))
  }

  static func volumeOutOfDate(
    _ path: String, count: Int, year: Int, at location: SourceLocation
  ) -> Self {
    Self(
      code: "volume-out-of-date",
      severity: .warning,
      at: location,
      summary: LocalizedText(
        th: "เล่มรวมของปี \(year) เก่ากว่ารายงาน",
        en: "The volume of \(year) is older than its records"),
      reason: LocalizedText(
        th: "ไฟล์ที่เปลี่ยนหลังทำเล่มมี \(count) ไฟล์ เช่น \(path)",
        en: "Changed since it was made: \(count), such as \(path)"),
      remedy: makeAgain("\(year)"))
  }
}
