package import BotrianDiagnostics

// Mistakes in one field.
extension Diagnostic {
  package static func yearInWrongEra(_ year: Int, at location: SourceLocation) -> Self {
    Self(
      code: "year-in-wrong-era",
      at: location,
      summary: LocalizedText(th: "ปี \(year) เป็น ค.ศ.", en: "\(year) is a year of the common era"),
      reason: LocalizedText(
        th: "ช่องนี้ใช้ปี พ.ศ.", en: "Fiscal years are of the Buddhist era"),
      remedy: LocalizedText(th: "เขียน \(year + 543)", en: "Write \(year + 543)"))
  }

  package static func invalidFiscalYear(_ text: String, at location: SourceLocation) -> Self {
    Self(
      code: "invalid-fiscal-year",
      at: location,
      summary: LocalizedText(th: "\(text) ไม่ใช่ปีงบประมาณ", en: "\(text) is not a fiscal year"),
      reason: LocalizedText(
        th: "ปีงบประมาณเป็นปี พ.ศ. สี่หลัก", en: "A fiscal year is a Buddhist year of four digits"),
      remedy: LocalizedText(th: "เขียนแบบนี้ 2567", en: "Write it like this: 2567"))
  }

  package static func invalidDate(
    _ text: String, of key: String, at location: SourceLocation
  ) -> Self {
    Self(
      code: "invalid-date",
      at: location,
      summary: LocalizedText(
        th: "\(key): อ่านวันที่ \(text) ไม่ได้", en: "\(key): \(text) is not a date"),
      reason: LocalizedText(
        th: "ต้องเป็นวันที่ที่มีจริง ปี พ.ศ. หรือ ค.ศ. ก็ได้",
        en: "It must be a day that exists, in a Buddhist or a common year"),
      remedy: LocalizedText(
        th: "เขียนแบบนี้ 2567-06-19 หรือ 19 มิถุนายน 2567",
        en: "Write it like this: 2567-06-19, 2024-06-19 or 19 มิถุนายน 2567"))
  }

  package static func invalidQuarter(_ text: String, at location: SourceLocation) -> Self {
    Self(
      code: "invalid-quarter",
      at: location,
      summary: LocalizedText(th: "ไม่มีไตรมาสที่ \(text)", en: "There is no quarter \(text)"),
      reason: LocalizedText(
        th: "ปีงบประมาณหนึ่งมีไตรมาสที่ 1 ถึง 4", en: "A fiscal year has quarters 1 to 4"),
      remedy: LocalizedText(th: "เขียนแบบนี้ [1, 2]", en: "Write it like this: [1, 2]"))
  }

  package static func invalidSlug(_ text: String, at location: SourceLocation) -> Self {
    let suggestion = Slug.suggestion(for: text)?.rawValue ?? "big-cleaning-day"
    let isFileName = location.line == nil
    return Self(
      code: "invalid-slug",
      at: location,
      summary: LocalizedText(
        th: "ใช้ชื่อ \(text) เป็นที่อยู่เว็บไม่ได้", en: "\(text) cannot be part of an address"),
      reason: LocalizedText(
        th: "ที่อยู่เว็บใช้ได้เฉพาะ a-z 0-9 และขีด - คั่นระหว่างคำ",
        en: "An address is made of a-z, 0-9 and single hyphens between words"),
      remedy: isFileName
        ? LocalizedText(
          th: "ตั้งชื่อไฟล์เป็นภาษาอังกฤษแบบนี้ \(suggestion).md",
          en: "Name the file like this: \(suggestion).md")
        : LocalizedText(th: "เขียนแบบนี้ \(suggestion)", en: "Write it like this: \(suggestion)"))
  }

  package static func folderDiffersFromYear(
    folder: String, year: Int, at location: SourceLocation
  ) -> Self {
    Self(
      code: "folder-differs-from-year",
      at: location,
      summary: LocalizedText(
        th: "ไฟล์อยู่ในโฟลเดอร์ \(folder) แต่ fiscal_year เป็น \(year)",
        en: "The file is in folder \(folder), but fiscal_year is \(year)"),
      reason: LocalizedText(
        th: "ที่อยู่เว็บของรายงานมาจากปีงบประมาณ สองที่นี้จึงต้องตรงกัน",
        en: "The report's address comes from its fiscal year, so the two must agree"),
      remedy: LocalizedText(
        th: "ย้ายไฟล์ไป Content/reports/\(year)/ หรือแก้ fiscal_year",
        en: "Move the file to Content/reports/\(year)/, or correct fiscal_year"))
  }

