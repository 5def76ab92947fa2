internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianThai

extension MemoDraft {
  /// The draft's file in the format of `Content/approvals/`, with what was decided left to a person.
  func text(language: Language) -> DraftText {
    var text = DraftText()
    text.add("---")
    text.quote(key: "title", subject)
    text.quote(key: "document", document)
    text.add(key: "date", date?.buddhistISO)
    text.add("# decided_on: 2567-06-19  ← " + MemoWords.decidedOn(language))
    text.add("# decided_by: …  ← " + MemoWords.decidedBy(language))
    text.quote(key: "agency", agency)
    text.quote(key: "phone", phone)
    text.quote(key: "to", addressee)
    text.quote(key: "subject", subject)
    addClauses(to: &text, language: language)
    addSigners(to: &text)
    text.add("# " + MemoWords.status(language))
    text.add("status: draft")
    text.add("---")
    text.add()
    text.comment(unplaced, heading: Words.unplaced(language))
    for paragraph in body {
      text.quote(
        paragraph.isHeading ? "## " + paragraph.text : paragraph.text.escapedAtLineStart,
        from: paragraph.line)
      text.add()
    }
    return text
  }

  /// Proposes the numbered paragraphs as clauses, without saying which of them permits what.
  private func addClauses(to text: inout DraftText, language: Language) {
    text.add("# " + MemoWords.clauses(language))
    text.add("# clauses:")
    for clause in clauses {
      text.add("#   - number: \(clause.number)")
      text.add("#     kind: …")
      text.add("#     fiscal_year: …")
      text.quote("#     text: \(YAMLText(clause.text))", from: nil)
    }
  }

  private func addSigners(to text: inout DraftText) {
    guard !signers.isEmpty else { return }
    text.add("signers:")
    for signer in signers {
      text.quote("  - post: \(YAMLText(signer.post ?? ""))", from: nil)
      if let office = signer.actingFor {
        text.quote("    acting_for: \(YAMLText(office))", from: nil)
      }
      if let date = signer.date { text.add("    date: " + date.buddhistISO) }
    }
  }
}

extension DraftText {
  fileprivate mutating func add(key: String, _ value: String?) {
    if let value { add("\(key): \(value)") }
  }

  fileprivate mutating func quote(key: String, _ value: String?) {
    if let value { quote("\(key): \(YAMLText(value))", from: nil) }
  }
}

private enum MemoWords {
  static let status = LocalizedText(
    th: "เมื่อเติมครบแล้วให้แก้เป็น approved", en: "write approved once everything is filled in")
  static let decidedOn = LocalizedText(
    th: "วันที่ผู้มีอำนาจเห็นชอบ", en: "the day of the decision")
  static let decidedBy = LocalizedText(
    th: "ตำแหน่งของผู้มีอำนาจที่เห็นชอบ ไม่ต้องใส่ชื่อ", en: "the post of who decided, no name")
  static let clauses = LocalizedText(
    th:
      "ข้อที่เสนอให้พิจารณา เลือกว่าข้อใดเป็น follow_up (ให้นำไปปรับปรุง) publish_final (เผยแพร่เมื่อครบ) หรือ publish_interim (เผยแพร่ไปพลางก่อน) แล้วลบ # ข้างหน้า",
    en:
      "what was put to the decision: say which is follow_up, publish_final or publish_interim, and remove the #"
  )
}
