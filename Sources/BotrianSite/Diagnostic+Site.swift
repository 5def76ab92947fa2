package import BotrianDiagnostics
internal import BotrianThai

// Files.
extension Diagnostic {
  package static func missingSettings() -> Self {
    Self(
      code: "missing-settings",
      at: SourceLocation(path: "site.yml"),
      summary: LocalizedText(th: "ไม่พบไฟล์ site.yml", en: "There is no site.yml"),
      reason: LocalizedText(
        th: "คำสั่งนี้ต้องสั่งในโฟลเดอร์ที่มี site.yml", en: "The command is run in the folder that holds it"),
      remedy: LocalizedText(
        th: "เปิดโฟลเดอร์ของเว็บไซต์ก่อน หรือระบุด้วย --root โฟลเดอร์",
        en: "Go to the site's folder first, or name it with --root"))
  }

  package static func invalidUTF8(at location: SourceLocation) -> Self {
    Self(
      code: "invalid-utf8",
      at: location,
      summary: LocalizedText(
        th: "ตัวอักษรตรงนี้อ่านไม่ออก", en: "This character cannot be read"),
      reason: LocalizedText(
        th: "ไฟล์ไม่ได้บันทึกเป็น UTF-8 (อาจเป็น TIS-620 หรือ Windows-874)",
        en: "The file is not saved as UTF-8 (perhaps as TIS-620 or Windows-874)"),
      remedy: LocalizedText(
        th: "เปิดไฟล์ในโปรแกรมแก้ข้อความ เลือก บันทึกเป็น แล้วเลือกรหัส UTF-8",
        en: "Open it in a text editor and save it with the encoding UTF-8"))
  }

  package static func foreignName(at location: SourceLocation) -> Self {
    Self(
      code: "foreign-name",
      at: location,
      summary: LocalizedText(
        th: "ชื่อไฟล์หรือโฟลเดอร์นี้อ่านไม่ออก",
        en: "The name of this file or folder cannot be read"),
      reason: LocalizedText(
        th: "ชื่อไม่ได้เก็บเป็น UTF-8 มักเกิดเมื่อแตกไฟล์ zip ที่ทำจากเครื่อง Windows ตัวที่อ่านไม่ออกแสดงเป็น \u{FFFD}",
        en:
          "The name is not kept as UTF-8, as after unpacking a zip made on Windows; \u{FFFD} stands for what cannot be read"
      ),
      remedy: LocalizedText(
        th: "เปลี่ยนชื่อเป็นตัวพิมพ์เล็กภาษาอังกฤษ คงนามสกุลไฟล์ไว้ เช่น big-cleaning-day.md หรือลบถ้าไม่ใช้",
        en:
          "Name it in small English letters and keep its ending, as in big-cleaning-day.md, or delete it"
      ))
  }

  static func fileExists(_ path: String) -> Self {
    Self(
      code: "file-exists",
      at: SourceLocation(path: path),
      summary: LocalizedText(th: "มีไฟล์นี้อยู่แล้ว", en: "This file is there already"),
      reason: LocalizedText(
        th: "คำสั่งนี้ไม่เขียนทับไฟล์ใด จึงยังไม่ได้เขียนอะไรเลย",
        en: "This command overwrites nothing, so nothing was written"),
      remedy: LocalizedText(
        th: "ใช้ชื่ออื่น หรือย้ายไฟล์เดิมออกก่อน", en: "Take another name, or move the file away first"))
  }

