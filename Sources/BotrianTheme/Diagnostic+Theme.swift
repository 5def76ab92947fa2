package import BotrianDiagnostics

extension Diagnostic {
  package static func missingThemeFile(_ path: String, at location: SourceLocation) -> Self {
    Self(
      code: "missing-theme-file",
      at: location,
      summary: LocalizedText(th: "ธีมขาดไฟล์ \(path)", en: "The theme lacks \(path)"),
      reason: LocalizedText(
        th: "ถ้าไม่มีไฟล์นี้ หน้าเว็บบางหน้าจะสร้างไม่ได้", en: "Some pages cannot be made without it"),
      remedy: LocalizedText(
        th: "คัดลอก \(path) จากธีม default มาไว้ในโฟลเดอร์ของธีม",
        en: "Copy \(path) from the default theme"))
  }

  static func unclosedTag(closing: String, at location: SourceLocation) -> Self {
    Self(
      code: "unclosed-tag",
      at: location,
      summary: LocalizedText(th: "แท็กนี้ไม่มี \(closing) ปิด", en: "This tag has no \(closing)"),
      reason: LocalizedText(
        th: "ถ้าไม่ปิด ข้อความที่เหลือทั้งไฟล์จะกลายเป็นส่วนหนึ่งของแท็ก",
        en: "Everything after it would be part of the tag"),
      remedy: LocalizedText(th: "เติม \(closing) ท้ายแท็ก", en: "Write \(closing) at its end"))
  }

  static func unclosedSection(_ name: String, at location: SourceLocation) -> Self {
    Self(
      code: "unclosed-section",
      at: location,
      summary: LocalizedText(
        th: "ช่วง \(name) ไม่มี {{/\(name)}} ปิด",
        en: "The section \(name) has no {{/\(name)}}"),
      reason: LocalizedText(
        th: "จึงไม่รู้ว่าช่วงนี้จบที่ใด", en: "Nothing tells where the section ends"),
      remedy: LocalizedText(
        th: "เขียน {{/\(name)}} ตรงที่ช่วงนี้จบ",
        en: "Write {{/\(name)}} where the section ends"))
  }

  static func strayClosingTag(
    _ name: String, open section: String?, at location: SourceLocation
  ) -> Self {
    Self(
      code: "stray-closing-tag",
      at: location,
      summary: LocalizedText(
        th: "{{/\(name)}} ไม่ได้ปิดช่วงใด", en: "{{/\(name)}} closes no section"),
      reason: section.map {
        LocalizedText(
          th: "ช่วงที่เปิดอยู่ตรงนี้คือ \($0)", en: "The section that is open here is \($0)")
      } ?? LocalizedText(th: "ตรงนี้ไม่มีช่วงใดเปิดอยู่", en: "No section is open here"),
      remedy: section.map {
        LocalizedText(th: "เขียน {{/\($0)}} แทน", en: "Write {{/\($0)}} instead")
      }
        ?? LocalizedText(
          th: "ลบออก หรือเติม {{#\(name)}} ก่อนหน้า",
          en: "Remove it, or write {{#\(name)}} before it"))
  }

  static func unsupportedTag(_ tag: String, at location: SourceLocation) -> Self {
    Self(
      code: "unsupported-tag",
      at: location,
      summary: LocalizedText(th: "ไม่รู้จักแท็ก \(tag)", en: "The tag \(tag) is not understood"),
      reason: LocalizedText(
        th:
          "แม่แบบใช้ได้เฉพาะ {{ชื่อ}} {{{ชื่อ}}} {{&ชื่อ}} {{#ชื่อ}} {{^ชื่อ}} {{/ชื่อ}} {{> แม่แบบย่อย}} {{< แม่แบบย่อย}} {{$ช่อง}} {{=<% %>=}} และ {{! หมายเหตุ}}",
        en:
          "Templates know {{name}}, {{{name}}}, {{&name}}, {{#name}}, {{^name}}, {{/name}}, {{> partial}}, {{< partial}}, {{$block}}, {{=<% %>=}} and {{! comment}}"
      ),
      remedy: LocalizedText(
        th: "เขียนด้วยรูปแบบข้างต้น ชื่อใช้ตัวอักษร ตัวเลข - และ _",
        en: "Use one of these; a name holds letters, digits, - and _"))
  }

