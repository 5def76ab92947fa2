package import BotrianDiagnostics

// An office's own theme, and its own words.
extension Diagnostic {
  static func unusedThemeFile(
    _ path: String, nearest: String?, at location: SourceLocation
  ) -> Self {
    Self(
      code: "unused-theme-file",
      severity: .warning,
      at: location,
      summary: LocalizedText(th: "ไม่มีหน้าใดใช้ไฟล์ \(path)", en: "No page uses \(path)"),
      reason: LocalizedText(
        th: "ชื่อไม่ตรงกับไฟล์ของธีม default และไม่มีแม่แบบใดเรียก {{> …}}",
        en: "The default theme has no such file, and no template calls it by {{> …}}"),
      remedy: nearest.map {
        LocalizedText(th: "ตั้งชื่อเป็น \($0) หรือลบไฟล์นี้", en: "Call it \($0), or remove it")
      } ?? LocalizedText(th: "เรียกใช้ในแม่แบบ หรือลบไฟล์นี้", en: "Call it, or remove it"))
  }

  static func nameOfOtherPages(
    _ name: String, layouts: [String], nearest: String?, at location: SourceLocation
  ) -> Self {
    let places = layouts.joined(separator: ", ")
    return Self(
      code: "name-of-other-pages",
      at: location,
      summary: LocalizedText(
        th: "หน้าที่ใช้แม่แบบนี้ไม่มีค่าชื่อ \(name)", en: "Pages of this template have no value \(name)"),
      reason: LocalizedText(
        th: "ตรงนี้จึงจะว่างเปล่าเสมอ ค่านี้มีเฉพาะในหน้าแบบ \(places)",
        en: "So this would always be empty; it is given to the layouts \(places)"),
      remedy: nearest.map { LocalizedText(th: "หมายถึง \($0) ใช่หรือไม่", en: "Did you mean \($0)") }
        ?? LocalizedText(
          th: "ดูรายชื่อค่าของแต่ละหน้าใน Documentation/theme.md",
          en: "See the names of each layout in Documentation/theme.md"))
  }

  static func unusedString(_ key: String, nearest: String?, at location: SourceLocation) -> Self {
    Self(
      code: "unused-string",
      severity: .warning,
      at: location,
      summary: LocalizedText(th: "ไม่มีหน้าใดใช้ถ้อยคำ \(key)", en: "No page uses the wording \(key)"),
      reason: LocalizedText(
        th: "ธีม default ไม่มีถ้อยคำชื่อนี้ และไม่มีแม่แบบใดใช้ {{t.\(key)}}",
        en: "The default theme has no such wording, and no template shows {{t.\(key)}}"),
      remedy: nearest.map { LocalizedText(th: "หมายถึง \($0) ใช่หรือไม่", en: "Did you mean \($0)") }
        ?? LocalizedText(th: "ลบบรรทัดนี้", en: "Remove the line"))
  }

  static func unknownWord(_ key: String, nearest: String?, at location: SourceLocation) -> Self {
    Self(
      code: "unknown-word",
      at: location,
      summary: LocalizedText(th: "ไม่มีถ้อยคำชื่อ \(key)", en: "There is no wording \(key)"),
      reason: LocalizedText(
        th: "words: แก้ได้เฉพาะถ้อยคำที่หน้าเว็บใช้ ชื่อทั้งหมดอยู่ใน strings/th.yml ของธีม",
        en: "words: changes wordings that pages use; strings/en.yml of the theme names them all"),
      remedy: nearest.map { LocalizedText(th: "หมายถึง \($0) ใช่หรือไม่", en: "Did you mean \($0)") }
        ?? LocalizedText(th: "ลบบรรทัดนี้ หรือใช้ชื่ออื่น", en: "Remove the line, or use another name"))
  }

  /// A wording with a place in braces that nobody fills in.
  static func unknownPlace(
    _ place: String, known: [String], of key: String, at location: SourceLocation
  ) -> Self {
    let places = known.map { "{\($0)}" }.joined(separator: ", ")
    return Self(
      code: "unknown-place",
      at: location,
      summary: LocalizedText(
        th: "ถ้อยคำ \(key) ใช้ {\(place)} ไม่ได้", en: "The wording \(key) has no {\(place)}"),
      reason: LocalizedText(
        th: "ไม่มีค่าใดมาแทน ผู้อ่านจะเห็นวงเล็บปีกกา",
        en: "Nothing is put in its place, so readers would see the braces"),
      remedy: known.isEmpty
        ? LocalizedText(th: "เขียนโดยไม่มีวงเล็บปีกกา", en: "Write it without braces")
        : LocalizedText(th: "ใช้ \(places)", en: "Use \(places)"))
  }