  package static func unprintableCharacter(
    _ scalar: Unicode.Scalar, at location: SourceLocation
  ) -> Self {
    let number = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - number.utf8.count)) + number
    return Self(
      code: "unprintable-character",
      at: location,
      summary: LocalizedText(
        th: "มีอักขระที่มองไม่เห็น \(name)", en: "Here is an invisible character, \(name)"),
      reason: LocalizedText(
        th: "มักติดมากับข้อความที่คัดลอกจาก Word หรือ PDF และหน้าเว็บกับฟีดใช้อักขระนี้ไม่ได้",
        en:
          "It often comes along with text copied from Word or a PDF, and neither pages nor feeds may hold it"
      ),
      remedy: LocalizedText(
        th: "ลบคำที่อยู่ติดกันสองข้าง แล้วพิมพ์ใหม่",
        en: "Delete the words on both sides of it and type them again"))
  }

  package static func fileTooLarge(byteCount: Int, at location: SourceLocation) -> Self {
    Self(
      code: "file-too-large",
      at: location,
      summary: LocalizedText(
        th: "ไฟล์ใหญ่ \(byteCount) ไบต์", en: "The file has \(byteCount) bytes"),
      reason: LocalizedText(
        th: "ไฟล์ข้อความใหญ่ได้ไม่เกิน 2 MiB (2,097,152 ไบต์)",
        en: "A text has at most 2 MiB (2,097,152 bytes)"),
      remedy: LocalizedText(
        th: "แบ่งเป็นหลายรายงาน หรือย้ายรูปไปไว้ใน Content/media/",
        en: "Divide it into several reports, or move pictures to Content/media/"))
  }

  package static func linkOutOfContent(to target: String, at location: SourceLocation) -> Self {
    Self(
      code: "link-out-of-content",
      at: location,
      summary: LocalizedText(
        th: "เป็นทางลัดไปนอกโฟลเดอร์นี้", en: "This is a link that leads out of its folder"),
      reason: LocalizedText(
        th: "ไฟล์นอก Content หรือ Themes อาจเป็นเอกสารที่ไม่ให้เผยแพร่ ทางลัดนี้ชี้ไป \(target)",
        en: "A file out there may not be for publishing; it leads to \(target)"),
      remedy: LocalizedText(
        th: "คัดลอกไฟล์จริงมาไว้ตรงนี้แทนทางลัด", en: "Put a copy of the file here instead"))
  }

  package static func misplacedFile(expected: String, at location: SourceLocation) -> Self {
    Self(
      code: "misplaced-file",
      at: location,
      summary: LocalizedText(th: "ไฟล์อยู่ผิดโฟลเดอร์", en: "The file is in the wrong folder"),
      reason: LocalizedText(
        th: "ที่อยู่เว็บมาจากโฟลเดอร์ของไฟล์ ไฟล์ชนิดนี้ต้องอยู่ที่ \(expected)",
        en: "Its address comes from its folder; it belongs in \(expected)"),
      remedy: LocalizedText(th: "ย้ายไฟล์ไป \(expected)", en: "Move it to \(expected)"))
  }

  package static func unexpectedFile(at location: SourceLocation) -> Self {
    Self(
      code: "unexpected-file",
      severity: .warning,
      at: location,
      summary: LocalizedText(
        th: "ไม่รู้ว่าจะใช้ไฟล์นี้ทำอะไร", en: "Nothing is made of this file"),
      reason: LocalizedText(
        th:
          "ใน Content ใช้ได้เฉพาะ reports, activities, approvals, years, pages, media และ synonyms.yml",
        en: "Content holds reports, activities, approvals, years, pages, media and synonyms.yml"),
      remedy: LocalizedText(
        th: "ย้ายรูปและเอกสารแนบไป Content/media/ หรือย้ายไฟล์ออกจาก Content",
        en: "Move pictures and attachments to Content/media/, or move it out of Content"))
  }

  package static func outputIsNotOurs(_ folder: String) -> Self {
    Self(
      code: "output-is-not-ours",
      at: SourceLocation(path: folder),
      summary: LocalizedText(
        th: "จะไม่เขียนทับโฟลเดอร์ \(folder)", en: "The folder \(folder) will not be replaced"),
      reason: LocalizedText(
        th: "ในโฟลเดอร์มีไฟล์อื่นอยู่ และไม่มีไฟล์ .botrian-site ที่บอกว่าโปรแกรมนี้เป็นผู้สร้าง",
        en: "It holds files, and no .botrian-site file that says this tool made it"),
      remedy: LocalizedText(
        th: "เลือกโฟลเดอร์ว่างด้วย --output หรือย้ายไฟล์เดิมออกก่อน",
        en: "Choose an empty folder with --output, or move the files away"))
  }

  package static func previewOverSite(_ folder: String) -> Self {
    Self(
      code: "preview-over-site",
      at: SourceLocation(path: folder),
      summary: LocalizedText(
        th: "จะไม่เขียนฉบับดูตัวอย่างทับ \(folder)",
        en: "A preview will not replace \(folder)"),
      reason: LocalizedText(
        th: "ในโฟลเดอร์เป็นเว็บไซต์สำหรับเผยแพร่ ส่วนฉบับดูตัวอย่างมีรายงานที่ยังไม่ได้รับอนุมัติ",
        en: "The folder holds the site to publish; a preview holds what is not approved"),
      remedy: LocalizedText(
        th: "ไม่ต้องระบุ --output ฉบับดูตัวอย่างจะอยู่ที่ Site-preview",
        en: "Leave --output out: the preview goes to Site-preview"))
  }
}