  static func unknownName(
    _ name: String, nearest: String?, at location: SourceLocation
  ) -> Self {
    Self(
      code: "unknown-name",
      at: location,
      summary: LocalizedText(th: "ไม่มีค่าชื่อ \(name)", en: "There is no value \(name)"),
      reason: LocalizedText(
        th: "ไม่มีหน้าใดให้ค่านี้ ตรงนี้จึงจะว่างเปล่าเสมอ",
        en: "No page gives it, so this would always be empty"),
      remedy: nearest.map { LocalizedText(th: "หมายถึง \($0) ใช่หรือไม่", en: "Did you mean \($0)") }
        ?? LocalizedText(
          th: "ดูรายชื่อค่าใน Documentation/theme.md", en: "See the list in Documentation/theme.md"))
  }

  package static func missingPartial(
    _ name: String, nearest: String?, at location: SourceLocation
  ) -> Self {
    Self(
      code: "missing-partial",
      at: location,
      summary: LocalizedText(th: "ไม่มีแม่แบบย่อย \(name)", en: "There is no partial \(name)"),
      reason: LocalizedText(
        th: "{{> \(name)}} เรียกไฟล์ partials/\(name).mustache",
        en: "{{> \(name)}} calls partials/\(name).mustache"),
      remedy: nearest.map { LocalizedText(th: "หมายถึง \($0) ใช่หรือไม่", en: "Did you mean \($0)") }
        ?? LocalizedText(th: "สร้างไฟล์นี้ หรือลบการเรียก", en: "Add the file, or remove the call"))
  }

  /// A partial that calls itself, straight or through others.
  package static func circularPartial(_ name: String, at location: SourceLocation) -> Self {
    Self(
      code: "circular-partial",
      at: location,
      summary: LocalizedText(
        th: "แม่แบบย่อย \(name) เรียกตัวเองวนกลับมา", en: "The partial \(name) calls itself"),
      reason: LocalizedText(
        th: "หน้าเว็บจะไม่มีวันสร้างเสร็จ", en: "A page with it would have no end"),
      remedy: LocalizedText(th: "ลบการเรียกที่วนกลับ", en: "Remove the call that leads back"))
  }

  package static func unknownString(
    _ name: String, nearest: String?, at location: SourceLocation
  ) -> Self {
    Self(
      code: "unknown-string",
      at: location,
      summary: LocalizedText(th: "ไม่มีถ้อยคำ \(name)", en: "There is no wording \(name)"),
      reason: LocalizedText(
        th: "ถ้อยคำของหน้าเว็บอยู่ในไฟล์ strings/th.yml", en: "The interface's words are in strings/th.yml"
      ),
      remedy: nearest.map {
        LocalizedText(th: "หมายถึง t.\($0) ใช่หรือไม่", en: "Did you mean t.\($0)")
      }
        ?? LocalizedText(
          th: "เพิ่มถ้อยคำนี้ใน strings/th.yml และ en.yml", en: "Add it to strings/th.yml and en.yml"))
  }

  package static func missingString(_ key: String, at location: SourceLocation) -> Self {
    Self(
      code: "missing-string",
      at: location,
      summary: LocalizedText(th: "ขาดถ้อยคำ \(key):", en: "The wording \(key): is missing"),
      reason: LocalizedText(
        th: "โปรแกรมใช้ถ้อยคำนี้ในหน้าเว็บ", en: "The generator itself uses this wording"),
      remedy: LocalizedText(
        th: "เพิ่มบรรทัด \(key): ข้อความ โดยดูจากธีม default",
        en: "Add a line \(key): text, as in the default theme"))
  }

  package static func repeatedTemplate(
    _ name: String, first: String, at location: SourceLocation
  ) -> Self {
    Self(
      code: "repeated-template",
      at: location,
      summary: LocalizedText(
        th: "มีแม่แบบชื่อ \(name) สองไฟล์", en: "Two templates are called \(name)"),
      reason: LocalizedText(
        th: "layouts กับ partials ใช้ชื่อร่วมกัน ชื่อนี้มีแล้วที่ \(first)",
        en: "Layouts and partials share their names; \(first) has this one"),
      remedy: LocalizedText(th: "เปลี่ยนชื่อไฟล์หนึ่งไฟล์", en: "Rename one of the files"))
  }
}
