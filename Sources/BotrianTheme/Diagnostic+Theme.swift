package import BotrianDiagnostics
internal import Mustache

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

  package static func brokenTemplate(
    _ error: any Error, at path: String, precededBy prefix: String
  ) -> Self {
    let context = (error as? MustacheTemplate.ParserError)?.context
    let isFirstLine = context?.lineNumber == 1
    let location = SourceLocation(
      path: path, line: context?.lineNumber,
      column: context.map { $0.columnNumber - (isFirstLine ? prefix.count : 0) })
    let problem = (error as? MustacheTemplate.ParserError).map { "\($0.error)" } ?? "\(error)"
    return Self(
      code: "broken-template",
      at: location,
      summary: LocalizedText(th: "อ่านแม่แบบไม่ได้", en: "The template cannot be read"),
      reason: LocalizedText(
        th: "วงเล็บปีกกา {{ }} ไม่ครบคู่หรือปิดไม่ตรงชื่อ (\(problem))",
        en: "A {{ }} tag is unclosed or closes another name (\(problem))"),
      remedy: LocalizedText(
        th: "ให้ {{#ชื่อ}} ทุกอันมี {{/ชื่อ}} ชื่อเดียวกันปิด",
        en: "Close every {{#name}} with {{/name}} of the same name"))
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
}