  package static func withdrawnWithoutReason(at location: SourceLocation) -> Self {
    Self(
      code: "withdrawn-without-reason",
      severity: .warning,
      at: location,
      summary: LocalizedText(
        th: "รายงานถูกถอนโดยไม่บอกเหตุผล", en: "The report is withdrawn without a reason"),
      reason: LocalizedText(
        th: "ผู้ที่เคยอ่านควรรู้ว่าถอนเมื่อใดและเพราะอะไร",
        en: "People who read it should learn since when and why"),
      remedy: LocalizedText(
        th: "เพิ่ม withdrawn: {on: 2567-07-01, reason: เหตุผล}",
        en: "Add withdrawn: {on: 2567-07-01, reason: …}"))
  }
}

// Mistakes in the nine parts.
extension Diagnostic {
  package static func missingFormPart(_ kind: FormPart.Kind, at location: SourceLocation) -> Self {
    Self(
      code: "missing-form-part",
      at: location,
      summary: LocalizedText(
        th: "ขาดส่วนที่ \(kind.number) \(kind.title)",
        en: "Part \(kind.rawValue) is missing: \(kind.title)"),
      reason: LocalizedText(
        th: "รายงานต้องมีครบ ๙ ส่วน", en: "A report has nine parts"),
      remedy: LocalizedText(
        th: "เพิ่มหัวข้อ ## \(kind.number). \(kind.title) ถ้าไม่มีเนื้อหาให้เขียน ไม่มี ไว้ใต้หัวข้อ",
        en: "Add ## \(kind.number). \(kind.title), and write ไม่มี below it if there is nothing"))
  }

  package static func repeatedFormPart(
    _ kind: FormPart.Kind, first: SourceLocation, at location: SourceLocation
  ) -> Self {
    let line = first.line.map(String.init) ?? "-"
    return Self(
      code: "repeated-form-part",
      at: location,
      summary: LocalizedText(
        th: "มีส่วนที่ \(kind.number) ซ้ำ", en: "Part \(kind.rawValue) is there twice"),
      reason: LocalizedText(
        th: "ส่วนนี้มีแล้วที่บรรทัด \(line)", en: "It is already on line \(line)"),
      remedy: LocalizedText(
        th: "รวมเนื้อหาไว้ใต้หัวข้อเดียว หรือแก้เลขหัวข้อให้ถูก",
        en: "Put both under one heading, or correct the heading's number"))
  }

  package static func unknownFormPart(_ heading: String, at location: SourceLocation) -> Self {
    Self(
      code: "unknown-form-part",
      at: location,
      summary: LocalizedText(
        th: "ไม่รู้จักหัวข้อ \(heading)", en: "No part of the form is called \(heading)"),
      reason: LocalizedText(
        th: "หัวข้อ ## ต้องขึ้นต้นด้วยเลข ๑ ถึง ๙ หรือใช้ชื่อตามแบบฟอร์ม",
        en: "A ## heading begins with a number from ๑ to ๙, or has the form's own title"),
      remedy: LocalizedText(
        th: "ใส่เลขของส่วนหน้าหัวข้อ เช่น ## ๓. … หรือใช้ ### ถ้าเป็นหัวข้อย่อย",
        en: "Put the part's number first, as in ## ๓. …, or use ### for a heading below it"))
  }

  package static func titleInBody(_ heading: String, at location: SourceLocation) -> Self {
    Self(
      code: "title-in-body",
      at: location,
      summary: LocalizedText(
        th: "มีหัวเรื่องใหญ่ # \(heading) ในเนื้อหา", en: "The text holds a title: # \(heading)"),
      reason: LocalizedText(
        th: "ชื่อเรื่องของหน้ามาจาก title: ในส่วนหัวของไฟล์แล้ว",
        en: "The page's title comes from title: in the front matter"),
      remedy: LocalizedText(
        th: "ลบบรรทัดนี้ หรือเปลี่ยนเป็น ## ถ้าเป็นหัวข้อของส่วน",
        en: "Remove the line, or write ## if it heads a part"))
  }

