package import BotrianDiagnostics
internal import BotrianReports
internal import BotrianThai

extension ImportAccount {
  /// The report of the import, for a person to read beside the drafts.
  package func text(_ language: Language) -> String {
    let sections = [
      filesSection(language), countsSection(language), missingSection(language),
      repairsSection(language), keptSection(language), notesSection(language),
      titlesSection(language),
    ]
    let title = LocalizedText(
      th: "รายงานการนำเข้า \(document)", en: "Report of importing \(document)")
    return ([title(language)] + sections.compactMap { $0 }).joined(separator: "\n\n") + "\n"
  }

  /// What was found, in a few lines.
  func summary(_ language: Language) -> String {
    let reports = drafts.filter { !$0.counts.isEmpty }
    let rows = reports.flatMap(\.counts).reduce(0, +)
    let repairs = drafts.reduce(0) { $0 + $1.repairs.count }
    let kept = drafts.reduce(unplaced.count) { $0 + $1.kept.count }
    let memos = drafts.count - reports.count
    let text = LocalizedText(
      th: """
        \(document): รายงาน \(reports.count) ฉบับ \(rows) แถวและข้อ บันทึกข้อความ \(memos) ฉบับ
        แก้คำ \(repairs) แห่ง จัดลงช่องไม่ได้ \(kept) บรรทัด อ่านรายละเอียดใน \(path)
        """,
      en: """
        \(document): \(reports.count) reports with \(rows) rows and items, \(memos) memos
        \(repairs) slips mended, \(kept) lines without a place; details in \(path)
        """)
    return text(language)
  }

  private func section(_ title: LocalizedText, _ lines: [String], _ language: Language) -> String? {
    lines.isEmpty ? nil : ([title(language)] + lines.map { "  " + $0 }).joined(separator: "\n")
  }

  private func filesSection(_ language: Language) -> String? {
    section(
      LocalizedText(th: "ไฟล์ที่เขียน", en: "Files written"),
      drafts.map { "\($0.path)  \($0.title)" } + activities, language)
  }

  private func countsSection(_ language: Language) -> String? {
    let lines = drafts.filter { !$0.counts.isEmpty }.map { draft in
      let counts = draft.counts.enumerated()
        .map { "\(Digits.thai($0.offset + 1))=\($0.element)" }.joined(separator: " ")
      return "\(draft.path)  \(counts)  (\(draft.counts.reduce(0, +)))"
    }
    return section(
      LocalizedText(
        th: "จำนวนแถวและข้อของแต่ละส่วน โปรดเทียบกับเอกสาร",
        en: "Rows and items of each part; please compare with the document"), lines, language)
  }

  private func missingSection(_ language: Language) -> String? {
    section(
      LocalizedText(th: "ต้องเติมก่อนเผยแพร่", en: "To be added before publishing"),
      drafts.flatMap { draft in draft.missing.map { "\(draft.path)  " + $0(language) } }
        + (drafts.contains { !$0.counts.isEmpty } ? [Self.approval(language)] : []), language)
  }

  private func repairsSection(_ language: Language) -> String? {
    let lines = drafts.flatMap { draft in
      draft.repairs.map { repair in
        let after = repair.after.isEmpty ? Self.nothing(language) : "“\(repair.after)”"
        let why = repair.rule == nil ? Self.leader(language) : repair.rule?.why
        return "\(draft.path):\(repair.line)\(source(repair.source, language))"
          + "  “\(repair.before)” → \(after)" + (why.map { "  (\($0))" } ?? "")
      }
    }
    return section(
      LocalizedText(
        th: "คำที่แก้ให้ \(lines.count) แห่ง โปรดตรวจทุกแห่ง ถ้าไม่ถูก ให้แก้กลับในไฟล์",
        en: "Mended, \(lines.count) in all; look at each, and undo in the file what is wrong"),
      lines, language)
  }

  private func keptSection(_ language: Language) -> String? {
    let lines =
      drafts.flatMap { draft in
        draft.kept.map {
          "\(draft.path):\($0.line)\(source($0.source, language))  \($0.text)"
        }
      }
      + unplaced.flatMap { words in
        words.lines.map { "\(document)\(source(words.line, language))  \($0)" }
      }
    return section(
      LocalizedText(
        th: "ข้อความที่จัดลงช่องไม่ได้ อยู่ในไฟล์ระหว่างเครื่องหมาย <!-- และ -->",
        en: "Without a place; kept in the files between <!-- and -->"), lines, language)
  }

  private func notesSection(_ language: Language) -> String? {
    let lines =
      notes.map { $0.text(language) }
      + drafts.flatMap { self.lines(of: $0.notes.filter { !$0.isOfTitle }, in: $0, language) }
    return section(LocalizedText(th: "ข้อสังเกต", en: "Notes"), lines, language)
  }

  private func titlesSection(_ language: Language) -> String? {
    section(
      LocalizedText(
        th: "หัวข้อและหัวคอลัมน์ที่ใช้คำของแบบฟอร์มแทน",
        en: "Titles and heads that stand in the form's own words"),
      drafts.flatMap { self.lines(of: $0.notes.filter(\.isOfTitle), in: $0, language) }, language)
  }

  private func lines(of notes: [ImportNote], in draft: Draft, _ language: Language) -> [String] {
    notes.map { "\(draft.path)\(source($0.line, language))  " + $0.text(language) }
  }

  private func source(_ line: Int?, _ language: Language) -> String {
    guard let line else { return "" }
    return LocalizedText(th: " (เอกสารบรรทัด \(line))", en: " (line \(line) of the document)")(
      language)
  }

  private static let approval = LocalizedText(
    th: "รายงานทุกฉบับ  approval: ใส่เมื่อได้รับอนุมัติ แล้วเปลี่ยน status เป็น approved",
    en: "every report  approval: add it once approved, and write status: approved")
  private static let nothing = LocalizedText(th: "(ลบออก)", en: "(removed)")
  private static let leader = LocalizedText(th: "จุดไข่ปลาของแบบฟอร์ม", en: "dots of the form")
}
