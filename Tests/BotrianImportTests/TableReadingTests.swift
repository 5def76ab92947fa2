internal import BotrianImport
internal import BotrianReports
internal import Testing

/// What is read of tables that are not as the form has them.
@Suite struct TableReadingTests {
  /// A cell of pandoc's table.
  private func cell(_ text: String, rows: Int = 1, columns: Int = 1) -> String {
    let words = #"[{"t":"Plain","c":[{"t":"Str","c":"\#(text)"}]}]"#
    return #"[["",[],[]],{"t":"AlignDefault"},\#(rows),\#(columns),\#(text == "" ? "[]" : words)]"#
  }

  /// A part of the form with a table of these rows.
  private func part(_ kind: FormPart.Kind, width: Int, _ rows: [String]...) -> String {
    let lines = rows.map { #"[["",[],[]],[\#($0.joined(separator: ","))]]"# }
    let column = #"[{"t":"AlignDefault"},{"t":"ColWidthDefault"}]"#
    let columns = Array(repeating: column, count: width).joined(separator: ",")
    return """
      {"t":"Para","c":[{"t":"Str","c":"\(kind.number). \(kind.title)"}]},
      {"t":"Table","c":[["",[],[]],[null,[]],[\(columns)],[["",[],[]],[]],
      [[["",[],[]],0,[],[\(lines.joined(separator: ","))]]],[["",[],[]],[]]]}
      """
  }

  private func heads(_ kind: FormPart.Kind) -> [String] { kind.columns.map { cell($0) } }

  @Test func repeatsACellMergedOverRows() async throws {
    let imported = try await ImportedText(
      blocks: part(
        .needs, width: 2, heads(.needs), [cell("ก"), cell("ร่วม", rows: 2)], [cell("ข")]))
    #expect(imported.cells(.needs) == [[["ก", "ร่วม"], ["ข", "ร่วม"]]])
  }

  @Test func repeatsACellMergedOverColumns() async throws {
    let imported = try await ImportedText(
      blocks: part(.objectives, width: 3, heads(.objectives), [cell("ก"), cell("ร่วม", columns: 2)]))
    #expect(imported.cells(.objectives) == [[["ก", "ร่วม", "ร่วม"]]])
  }

  @Test func putsTheHalvesOfASplitCellTogether() async throws {
    let imported = try await ImportedText(
      blocks: part(
        .needs, width: 3,
        [cell(FormPart.Kind.needs.columns[0]), cell(FormPart.Kind.needs.columns[1], columns: 2)],
        [cell("ก"), cell("ซ้าย"), cell("ขวา")], [cell("ข"), cell("เต็ม", columns: 2)]))
    #expect(imported.cells(.needs) == [[["ก", "ซ้าย\nขวา"], ["ข", "เต็ม"]]])
  }

  @Test func takesALabelMergedOverTheRowForAGroup() async throws {
    let imported = try await ImportedText(
      blocks: part(
        .problems, width: 3, heads(.problems), [cell("ภายใน", columns: 3)],
        [cell("ก"), cell("ข"), cell("ค")],
        [cell("ภายนอก", columns: 3)], [cell("ไม่มี", columns: 3)]))
    #expect(imported.cells(.problems) == [[["ก", "ข", "ค"]], []])
    #expect(imported.parsed.record?.content.part(.problems)?.groups[1].emptiness == .statedNone)
  }

  @Test func leavesOutAColumnOfRunningNumbers() async throws {
    let imported = try await ImportedText(
      blocks: part(
        .needs, width: 3, [cell("ที่")] + heads(.needs), [cell("๑"), cell("ก"), cell("ข")]))
    #expect(imported.cells(.needs) == [[["ก", "ข"]]])
    #expect(imported.report.contains("คอลัมน์ ที่ ไม่มีในแบบฟอร์ม"))
    #expect(imported.account.drafts[0].kept == [])
  }

  @Test func keepsWordsOfAColumnThatTheFormLacks() async throws {
    let imported = try await ImportedText(
      blocks: part(
        .needs, width: 3, heads(.needs) + [cell("หมายเหตุ")], [cell("ก"), cell("ข"), cell("ขอเพิ่ม")]))
    #expect(imported.cells(.needs) == [[["ก", "ข"]]])
    #expect(imported.account.drafts[0].kept.map(\.text) == ["ขอเพิ่ม"])
    #expect(imported.draft.contains("\nขอเพิ่ม\n-->"))
  }

  @Test func leavesAColumnBlankThatTheTableLacks() async throws {
    let imported = try await ImportedText(
      blocks: part(
        .objectives, width: 2, Array(heads(.objectives).dropLast()), [cell("ก"), cell("ข")]))
    #expect(imported.cells(.objectives) == [[["ก", "ข", ""]]])
    #expect(imported.report.contains("ตารางไม่มีคอลัมน์ เหตุผล"))
  }

  @Test func readsATableWithoutAHeadByPlace() async throws {
    let imported = try await ImportedText(blocks: part(.needs, width: 2, [cell("ก"), cell("ข")]))
    #expect(imported.cells(.needs) == [[["ก", "ข"]]])
  }

  @Test func readsAFormThatIsOneTable() async throws {
    let needs = FormPart.Kind.needs
    let imported = try await ImportedText(
      blocks: part(
        .goodPractices, width: 2, heads(.goodPractices), [cell("ก"), cell("ข")],
        [cell("๔. " + needs.title, columns: 2)], heads(.needs), [cell("ค"), cell("ง")]))
    #expect(imported.cells(.goodPractices) == [[["ก", "ข"]]])
    #expect(imported.cells(.needs) == [[["ค", "ง"]]])
  }

  @Test func goesOnBehindTheEndOfAPage() async throws {
    let text = form([4: table(.needs, ["ก", "๑. ข"]) + "\n\n\t๒. ค\n\nง\tจ"])
    let imported = try await ImportedText(text)
    #expect(imported.cells(.needs) == [[["ก", "ข\nค"], ["ง", "จ"]]])
    #expect(imported.report.contains("จึงต่อไว้ท้ายแถวก่อนหน้า"))
  }

  @Test func keepsABlankFirstCellWithinAPage() async throws {
    let imported = try await ImportedText(form([4: table(.needs, ["ก", "ข"], ["", "ค"])]))
    #expect(imported.cells(.needs) == [[["ก", "ข"], ["", "ค"]]])
  }

  @Test func takesARepeatedHeadForNoRow() async throws {
    let rows = table(.needs, ["ก", "ข"]) + "\n\n" + table(.needs, ["ค", "ง"])
    let imported = try await ImportedText(form([4: rows]))
    #expect(imported.cells(.needs) == [[["ก", "ข"], ["ค", "ง"]]])
  }

  @Test func keepsAParagraphOfATablePartInAComment() async throws {
    let imported = try await ImportedText(
      form([4: table(.needs, ["ก", "ข"]) + "\n\nหมายเหตุ --> จบ"]))
    #expect(imported.cells(.needs) == [[["ก", "ข"]]])
    #expect(imported.draft.contains("\nหมายเหตุ -- > จบ\n-->\n"))
    #expect(imported.report.contains("  หมายเหตุ -- > จบ"))
  }

  @Test(arguments: [
    "ก | ข", "a < b > c", "*ก*", "_ก_", "`ก`", "[ก](ข)", "\\ก", "&amp;", "ก & ข", "<script>",
  ])
  func writesEveryWordAsText(words: String) async throws {
    let imported = try await ImportedText(
      form([4: table(.needs, [words, words]), 9: "๑. " + words]))
    #expect(imported.cells(.needs) == [[[words, words]]])
    #expect(imported.cells(.lessons) == [[[words]]] && imported.parsed.diagnostics == [])
  }

  @Test(arguments: ["# ก", "> ก", "+ ก", "๑. ก"])
  func writesTheBeginningOfAnItemAsText(words: String) async throws {
    let imported = try await ImportedText(form([9: "๑. " + words]))
    #expect(imported.cells(.lessons) == [[[words]]])
  }

  /// Pandoc takes paragraphs of the style Title out of the text.
  @Test func readsWhatStandsInTheStyleOfTitles() async throws {
    let words = "แบบรายงานการถอดบทเรียน ปีงบประมาณ พ.ศ. ๒๕๖๖"
    let imported = try await ImportedText(
      blocks: part(.needs, width: 2, [cell("ก"), cell("ข")]),
      meta: #"{"title":{"t":"MetaInlines","c":[{"t":"Str","c":"\#(words)"}]}}"#)
    #expect(imported.files.keys.contains("Content/reports/2566/big-cleaning-day.md"))
  }
}