  package static func unknownGroup(
    _ heading: String, names: [String], in kind: FormPart.Kind, at location: SourceLocation
  ) -> Self {
    let list = names.joined(separator: ", ")
    let reason =
      names.isEmpty
      ? LocalizedText(
        th: "ส่วนที่ \(kind.number) ไม่มีหัวข้อย่อย", en: "Part \(kind.rawValue) has no headings below it")
      : LocalizedText(
        th: "ส่วนที่ \(kind.number) มีหัวข้อย่อย \(list)", en: "Part \(kind.rawValue) has \(list)")
    let meant = nearestName(to: heading, among: names) ?? names.first
    return Self(
      code: "unknown-group",
      at: location,
      summary: LocalizedText(
        th: "ไม่รู้จักหัวข้อย่อย \(heading)", en: "\(heading) is not a heading of this part"),
      reason: reason,
      remedy: meant.map { LocalizedText(th: "เขียน ### \($0)", en: "Write ### \($0)") }
        ?? LocalizedText(
          th: "เปลี่ยนหัวข้อย่อยเป็นข้อความธรรมดา", en: "Turn the heading into plain text"))
  }

  package static func repeatedGroup(
    _ name: String, in kind: FormPart.Kind, at location: SourceLocation
  ) -> Self {
    Self(
      code: "repeated-group",
      at: location,
      summary: LocalizedText(th: "มีหัวข้อย่อย \(name) ซ้ำ", en: "\(name) is there twice"),
      reason: LocalizedText(
        th: "ส่วนที่ \(kind.number) มีหัวข้อย่อยแต่ละชื่อได้ครั้งเดียว",
        en: "Part \(kind.rawValue) has each of its headings once"),
      remedy: LocalizedText(
        th: "รวมแถวไว้ใต้หัวข้อย่อยเดียว", en: "Put the rows under one heading"))
  }

  package static func groupMissing(
    names: [String], in kind: FormPart.Kind, at location: SourceLocation
  ) -> Self {
    let list = names.joined(separator: " หรือ ")
    return Self(
      code: "group-missing",
      at: location,
      summary: LocalizedText(
        th: "ไม่ได้บอกว่าข้อนี้อยู่ในกลุ่ม \(list)", en: "It is not said whether this belongs to \(list)"),
      reason: LocalizedText(
        th: "ส่วนที่ \(kind.number) แยกเป็นสองกลุ่ม", en: "Part \(kind.rawValue) has two groups"),
      remedy: LocalizedText(
        th: "เขียน ### \(names.first ?? "") เหนือรายการนี้",
        en: "Write ### \(names.first ?? "") above it"))
  }
}

// Mistakes in tables and lists.
extension Diagnostic {
  package static func tableWithoutDelimiterRow(
    columns: [String], at location: SourceLocation
  ) -> Self {
    let row = "|" + String(repeating: " --- |", count: max(columns.count, 1))
    return Self(
      code: "table-without-delimiter-row",
      at: location,
      summary: LocalizedText(
        th: "ตารางไม่มีบรรทัดคั่นใต้หัวตาราง", en: "The table lacks the line below its head"),
      reason: LocalizedText(
        th: "ใต้หัวตารางต้องมีบรรทัด --- ที่มีจำนวนช่องเท่ากับหัวตาราง ไม่อย่างนั้นข้อความจะไม่เป็นตาราง",
        en: "Without it, or with another number of cells, the text is not a table"),
      remedy: LocalizedText(
        th: "เพิ่มบรรทัดนี้ใต้หัวตาราง \(row)", en: "Put this line below the head: \(row)"))
  }

  package static func columnCount(
    _ count: Int, in kind: FormPart.Kind, at location: SourceLocation
  ) -> Self {
    let head = "| " + kind.columns.joined(separator: " | ") + " |"
    return Self(
      code: "column-count",
      at: location,
      summary: LocalizedText(
        th: "ตารางมี \(count) คอลัมน์ แต่ส่วนที่ \(kind.number) ต้องมี \(kind.columns.count) คอลัมน์",
        en: "The table has \(count) columns; part \(kind.rawValue) has \(kind.columns.count)"),
      reason: LocalizedText(
        th: "ความหมายของแต่ละช่องมาจากลำดับของคอลัมน์", en: "A cell's meaning comes from its column"),
      remedy: LocalizedText(th: "ใช้หัวตารางนี้ \(head)", en: "Use this head: \(head)"))
  }

  package static func columnHeadDiffers(
    _ text: String, canonical: String, at location: SourceLocation
  ) -> Self {
    Self(
      code: "column-head-differs",
      severity: .warning,
      at: location,
      summary: LocalizedText(
        th: "หัวคอลัมน์ \(text) ไม่ตรงกับแบบฟอร์ม", en: "The column head \(text) is not the form's"),
      reason: LocalizedText(
        th: "หน้าเว็บจะแสดงหัวคอลัมน์ตามแบบฟอร์ม", en: "The page shows the form's own head"),
      remedy: LocalizedText(th: "เขียน \(canonical)", en: "Write \(canonical)"))
  }