  static func outdatedOverride(_ path: String, at location: SourceLocation) -> Self {
    Self(
      code: "outdated-override",
      severity: .warning,
      at: location,
      summary: LocalizedText(
        th: "ธีม default แก้ \(path) แล้ว หลังจากที่คัดลอกมา",
        en: "The default theme has changed \(path) since it was copied"),
      reason: LocalizedText(
        th: "ไฟล์ของสำนักงานจึงยังไม่ได้การแก้ไขนั้น",
        en: "So the office's file lacks what was changed there"),
      remedy: LocalizedText(
        th: "ดูว่าแก้อะไรด้วย botrian theme doctor ปรับไฟล์ตาม แล้วสั่ง botrian theme copy --renew \(path)",
        en: "See what with botrian theme doctor, change the file likewise, then run "
          + "botrian theme copy --renew \(path)"))
  }
}

// Copying from the default theme.
extension Diagnostic {
  static func noSuchThemeFile(
    _ name: String, nearest: String?, at location: SourceLocation
  ) -> Self {
    Self(
      code: "no-such-theme-file",
      at: location,
      summary: LocalizedText(
        th: "ธีม default ไม่มีไฟล์ \(name)", en: "The default theme has no file \(name)"),
      reason: LocalizedText(
        th: "คัดลอกได้เฉพาะไฟล์ใน layouts, partials, assets และ strings",
        en: "What can be copied is in layouts, partials, assets and strings"),
      remedy: nearest.map { LocalizedText(th: "หมายถึง \($0) ใช่หรือไม่", en: "Did you mean \($0)") }
        ?? LocalizedText(
          th: "ดูชื่อไฟล์ทั้งหมดด้วย botrian theme copy โดยไม่ใส่ชื่อ",
          en: "Run botrian theme copy without a name to see them all"))
  }

  static func overrideExists(_ path: String, at location: SourceLocation) -> Self {
    Self(
      code: "override-exists",
      at: location,
      summary: LocalizedText(
        th: "ธีมของสำนักงานมี \(path) อยู่แล้ว", en: "The office's theme has \(path) already"),
      reason: LocalizedText(
        th: "การคัดลอกจะทับสิ่งที่แก้ไว้", en: "A copy would replace what was changed in it"),
      remedy: LocalizedText(
        th: "แก้ไฟล์เดิม หรือย้ายไฟล์เดิมออกก่อนแล้วสั่งใหม่",
        en: "Change that file, or move it away first"))
  }

  static func noOverride(_ path: String, at location: SourceLocation) -> Self {
    Self(
      code: "no-override",
      at: location,
      summary: LocalizedText(
        th: "ธีมของสำนักงานไม่มี \(path)", en: "The office's theme has no \(path)"),
      reason: LocalizedText(
        th: "--renew ใช้เมื่อปรับไฟล์ที่คัดลอกไว้ตามธีม default แล้ว",
        en: "--renew says that a copy has been changed as the default's file was"),
      remedy: LocalizedText(th: "สั่งโดยไม่มี --renew", en: "Run it without --renew"))
  }

  package static func themeToCopyInto(at location: SourceLocation) -> Self {
    Self(
      code: "theme-to-copy-into",
      at: location,
      summary: LocalizedText(
        th: "ยังไม่ได้ตั้งชื่อธีมของสำนักงาน", en: "The office's theme has no name yet"),
      reason: LocalizedText(
        th: "ไฟล์ที่แก้ต้องอยู่ในธีมของสำนักงานเอง ไม่ใช่ธีม default จึงจะไม่หายเมื่อเปลี่ยนรุ่นโปรแกรม",
        en:
          "Changed files belong in a theme of the office's own, where a new version leaves them alone"
      ),
      remedy: LocalizedText(
        th: "เขียนใน site.yml: theme: my-office (ตัวพิมพ์เล็ก ตัวเลข และ -) แล้วสั่งใหม่",
        en: "Write theme: my-office in site.yml (small letters, digits and -), then run this again")
    )
  }

  package static func wholeTheme(at location: SourceLocation) -> Self {
    Self(
      code: "whole-theme",
      at: location,
      summary: LocalizedText(
        th: "ธีมนี้ไม่ได้ต่อยอดจากธีม default", en: "This theme does not extend the default theme"),
      reason: LocalizedText(
        th: "คำสั่งนี้เทียบกับธีม default จึงใช้กับธีมที่มีทุกไฟล์เองไม่ได้",
        en:
          "The command compares with the default theme, which means nothing to a theme that is whole"
      ),
      remedy: LocalizedText(
        th: "เขียน extends: default ใน theme.yml ถ้าต้องการให้ต่อยอด",
        en: "Write extends: default in theme.yml if it is to extend it"))
  }
}
