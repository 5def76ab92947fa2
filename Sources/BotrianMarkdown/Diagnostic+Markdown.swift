package import BotrianDiagnostics

extension Diagnostic {
  /// HTML that an author wrote into the text; the page shows it instead of obeying it.
  package static func rawHTML(_ markup: String, at location: SourceLocation) -> Self {
    let excerpt = markup.firstLine(atMost: 40)
    return Self(
      code: "raw-html",
      severity: .warning,
      at: location,
      summary: LocalizedText(
        th: "มีโค้ด HTML ในเนื้อหา: \(excerpt)", en: "HTML in the text: \(excerpt)"),
      reason: LocalizedText(
        th: "หน้าเว็บไม่ใช้โค้ด HTML จากเนื้อหา จะแสดงเป็นตัวหนังสือตามที่พิมพ์",
        en: "Pages do not obey HTML in the text; they show it as it was typed"),
      remedy: LocalizedText(
        th: "ลบออก หรือเขียน **ตัวหนา** *ตัวเอียง* [ข้อความ](ที่อยู่เว็บ) แทน; "
          + "<br> ใช้ได้ในช่องตารางเท่านั้น ถ้าต้องการเครื่องหมาย < ให้พิมพ์ \\<",
        en:
          "Remove it, or write **bold**, *italic*, [text](address); <br> works in table cells only; "
          + "for the sign < itself type \\<"))
  }

  /// A link or image whose address could run a script or open the reader's files.
  package static func dangerousLink(_ destination: String, at location: SourceLocation) -> Self {
    let excerpt = destination.firstLine(atMost: 40)
    return Self(
      code: "dangerous-link",
      at: location,
      summary: LocalizedText(
        th: "ลิงก์ไม่ปลอดภัย: \(excerpt)", en: "Unsafe link: \(excerpt)"),
      reason: LocalizedText(
        th: "ที่อยู่แบบ javascript:, vbscript:, file: หรือ data: อาจสั่งงานเครื่องของผู้อ่านได้",
        en: "An address with javascript:, vbscript:, file: or data: can act on the reader's machine"
      ),
      remedy: LocalizedText(
        th: "ใช้ที่อยู่ที่ขึ้นต้นด้วย https:// หรือชื่อไฟล์ในเว็บไซต์นี้",
        en: "Use an address with https://, or a file of this site"))
  }

  /// Lists, quotes or emphasis inside one another, deeper than anybody reads.
  package static func nestingTooDeep(limit: Int, at location: SourceLocation) -> Self {
    Self(
      code: "nesting-too-deep",
      at: location,
      summary: LocalizedText(
        th: "ซ้อนกันลึกเกิน \(limit) ชั้น", en: "Nested more than \(limit) levels deep"),
      reason: LocalizedText(
        th: "เครื่องหมายของรายการ ข้อความอ้าง หรือตัวเน้นตรงนี้จึงแสดงเป็นตัวหนังสือธรรมดา",
        en: "The marks of lists, quotes or emphasis here are shown as plain text"),
      remedy: LocalizedText(
        th: "ลบเครื่องหมาย > - * _ [ ที่เกินมา", en: "Remove the surplus > - * _ [ signs"))
  }

  /// A table so ragged that filling its rows up would take more memory than the text is worth.
  package static func tableTooLarge(limit: Int, at location: SourceLocation) -> Self {
    Self(
      code: "table-too-large",
      at: location,
      summary: LocalizedText(
        th: "ตารางมีช่องว่างที่ไม่ได้เขียนไว้มากเกิน \(limit) ช่อง",
        en: "Tables here lack more than \(limit) cells"),
      reason: LocalizedText(
        th: "หลายแถวมีช่องน้อยกว่าหัวตารางมาก แถวตั้งแต่ตรงนี้จึงไม่อยู่ในตาราง",
        en: "Many rows have far fewer cells than the head; from here on they are no rows"),
      remedy: LocalizedText(
        th: "ลดจำนวนช่องของหัวตาราง หรือแบ่งเป็นหลายไฟล์",
        en: "Give the head fewer cells, or split the file"))
  }

  /// Tables that end because the quotes and lists around them end, one inside the other.
  package static func tablesTooTangled(at location: SourceLocation) -> Self {
    Self(
      code: "tables-too-tangled",
      at: location,
      summary: LocalizedText(
        th: "ตารางซ้อนอยู่ในข้อความอ้างหรือรายการหลายชั้นเกินไป",
        en: "Tables in too many quotes and lists inside one another"),
      reason: LocalizedText(
        th: "ไม่มีบรรทัดว่างคั่นให้รู้ว่าแต่ละตารางจบที่ใด ตารางตั้งแต่ตรงนี้จึงแสดงเป็นตัวหนังสือธรรมดา",
        en: "No blank lines tell where each table ends; tables from here on are plain text"),
      remedy: LocalizedText(
        th: "เว้นบรรทัดว่างหลังแต่ละตาราง", en: "Leave a blank line behind each table"))
  }
}

extension String {
  /// The first line, cut at a number of scalars.
  fileprivate func firstLine(atMost count: Int) -> String {
    let line = unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }
    let cut = line.prefix(count)
    return String(cut) + (cut.endIndex < unicodeScalars.endIndex ? "…" : "")
  }
}
