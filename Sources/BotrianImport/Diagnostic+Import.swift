package import BotrianDiagnostics

// What keeps a document from being imported.
extension Diagnostic {
  package static func unknownDocumentFormat(at location: SourceLocation) -> Self {
    let isOldWord = location.path.lowercased().hasSuffix(".doc")
    return Self(
      code: "unknown-document-format",
      at: location,
      summary: LocalizedText(th: "นำเข้าไฟล์ชนิดนี้ไม่ได้", en: "This kind of file cannot be imported"),
      reason: LocalizedText(
        th: "นำเข้าได้จาก .docx .odt .html และข้อความ .txt .tsv ที่คั่นช่องด้วยแท็บ",
        en: "Documents are .docx, .odt, .html, and .txt or .tsv with tabs between cells"),
      remedy: isOldWord
        ? LocalizedText(
          th: "เปิดไฟล์ใน Word แล้วบันทึกเป็น .docx จากนั้นนำเข้าอีกครั้ง",
          en: "Open it in Word, save it as .docx, and import that")
        : LocalizedText(
          th: "เปิดไฟล์ในโปรแกรมที่สร้าง แล้วบันทึกเป็นชนิดใดชนิดหนึ่งข้างต้น",
          en: "Open it in the program that made it, and save it as one of these"))
  }

  package static func converterMissing(at location: SourceLocation) -> Self {
    Self(
      code: "converter-missing",
      at: location,
      summary: LocalizedText(
        th: "ยังอ่านไฟล์นี้ไม่ได้ เพราะเครื่องไม่มีโปรแกรม pandoc",
        en: "This file cannot be read: pandoc is not installed"),
      reason: LocalizedText(
        th: "โปรแกรม pandoc เป็นผู้อ่านไฟล์ Word, OpenDocument และ HTML ส่วนไฟล์ .txt และ .tsv ไม่ต้องใช้",
        en: "Pandoc reads Word, OpenDocument and HTML; .txt and .tsv need none"),
      remedy: LocalizedText(
        th: "ติดตั้งด้วยคำสั่ง sudo apt-get install pandoc แล้วสั่งอีกครั้ง",
        en: "Install it (sudo apt-get install pandoc), then run this again"))
  }

  package static func unreadableDocument(at location: SourceLocation) -> Self {
    Self(
      code: "unreadable-document",
      at: location,
      summary: LocalizedText(th: "อ่านเอกสารนี้ไม่ได้", en: "This document cannot be read"),
      reason: LocalizedText(
        th: "ไฟล์อาจเสียหาย หรือนามสกุลของไฟล์ไม่ตรงกับชนิดจริง",
        en: "It may be damaged, or its name may end otherwise than its kind"),
      remedy: LocalizedText(
        th: "เปิดไฟล์ในโปรแกรมที่สร้าง บันทึกเป็นไฟล์ใหม่ แล้วนำเข้าไฟล์ใหม่",
        en: "Open it in the program that made it, save it as a new file, and import that"))
  }

  package static func nothingToImport(at location: SourceLocation) -> Self {
    Self(
      code: "nothing-to-import",
      at: location,
      summary: LocalizedText(
        th: "ไม่พบบันทึกข้อความหรือรายงานการถอดบทเรียนในเอกสารนี้",
        en: "There is no memo and no report in this document"),
      reason: LocalizedText(
        th: "รายงานรู้ได้จากบรรทัด ชื่อกิจกรรม : หรือหัวข้อ ๙ ส่วนของแบบฟอร์ม",
        en: "A report is known by its line ชื่อกิจกรรม : or by the form's nine titles"),
      remedy: LocalizedText(
        th: "ตรวจว่าเลือกไฟล์ถูก หรือเติมบรรทัด ชื่อกิจกรรม : และหัวข้อของแต่ละส่วนในเอกสารก่อน",
        en: "See whether it is the right file, or add the line ชื่อกิจกรรม : and the parts' titles"))
  }

  package static func importWithoutYear(_ title: String, at location: SourceLocation) -> Self {
    Self(
      code: "import-without-year",
      at: location,
      summary: LocalizedText(
        th: "ไม่พบปีงบประมาณของรายงาน \(title)", en: "The report \(title) names no fiscal year"),
      reason: LocalizedText(
        th: "ไฟล์ของรายงานอยู่ในโฟลเดอร์ของปี จึงต้องรู้ปีก่อน",
        en: "A report's file stands in a folder named after the year"),
      remedy: LocalizedText(
        th: "สั่งอีกครั้งโดยเพิ่ม --fiscal-year 2567 (ใส่ปีของรายงาน)",
        en: "Run it again with --fiscal-year 2567, or whichever year it is"))
  }

  package static func importTargetExists(at location: SourceLocation) -> Self {
    Self(
      code: "import-target-exists",
      at: location,
      summary: LocalizedText(
        th: "มีไฟล์นี้อยู่แล้ว จึงไม่เขียนทับ", en: "This file is there already and was not touched"),
      reason: LocalizedText(
        th: "การนำเข้าไม่แก้ไฟล์ที่มีอยู่ และครั้งนี้ยังไม่ได้เขียนไฟล์ใดเลย",
        en: "Importing changes no file that exists, and has written nothing this time"),
      remedy: LocalizedText(
        th: "ถ้าต้องการนำเข้าใหม่ ให้ย้ายหรือเปลี่ยนชื่อไฟล์เดิมก่อน แล้วสั่งอีกครั้ง",
        en: "To import anew, move or rename the old file first, then run this again"))
  }

  package static func twoDraftsOfOneName(at location: SourceLocation) -> Self {
    Self(
      code: "two-drafts-of-one-name",
      at: location,
      summary: LocalizedText(
        th: "การนำเข้าครั้งนี้จะได้ไฟล์ชื่อเดียวกันสองไฟล์", en: "Two files of this import would be this one"),
      reason: LocalizedText(
        th: "รายงานสองฉบับเป็นของกิจกรรมและปีเดียวกัน หรือเอกสารสองไฟล์มีชื่อเดียวกัน",
        en: "Two reports are of one activity and year, or two documents have one name"),
      remedy: LocalizedText(
        th: "แยกเป็นสองเอกสารที่ชื่อต่างกัน นำเข้าฉบับแรก เปลี่ยนชื่อไฟล์ที่ได้ แล้วนำเข้าฉบับที่สอง",
        en:
          "Make two documents with names of their own; import one, rename its file, then import the other"
      ))
  }
}
