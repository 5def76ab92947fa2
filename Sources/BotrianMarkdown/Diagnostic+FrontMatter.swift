package import BotrianDiagnostics

extension Diagnostic {
  package static func missingFrontMatter(at location: SourceLocation) -> Self {
    Self(
      code: "missing-front-matter",
      at: location,
      summary: LocalizedText(
        th: "ไม่มีส่วนหัวของไฟล์", en: "The file has no front matter"),
      reason: LocalizedText(
        th: "บรรทัดแรกของไฟล์ต้องเป็น --- แล้วตามด้วยข้อมูล เช่น title: …",
        en: "The first line must be ---, followed by keys such as title: …"),
      remedy: LocalizedText(
        th: "เขียน --- ที่บรรทัดแรก ใส่ข้อมูลบรรทัดละหนึ่งรายการ แล้วปิดด้วย --- อีกบรรทัด",
        en: "Write --- on the first line, one key on each line below, and --- on a line of its own")
    )
  }

  package static func unclosedFrontMatter(at location: SourceLocation) -> Self {
    Self(
      code: "unclosed-front-matter",
      at: location,
      summary: LocalizedText(
        th: "ส่วนหัวของไฟล์ไม่มีบรรทัดปิด", en: "The front matter is not closed"),
      reason: LocalizedText(
        th: "ไม่พบ --- บรรทัดที่สอง จึงไม่รู้ว่าเนื้อหาเริ่มตรงไหน",
        en: "Without a second --- line it is not known where the text begins"),
      remedy: LocalizedText(
        th: "เขียน --- ในบรรทัดของตัวเอง ต่อจากข้อมูลรายการสุดท้าย",
        en: "Write --- on a line of its own after the last key"))
  }

  package static func brokenYAML(_ problem: String, at location: SourceLocation) -> Self {
    Self(
      code: "broken-yaml",
      at: location,
      summary: LocalizedText(
        th: "อ่านข้อมูลตรงนี้ไม่ได้", en: "This line cannot be read: \(problem)"),
      reason: LocalizedText(
        th: "มักเกิดจากการเคาะแท็บ ลืมเว้นวรรคหลัง : ลืมปิดเครื่องหมายคำพูด หรือมี : อยู่ในข้อความ (\(problem))",
        en:
          "Often a tab, no space after a colon, an unclosed quotation mark, or a colon inside a text"
      ),
      remedy: LocalizedText(
        th: "เขียนเป็น ชื่อ: \"ข้อความ\" โดยใส่เครื่องหมาย \" คร่อมข้อความ และเยื้องด้วยเว้นวรรค",
        en: "Write key: \"text\" with the text in straight quotation marks, and indent with spaces")
    )
  }

  package static func repeatedKey(_ name: String, at location: SourceLocation) -> Self {
    Self(
      code: "repeated-key",
      at: location,
      summary: LocalizedText(
        th: "มี \(name) ซ้ำมากกว่าหนึ่งครั้ง", en: "\(name) is written more than once"),
      reason: LocalizedText(
        th: "ไม่รู้ว่าต้องใช้ค่าไหน", en: "It is not known which value is meant"),
      remedy: LocalizedText(
        th: "เหลือ \(name): ไว้บรรทัดเดียว", en: "Keep one line with \(name):"))
  }

  package static func yamlTooLarge(at location: SourceLocation) -> Self {
    Self(
      code: "yaml-too-large",
      at: location,
      summary: LocalizedText(th: "ข้อมูลส่วนหัวมีมากเกินไป", en: "The data block is too large"),
      reason: LocalizedText(
        th: "ไฟล์หนึ่งมีได้ไม่เกิน 100,000 ค่า", en: "A file holds at most 100,000 values"),
      remedy: LocalizedText(
        th: "ย้ายเนื้อหายาว ๆ ลงไปใต้ --- และอย่าใช้ & กับ * อ้างซ้ำ",
        en: "Move long text below the --- line, and do not repeat values with & and *"))
  }

  package static func missingKey(_ name: String, example: String, at location: SourceLocation)
    -> Self
  {
    Self(
      code: "missing-key",
      at: location,
      summary: LocalizedText(th: "ขาด \(name):", en: "\(name): is missing"),
      reason: LocalizedText(th: "ช่องนี้ต้องมีเสมอ", en: "This key is required"),
      remedy: LocalizedText(
        th: "เพิ่มบรรทัด \(name): \(example)", en: "Add a line \(name): \(example)"))
  }

  package static func unknownKey(
    _ name: String, nearest: String?, known: [String], at location: SourceLocation
  ) -> Self {
    let list = known.joined(separator: ", ")
    return Self(
      code: "unknown-key",
      at: location,
      summary: LocalizedText(th: "ไม่รู้จักช่อง \(name):", en: "\(name): is not a known key"),
      reason: LocalizedText(th: "ช่องที่ใช้ได้ในที่นี้: \(list)", en: "Known here: \(list)"),
      remedy: nearest.map {
        LocalizedText(th: "หมายถึง \($0): ใช่หรือไม่ ถ้าใช่ให้เขียน \($0):", en: "Did you mean \($0):")
      }
        ?? LocalizedText(
          th: "ลบบรรทัดนี้ หรือใช้ชื่อช่องข้างต้น", en: "Remove it, or use one of the keys above"))
  }

  package static func wrongKind(
    of name: String, expected: LocalizedText, example: String, at location: SourceLocation
  ) -> Self {
    Self(
      code: "wrong-kind-of-value",
      at: location,
      summary: LocalizedText(
        th: "\(name): ต้องเป็น\(expected(.thai))", en: "\(name): must be \(expected(.english))"),
      reason: LocalizedText(
        th: "ค่าที่เขียนไว้เป็นแบบอื่น จึงนำไปใช้ไม่ได้", en: "What is written there is of another kind"),
      remedy: LocalizedText(
        th: "เขียนแบบนี้ \(name): \(example)", en: "Write it like this: \(name): \(example)"))
  }

  package static func unknownChoice(
    _ value: String, of name: String, choices: [String], at location: SourceLocation
  ) -> Self {
    let list = choices.joined(separator: ", ")
    let meant = nearestName(to: value, among: choices) ?? choices.first ?? ""
    return Self(
      code: "unknown-choice",
      at: location,
      summary: LocalizedText(
        th: "\(name): ใช้ค่า \(value) ไม่ได้", en: "\(name): cannot be \(value)"),
      reason: LocalizedText(th: "ค่าที่ใช้ได้: \(list)", en: "It is one of: \(list)"),
      remedy: LocalizedText(th: "เขียน \(name): \(meant)", en: "Write \(name): \(meant)"))
  }
}
