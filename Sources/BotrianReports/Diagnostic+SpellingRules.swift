package import BotrianDiagnostics

// Mistakes in Content/import-rules.yml.
extension Diagnostic {
  package static func repeatedRule(
    _ find: String, first: SourceLocation, at location: SourceLocation
  ) -> Self {
    let line = first.line.map(String.init) ?? "-"
    return Self(
      code: "repeated-rule",
      at: location,
      summary: LocalizedText(
        th: "มีกฎสำหรับ \(find) แล้ว", en: "There is a rule for \(find) already"),
      reason: LocalizedText(
        th: "กฎแรกอยู่ที่บรรทัด \(line) คำหนึ่งแก้ได้แบบเดียว",
        en: "It is on line \(line); one text can be mended in one way only"),
      remedy: LocalizedText(th: "ลบกฎใดกฎหนึ่ง", en: "Remove one of the two"))
  }

  package static func ruleWritesSlip(
    _ rule: SpellingRule, slip: String, at location: SourceLocation
  ) -> Self {
    Self(
      code: "rule-writes-slip",
      at: location,
      summary: LocalizedText(
        th: "กฎนี้เขียน \(rule.replace) ซึ่งยังมีคำที่กฎถือว่าผิดคือ \(slip)",
        en: "This rule writes \(rule.replace), which holds the slip \(slip)"),
      reason: LocalizedText(
        th: "แก้แล้วก็ยังถูกทักอีก แก้เท่าใดก็ไม่หมด",
        en: "What it mends would be found again and again"),
      remedy: LocalizedText(
        th: "แก้ find ให้ยาวขึ้นจนไม่อยู่ใน replace หรือลบกฎที่ทักคำว่า \(slip)",
        en: "Make find longer, so that replace does not hold it, or remove the rule for \(slip)"))
  }

  package static func ruleOfManyLines(at location: SourceLocation) -> Self {
    Self(
      code: "rule-of-many-lines",
      at: location,
      summary: LocalizedText(
        th: "กฎมีการขึ้นบรรทัดใหม่", en: "The rule goes over several lines"),
      reason: LocalizedText(
        th: "โปรแกรมหาคำผิดทีละบรรทัด", en: "Slips are looked for within a line"),
      remedy: LocalizedText(
        th: "เขียน find และ replace ให้อยู่ในบรรทัดเดียว", en: "Write find and replace on one line"))
  }
}
