internal import BotrianReports
internal import BotrianSite
internal import BotrianThai

extension StarterSite {
  /// An example of every part of the form, as a draft.
  var report: OutputFile {
    let parts = FormPart.Kind.allCases.map(\.examplePart).joined(separator: "\n")
    return OutputFile(
      path: "Content/reports/\(fiscalYear.buddhistYear)/example.md",
      text: """
        ---
        title: รายงานตัวอย่าง
        activity: example
        fiscal_year: \(fiscalYear.buddhistYear)
        quarters: [1]
        reported_on: \(fiscalYear.buddhistYear)-01-31
        # เป็นตัวอย่างวิธีกรอก จึงเป็นฉบับร่างเสมอ ลบไฟล์นี้เมื่อมีรายงานจริงแล้ว
        status: draft
        ---

        \(parts)
        """)
  }
}

extension FormPart.Kind {
  /// The part as the example fills it in: one row, in which each cell says what belongs there.
  fileprivate var examplePart: String {
    let heading = "## \(number). \(title)\n"
    guard !groupNames.isEmpty else { return heading + "\n" + exampleRows(of: nil) }
    return heading
      + groupNames.map { "\n### \($0.title)\n\n\(exampleRows(of: $0))" }.joined()
  }

  private func exampleRows(of group: FormPart.GroupName?) -> String {
    guard isTable else {
      return "๑. ตัวอย่าง: หนึ่งข้อคือหนึ่งเรื่อง\n๒. ตัวอย่าง: ข้อต่อไปขึ้นบรรทัดใหม่\n"
    }
    let cells = columns.map { "ตัวอย่าง: เขียน\($0)ที่นี่" }
    return tableHead + "\n| " + cells.joined(separator: " | ") + " |\n"
  }
}