// Editions.
extension Diagnostic {
  package static func finalEditionUnconfirmed(at location: SourceLocation) -> Self {
    Self(
      code: "final-edition-unconfirmed",
      at: location,
      summary: LocalizedText(
        th: "เป็นฉบับสมบูรณ์ไม่ได้ เพราะยังไม่ยืนยันบัญชีกิจกรรม",
        en: "The edition cannot be final: the list of activities is not confirmed"),
      reason: LocalizedText(
        th: "ฉบับสมบูรณ์หมายถึงทุกกิจกรรมที่ประกาศรายงานครบ จึงต้องรู้ก่อนว่ามีกิจกรรมใดบ้าง",
        en: "Final means that every announced activity has reported, so the list must be complete"),
      remedy: LocalizedText(
        th: "เมื่อสำนักงานยืนยันรายชื่อแล้ว เขียน activities_complete: true หรือเปลี่ยนเป็น edition: interim",
        en: "Write activities_complete: true once the office confirms it, or edition: interim"))
  }

  package static func finalEditionIncomplete(
    activity: String, because reason: WithheldRecord.Reason?, at location: SourceLocation
  ) -> Self {
    let because =
      reason?.explanation
      ?? LocalizedText(th: "ยังไม่มีไฟล์รายงานของปีนี้", en: "there is no report of this year")
    return Self(
      code: "final-edition-incomplete",
      at: location,
      summary: LocalizedText(
        th: "เป็นฉบับสมบูรณ์ไม่ได้ เพราะกิจกรรม \(activity) ยังไม่มีรายงานที่เผยแพร่ได้",
        en: "The edition cannot be final: \(activity) has no report that may be published"),
      reason: because,
      remedy: LocalizedText(
        th: "เพิ่มหรือขออนุมัติรายงานนั้นก่อน หรือเปลี่ยนเป็น edition: interim",
        en: "Add the report or have it approved first, or write edition: interim"))
  }
}

// Published reports.
extension Diagnostic {
  package static func changedWithoutNote(at location: SourceLocation) -> Self {
    Self(
      code: "changed-without-note",
      severity: .warning,
      at: location,
      summary: LocalizedText(
        th: "ข้อความในรายงานเปลี่ยนหลังเผยแพร่ แต่ไม่มีบันทึกการแก้ไข",
        en: "The report changed after it was published, without a note"),
      reason: LocalizedText(
        th: "ผู้ที่เคยอ่านหรืออ้างอิงควรรู้ว่าแก้อะไรและเมื่อใด",
        en: "People who read or cite it should learn what changed and when"),
      remedy: LocalizedText(
        th: "เพิ่มในส่วนหัวของไฟล์ changes: [{on: 2567-07-01, note: แก้คำผิดในส่วนที่ ๒}] โดยใช้วันที่แก้",
        en: "Add to the front matter changes: [{on: 2567-07-01, note: what was corrected}], "
          + "with the day of the change"))
  }

  static func changeInFuture(_ day: CalendarDate, at location: SourceLocation) -> Self {
    Self(
      code: "change-in-future",
      severity: .warning,
      at: location,
      summary: LocalizedText(
        th: "บันทึกการแก้ไขลงวันที่ \(day.formatted(.thai, digits: .arabic)) ซึ่งยังมาไม่ถึง",
        en: "A change is dated \(day.iso8601), which is still to come"),
      reason: LocalizedText(
        th: "ผู้อ่านจะเห็นว่ารายงานแก้ไขในวันที่ยังไม่ถึง อาจพิมพ์ปีหรือเดือนผิด",
        en: "Readers would see a change of a day to come; the year or month may be mistyped"),
      remedy: LocalizedText(
        th: "แก้ on: ใน changes: ให้เป็นวันที่แก้จริง เช่น on: 2567-07-01",
        en: "Write the day of the change as on: in changes:, such as on: 2567-07-01"))
  }
}

