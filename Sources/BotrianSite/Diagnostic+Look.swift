internal import BotrianDiagnostics
internal import BotrianTheme

// The office's colours and logo.
extension Diagnostic {
  static func invalidColour(
    _ text: String?, of key: String, at location: SourceLocation
  ) -> Self {
    Self(
      code: "invalid-colour",
      at: location,
      summary: LocalizedText(
        th: text.map { "\(key): \($0) ไม่ใช่รหัสสี" } ?? "\(key): ว่างอยู่",
        en: text.map { "\(key): \($0) is no colour" } ?? "\(key): is empty"),
      reason: LocalizedText(
        th:
          "รหัสสีคือ # ตามด้วยเลขฐานสิบหก ๖ ตัว ต้องอยู่ในเครื่องหมายคำพูด เพราะหลัง # ที่ไม่มีเครื่องหมายคำพูดถือเป็นหมายเหตุ",
        en:
          "A colour is # and six hexadecimal digits in quotation marks: without them # begins a comment"
      ),
      remedy: LocalizedText(th: "เขียน \(key): \"#1d3f8f\"", en: "Write \(key): \"#1d3f8f\""))
  }

  static func weakAccent(
    _ colour: Colour, contrast: Double, used: Colour, at location: SourceLocation
  ) -> Self {
    Self(
      code: "weak-accent",
      severity: .warning,
      at: location,
      summary: LocalizedText(
        th: "สี \(colour.hex) จางเกินไปสำหรับตัวอักษร หน้าเว็บจึงใช้ \(used.hex) แทน",
        en: "\(colour.hex) is too pale for text, so pages use \(used.hex)"),
      reason: LocalizedText(
        th: "ความต่างกับพื้นกระดาษเป็น \(ratio(contrast)) ต้องอย่างน้อย 4.5:1 จึงอ่านได้ทุกคน",
        en: "Its contrast with the paper is \(ratio(contrast)); everyone can read from 4.5:1 on"),
      remedy: LocalizedText(
        th: "เขียน accent: \"\(used.hex)\" หรือเลือกสีที่เข้มกว่านี้",
        en: "Write accent: \"\(used.hex)\", or choose a darker colour"))
  }

  static func strongTint(
    _ colour: Colour, contrast: Double, used: Colour, at location: SourceLocation
  ) -> Self {
    Self(
      code: "strong-tint",
      severity: .warning,
      at: location,
      summary: LocalizedText(
        th: "สี \(colour.hex) เข้มเกินไปสำหรับพื้นหลังตัวอักษร หน้าเว็บจึงใช้ \(used.hex) แทน",
        en: "\(colour.hex) is too dark behind text, so pages use \(used.hex)"),
      reason: LocalizedText(
        th: "ความต่างกับตัวอักษรเป็น \(ratio(contrast)) ต้องอย่างน้อย 4.5:1 จึงอ่านได้ทุกคน",
        en: "Its contrast with text is \(ratio(contrast)); everyone can read from 4.5:1 on"),
      remedy: LocalizedText(
        th: "เขียน tint: \"\(used.hex)\" หรือลบบรรทัดนี้ให้โปรแกรมเลือกจากสีเน้น",
        en: "Write tint: \"\(used.hex)\", or remove the line to have one made of the accent"))
  }

  static func missingLogo(
    _ path: String, nearest: String?, at location: SourceLocation
  ) -> Self {
    Self(
      code: "missing-logo",
      at: location,
      summary: LocalizedText(th: "ไม่พบตราสำนักงาน \(path)", en: "There is no logo \(path)"),
      reason: LocalizedText(
        th: "ตราต้องเป็นไฟล์รูปใน Content/media/", en: "A logo is a picture in Content/media/"),
      remedy: nearest.map { LocalizedText(th: "หมายถึง \($0) ใช่หรือไม่", en: "Did you mean \($0)") }
        ?? LocalizedText(
          th: "วางไฟล์ไว้ แล้วเขียน logo: Content/media/logo.svg",
          en: "Put the file there and write logo: Content/media/logo.svg"))
  }

  static func logoIsNoPicture(_ path: String, at location: SourceLocation) -> Self {
    Self(
      code: "logo-is-no-picture",
      at: location,
      summary: LocalizedText(
        th: "ตราสำนักงาน \(path) ไม่ใช่รูปที่เบราว์เซอร์แสดงได้",
        en: "The logo \(path) is no picture that browsers show"),
      reason: LocalizedText(
        th: "ใช้ได้เฉพาะ SVG, PNG, JPEG และ WebP", en: "It can be SVG, PNG, JPEG or WebP"),
      remedy: LocalizedText(th: "บันทึกรูปเป็น PNG หรือ SVG", en: "Save it as PNG or SVG"))
  }

  static func heavyLogo(byteCount: Int, at location: SourceLocation) -> Self {
    let kilobytes = (byteCount + 999) / 1000
    return Self(
      code: "heavy-logo",
      at: location,
      summary: LocalizedText(
        th: "ตราสำนักงานใหญ่ \(kilobytes) กิโลไบต์", en: "The logo has \(kilobytes) kB"),
      reason: LocalizedText(
        th: "ตราอยู่ทุกหน้า จึงให้ใหญ่ไม่เกิน 100 กิโลไบต์ เพื่อผู้ใช้โทรศัพท์",
        en: "It comes with every page, so it has at most 100 kB, for people on phones"),
      remedy: LocalizedText(
        th: "ย่อรูปให้สูงราว 200 พิกเซล แล้วบันทึกใหม่", en: "Make it some 200 pixels high and save it anew")
    )
  }

  static func unsafeDrawing(
    _ path: String, holding danger: String, at location: SourceLocation
  ) -> Self {
    Self(
      code: "unsafe-drawing",
      at: location,
      summary: LocalizedText(
        th: "รูป \(path) มี \(danger) ซึ่งไม่ใช่เพียงภาพ",
        en: "The drawing \(path) holds \(danger), which is more than a picture"),
      reason: LocalizedText(
        th: "ไฟล์ SVG เช่นนี้สั่งงานในเบราว์เซอร์ของผู้อ่าน หรือเรียกข้อมูลจากเว็บไซต์อื่นได้",
        en: "Such an SVG can run in a reader's browser, or ask other hosts for something"),
      remedy: LocalizedText(
        th: "บันทึกใหม่เป็น Plain SVG ในโปรแกรมวาดรูป หรือใช้ไฟล์ PNG",
        en: "Save it as plain SVG in the drawing program, or use a PNG"))
  }

  /// `3.27:1`, cut rather than rounded, so that a contrast that is too low never reads as enough.
  private static func ratio(_ contrast: Double) -> String {
    let hundredths = Int(contrast * 100)
    return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10):1"
  }
}
