package import BotrianDiagnostics

// Mistakes in Content/synonyms.yml.
extension Diagnostic {
  package static func lonelySynonym(_ word: String?, at location: SourceLocation) -> Self {
    Self(
      code: "lonely-synonym",
      at: location,
      summary: word.map {
        LocalizedText(th: "กลุ่มนี้มีคำเดียวคือ \($0)", en: "This group has one word only: \($0)")
      } ?? LocalizedText(th: "กลุ่มนี้ไม่มีคำ", en: "This group has no word"),
      reason: LocalizedText(
        th: "กลุ่มคำคือคำที่ใช้แทนกันได้ ต้องมีตั้งแต่สองคำขึ้นไป",
        en: "A group holds words that stand for each other, so two at least"),
      remedy: LocalizedText(
        th: "เพิ่มคำที่มีความหมายเดียวกัน เช่น [ศธจ., สำนักงานศึกษาธิการจังหวัด] หรือลบกลุ่มนี้",
        en: "Add a word of the same meaning, as in [AAR, after action review], or remove the group")
    )
  }

  package static func repeatedSynonym(_ word: String, at location: SourceLocation) -> Self {
    Self(
      code: "repeated-synonym",
      at: location,
      summary: LocalizedText(
        th: "คำว่า \(word) ซ้ำในกลุ่มเดียวกัน", en: "\(word) stands twice in one group"),
      reason: LocalizedText(
        th: "การค้นหาถือว่าเลขไทยกับเลขอารบิก และตัวพิมพ์ใหญ่กับพิมพ์เล็ก เป็นคำเดียวกันอยู่แล้ว",
        en:
          "Search takes Thai and Arabic digits, and capitals and small letters, as the same anyway"),
      remedy: LocalizedText(th: "ลบคำที่ซ้ำออก", en: "Remove one of them"))
  }

  package static func emptySynonym(at location: SourceLocation) -> Self {
    Self(
      code: "empty-synonym",
      at: location,
      summary: LocalizedText(th: "มีคำว่างในกลุ่มคำ", en: "A word of this group is empty"),
      reason: LocalizedText(
        th: "คำที่ค้นได้ต้องมีตัวอักษรหรือตัวเลข", en: "Only letters and digits can be searched for"),
      remedy: LocalizedText(
        th: "เขียนคำลงไป หรือลบเครื่องหมายจุลภาคที่เกินมา",
        en: "Write the word, or remove the comma too many"))
  }
}