// Settings.
extension Diagnostic {
  package static func invalidBaseURL(_ text: String, at location: SourceLocation) -> Self {
    Self(
      code: "invalid-base-url",
      at: location,
      summary: LocalizedText(
        th: "base_url: ใช้ \(text) ไม่ได้", en: "base_url: \(text) is not an address"),
      reason: LocalizedText(
        th: "ต้องเป็นที่อยู่เต็มของเว็บไซต์ ขึ้นต้นด้วย https:// ไม่มีเว้นวรรค",
        en: "It is the site's full address, begins with https:// and has no spaces"),
      remedy: LocalizedText(
        th: "เขียนแบบนี้ base_url: https://lessons.example.go.th/",
        en: "Write it like this: base_url: https://lessons.example.go.th/"))
  }

  package static func unknownTheme(
    _ name: String, known: [String], at location: SourceLocation
  ) -> Self {
    let meant = nearestName(to: name, among: known) ?? "default"
    return Self(
      code: "unknown-theme",
      at: location,
      summary: LocalizedText(th: "ไม่มีธีมชื่อ \(name)", en: "There is no theme \(name)"),
      reason: LocalizedText(
        th: "ธีมคือโฟลเดอร์ใน Themes/ ที่มีอยู่: \(known.sorted().joined(separator: ", "))",
        en: "A theme is a folder in Themes/; there are: \(known.sorted().joined(separator: ", "))"),
      remedy: LocalizedText(
        th: "เขียน theme: \(meant) หรือเริ่มธีมนี้ด้วย botrian theme copy ชื่อไฟล์",
        en: "Write theme: \(meant), or begin this theme with botrian theme copy FILE"))
  }
}

// Words of the search.
extension Diagnostic {
  package static func synonymInTwoGroups(
    _ word: String, other: SourceLocation, at location: SourceLocation
  ) -> Self {
    Self(
      code: "synonym-in-two-groups",
      severity: .warning,
      at: location,
      summary: LocalizedText(
        th: "คำว่า \(word) อยู่ในสองกลุ่ม", en: "\(word) is in two groups"),
      reason: LocalizedText(
        th: "อีกกลุ่มอยู่บรรทัดที่ \(other.line ?? 1) การค้นหาจะแทนคำวนจากกลุ่มหนึ่งไปอีกกลุ่ม",
        en: "The other is on line \(other.line ?? 1); search would go from one to the other"),
      remedy: LocalizedText(
        th: "ถ้าทุกคำมีความหมายเดียวกัน ให้รวมเป็นกลุ่มเดียว ถ้าไม่ใช่ ให้เก็บคำนี้ไว้ในกลุ่มเดียว",
        en: "Make one group of both if all words mean the same; else keep the word in one"))
  }

  package static func synonymWithinSynonym(
    _ inner: String, within word: String, at location: SourceLocation
  ) -> Self {
    Self(
      code: "synonym-within-synonym",
      severity: .warning,
      at: location,
      summary: LocalizedText(
        th: "คำว่า \(word) มีคำว่า \(inner) ของกลุ่มเดียวกันอยู่ในตัว",
        en: "\(word) holds \(inner), a word of its own group"),
      reason: LocalizedText(
        th: "แทน \(inner) ด้วย \(word) แล้วจะพบ \(inner) อีก การแทนคำจึงวนไม่สิ้นสุด",
        en: "Once \(inner) is exchanged for \(word), it is there again, and so on without end"),
      remedy: LocalizedText(
        th: "ลบคำใดคำหนึ่ง การค้นหา \(inner) พบ \(word) อยู่แล้ว",
        en: "Remove one of them: who searches for \(inner) finds \(word) anyway"))
  }
}

// References and links.
extension Diagnostic {
  package static func unknownActivity(
    _ slug: String, known: [String], at location: SourceLocation
  ) -> Self {
    unknownRecord(
      code: "unknown-activity", slug, kind: LocalizedText(th: "กิจกรรม", en: "activity"),
      folder: "activities", known: known, at: location)
  }

  package static func unknownApproval(
    _ slug: String, known: [String], at location: SourceLocation
  ) -> Self {
    unknownRecord(
      code: "unknown-approval", slug, kind: LocalizedText(th: "หนังสืออนุมัติ", en: "approval"),
      folder: "approvals", known: known, at: location)
  }