  package static func rowCellCount(
    _ count: Int, expected: Int, at location: SourceLocation
  ) -> Self {
    Self(
      code: "row-cell-count",
      at: location,
      summary: LocalizedText(
        th: "แถวนี้มี \(count) ช่อง แต่ตารางมี \(expected) คอลัมน์",
        en: "This row has \(count) cells; the table has \(expected) columns"),
      reason: LocalizedText(
        th: count < expected
          ? "อาจลืมเครื่องหมาย | หรือขึ้นบรรทัดใหม่กลางช่อง"
          : "อาจมีเครื่องหมาย | เกินมา หรืออยู่ในข้อความ",
        en: count < expected
          ? "Perhaps a | is missing, or a cell goes on in a new line"
          : "Perhaps there is one | too many, or one within the text"),
      remedy: LocalizedText(
        th:
          "เขียนแถวในบรรทัดเดียวให้ครบ \(expected) ช่อง ขึ้นบรรทัดในช่องด้วย <br> และเขียน | ในข้อความเป็น \\|",
        en:
          "Write \(expected) cells on one line, <br> for a new line in a cell, \\| for a | in the text"
      ))
  }

  package static func tableInListPart(_ kind: FormPart.Kind, at location: SourceLocation) -> Self {
    Self(
      code: "table-in-list-part",
      at: location,
      summary: LocalizedText(
        th: "ส่วนที่ \(kind.number) เป็นรายการข้อ ไม่ใช่ตาราง",
        en: "Part \(kind.rawValue) is a list, not a table"),
      reason: LocalizedText(
        th: "แบบฟอร์มให้เขียนส่วนนี้เป็นข้อ ๆ", en: "The form has a list of items here"),
      remedy: LocalizedText(
        th: "เขียนข้อละบรรทัด ขึ้นต้นด้วย ๑. ๒. ๓.", en: "Write one item a line, beginning ๑. ๒. ๓."))
  }

  package static func listInTablePart(
    _ kind: FormPart.Kind, columns: [String], at location: SourceLocation
  ) -> Self {
    let head = "| " + columns.joined(separator: " | ") + " |"
    return Self(
      code: "list-in-table-part",
      at: location,
      summary: LocalizedText(
        th: "ส่วนที่ \(kind.number) ต้องเป็นตาราง", en: "Part \(kind.rawValue) is a table"),
      reason: LocalizedText(
        th: "รายการข้อในส่วนนี้จะไม่ถูกนับเป็นบทเรียน", en: "Items of a list would not count as lessons here"
      ),
      remedy: LocalizedText(th: "ใช้ตารางที่มีหัว \(head)", en: "Use a table with the head \(head)"))
  }
}

// Permitted personal data.
extension Diagnostic {
  package static func invalidValueHash(_ text: String, at location: SourceLocation) -> Self {
    Self(
      code: "invalid-value-hash",
      at: location,
      summary: LocalizedText(
        th: "value_hash: ใช้ค่า \(text) ไม่ได้", en: "value_hash: \(text) is not a checksum"),
      reason: LocalizedText(
        th: "ค่านี้มีอย่างน้อย 16 ตัว ใช้เฉพาะ 0-9 และ a-f ซึ่งโปรแกรมบอกไว้ในข้อความที่พบข้อมูลส่วนบุคคล",
        en: "It has at least 16 of 0-9 and a-f; the message that found the data gives it"),
      remedy: LocalizedText(
        th: "ลบบรรทัดนี้ สั่ง botrian check แล้วคัดลอกบรรทัด allow_personal_data ที่โปรแกรมแสดง",
        en: "Remove it, run botrian check, and copy the allow_personal_data that it shows"))
  }

  package static func allowanceWithoutReason(at location: SourceLocation) -> Self {
    Self(
      code: "allowance-without-reason",
      at: location,
      summary: LocalizedText(
        th: "ยังไม่ได้เขียนเหตุผลที่ให้เผยแพร่ข้อมูลส่วนบุคคล",
        en: "There is no reason for publishing personal data"),
      reason: LocalizedText(
        th: "เหตุผลนี้เก็บไว้ในบันทึกการเผยแพร่ ให้ผู้ตรวจสอบทราบว่าเผยแพร่ได้เพราะอะไร",
        en: "The publication log keeps it, so that an auditor knows why it may be published"),
      remedy: LocalizedText(
        th: "เขียนแทน … เช่น reason: เจ้าของหมายเลขยินยอมเป็นหนังสือแล้ว",
        en: "Write it in place of …, as in reason: the owner of the number has agreed in writing"))
  }
}