  private static func unknownRecord(
    code: String, _ slug: String, kind: LocalizedText, folder: String, known: [String],
    at location: SourceLocation
  ) -> Self {
    let meant = nearestName(to: slug, among: known)
    return Self(
      code: code,
      at: location,
      summary: LocalizedText(
        th: "ไม่มี\(kind(.thai))ชื่อ \(slug)", en: "There is no \(kind(.english)) \(slug)"),
      reason: LocalizedText(
        th: "ไม่พบไฟล์ Content/\(folder)/\(slug).md", en: "Content/\(folder)/\(slug).md was not found"
      ),
      remedy: meant.map {
        LocalizedText(th: "หมายถึง \($0) ใช่หรือไม่ ถ้าใช่ให้เขียน \($0)", en: "Did you mean \($0)")
      }
        ?? LocalizedText(
          th: "สร้างไฟล์ Content/\(folder)/\(slug).md หรือแก้ชื่อให้ตรงกับไฟล์ที่มี",
          en: "Add Content/\(folder)/\(slug).md, or name one that exists"))
  }

  package static func twinReports(first: String, at location: SourceLocation) -> Self {
    Self(
      code: "twin-reports",
      severity: .warning,
      at: location,
      summary: LocalizedText(
        th: "มีรายงานของกิจกรรม ปี หน่วยงาน และไตรมาสเดียวกันอยู่แล้ว",
        en: "There is a report of the same activity, year, unit and quarters"),
      reason: LocalizedText(th: "อีกฉบับคือ \(first)", en: "The other one is \(first)"),
      remedy: LocalizedText(
        th: "ถ้าเป็นฉบับเดียวกันให้ลบออกฉบับหนึ่ง ถ้าคนละฉบับให้ระบุ unit: หรือ quarters: ให้ต่างกัน",
        en: "Remove one if they are the same; else tell them apart by unit: or quarters:"))
  }

  package static func brokenLink(
    _ destination: String, nearest: String?, at location: SourceLocation
  ) -> Self {
    Self(
      code: "broken-link",
      at: location,
      summary: LocalizedText(
        th: "ลิงก์ \(destination) ไม่มีหน้าปลายทาง", en: "\(destination) leads nowhere"),
      reason: LocalizedText(
        th: "ในเว็บไซต์นี้ไม่มีหน้าหรือไฟล์ตามที่อยู่นี้", en: "No page or file of this site has that address"),
      remedy: nearest.map {
        LocalizedText(th: "หมายถึง \($0) ใช่หรือไม่ ถ้าใช่ให้เขียน \($0)", en: "Did you mean \($0)")
      }
        ?? LocalizedText(
          th: "แก้ที่อยู่ให้ถูก เช่น /reports/2567/big-cleaning-day/ หรือลบลิงก์",
          en: "Correct it, as in /reports/2567/big-cleaning-day/, or remove the link"))
  }

  package static func brokenFragment(
    _ destination: String, page: String, at location: SourceLocation
  ) -> Self {
    Self(
      code: "broken-fragment",
      at: location,
      summary: LocalizedText(
        th: "ลิงก์ \(destination) ไม่มีข้อปลายทางในหน้านั้น",
        en: "\(destination) names a place that the page lacks"),
      reason: LocalizedText(
        th: "มีหน้า /\(page) แต่ไม่มีข้อที่ชื่อหลังเครื่องหมาย #",
        en: "/\(page) is there, but nothing in it has the name behind #"),
      remedy: LocalizedText(
        th: "เปิดหน้านั้น กดปุ่มคัดลอกลิงก์ที่ข้อที่ต้องการ แล้วใช้ที่อยู่นั้น",
        en: "Open the page, copy the link of the item you mean, and use that"))
  }

  package static func linkToWithheldReport(
    _ destination: String, at location: SourceLocation
  ) -> Self {
    Self(
      code: "link-to-withheld-report",
      at: location,
      summary: LocalizedText(
        th: "ลิงก์ \(destination) ไปยังหน้าที่ยังไม่เผยแพร่",
        en: "\(destination) leads to a page that is not published"),
      reason: LocalizedText(
        th: "หน้านั้นเป็นฉบับร่าง ถูกถอน หรือยังไม่มีหนังสือที่อนุญาตให้เผยแพร่",
        en: "It is a draft, withdrawn, or no approval permits publishing it"),
      remedy: LocalizedText(
        th: "ลบลิงก์ หรือรอให้หน้านั้นได้รับอนุมัติก่อน",
        en: "Remove the link, or wait until the page is approved"))
  }
}
