internal import BotrianDiagnostics
internal import BotrianImport
internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianSite
internal import BotrianTestSupport
internal import BotrianThai
internal import Testing

/// What importing writes, tells and refuses.
@Suite struct ImportDocumentsTests {
  /// What keeps a document from being imported.
  private func codes(
    _ documents: [SourceDocument], site: TestSite = .withoutReports,
    converter: DocumentConverter? = nil
  ) async throws -> [String] {
    do {
      _ = try await importDocuments(
        documents, into: .inMemory(site.files), fiscalYear: nil, converter: converter,
        language: .thai)
      return []
    } catch let failure as BuildFailure {
      return failure.diagnostics.map(\.code)
    }
  }

  private func document(_ text: String, _ name: String = "report.txt") -> SourceDocument {
    SourceDocument(name: name, bytes: Array(text.utf8))
  }

  @Test(arguments: ["Content/activities", "Import/report"])
  func asksForAnotherNameWhereOneCannotBeRead(folder: String) async throws {
    let site = FileSystem.inMemory(TestSite.withoutReports.files)
    let stray = FileSystem.Entry(path: "\(folder)/\u{FFFD}.md", kind: .foreignName)
    let files = FileSystem(
      entries: { try site.entries($0) + (folder.hasPrefix($0) ? [stray] : []) }, read: site.read)
    let failure = await #expect(throws: BuildFailure.self) {
      _ = try await importDocuments(
        [document(form([9: "๑. บทเรียน"]))], into: files, fiscalYear: nil, converter: nil,
        language: .thai)
    }
    #expect(failure?.diagnostics.map(\.code) == ["foreign-name"])
  }

  @Test func writesADraftThatThePreviewShows() async throws {
    let imported = try await ImportedText(form([9: "๑. บทเรียน"]))
    var site = TestSite.withoutReports
    for (path, text) in imported.files { site[path] = text }
    let built = try await site.build(
      BuildOptions(asOf: TestSite.day("2568-01-01"), includesDrafts: true))
    #expect(built.site.reports.map(\.title) == ["Big Cleaning Day"])
    #expect(try await site.build().site.reports.isEmpty)
  }

  @Test func usesTheActivityThatTheOfficeHas() async throws {
    let imported = try await ImportedText(form(name: "BIG  Cleaning Day....."))
    #expect(
      imported.files.keys.sorted() == [
        "Content/reports/2567/big-cleaning-day.md", "Import/report/report.txt",
      ])
  }

  @Test(arguments: [
    ("ส่งเสริมวินัย", "activity-1"), ("ไม่รับของขวัญ (No Gift Policy)", "no-gift-policy"),
    ("5ส 2567", "activity-1"),
  ])
  func proposesANameForANewActivity(title: String, slug: String) async throws {
    let imported = try await ImportedText(form(name: title))
    #expect(
      imported.files["Content/activities/\(slug).md"]?.hasPrefix("---\ntitle: \(title)\n") == true
        || title.hasPrefix("5"))
    #expect(imported.parsed.record?.activity.value.rawValue == slug)
    #expect(imported.report.contains("activity: เสนอชื่อ \(slug) ให้"))
  }

  @Test func leavesOutKeysThatTheDocumentDoesNotTell() async throws {
    let imported = try await ImportedText(form(head: "ปีงบประมาณ พ.ศ. ๒๕๖๗\n"))
    #expect(!imported.draft.contains("\nreported_on:") && !imported.draft.contains("\nquarters:"))
    #expect(imported.parsed.diagnostics == [])
    #expect(imported.parsed.record?.gaps.contains(.key("reported_on")) == true)
    #expect(imported.report.contains("reported_on: ไม่พบวันที่รายงานในเอกสาร"))
  }

  @Test(arguments: [
    ("ไตรมาสที่ ๑ - ๒", "[1, 2]"), ("ไตรมาส 1 และ 3", "[1, 3]"), ("ไตรมาสที่ ๔", "[4]"),
    ("ไตรมาสที่ ๑ ถึง ๓", "[1, 2, 3]"),
  ])
  func readsTheQuarters(words: String, written: String) async throws {
    let imported = try await ImportedText(form(head: "ปีงบประมาณ พ.ศ. ๒๕๖๗ \(words)\n"))
    #expect(imported.draft.contains("\nquarters: \(written)\n"))
  }

  @Test func keepsLinesAboveThePartsInAComment() async throws {
    let head = "ปีงบประมาณ ๒๕๖๗\nสถานที่ ห้องประชุม\nกลุ่มนิเทศ ปีงบประมาณ ๒๕๖๗\n"
    let imported = try await ImportedText(form(head: head))
    let kept = imported.account.drafts[0].kept
    #expect(kept.map(\.text) == ["สถานที่ ห้องประชุม", "กลุ่มนิเทศ ปีงบประมาณ ๒๕๖๗"])
    #expect(kept.map(\.source) == [3, 4])
  }

  @Test func takesTheYearFromTheCommandWhereTheDocumentHasNone() async throws {
    let imported = try await ImportedText(form(head: ""), fiscalYear: 2568)
    #expect(imported.files["Content/reports/2568/big-cleaning-day.md"] != nil)
    #expect(try await codes([document(form(head: ""))]) == ["import-without-year"])
  }

  @Test func tellsEveryRepairWithLineBeforeAndAfter() async throws {
    let imported = try await ImportedText(form([9: "๑. ได้รับอนุญาติ.....\n๒. อนุญาต"]))
    let repairs = imported.account.drafts[0].repairs
    #expect(repairs.map(\.before) == ["อนุญาติ", "....."] && repairs.map(\.after) == ["อนุญาต", ""])
    let lines = imported.draft.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[repairs[0].line - 1] == "๑. ได้รับอนุญาต")
    #expect(imported.report.contains(":\(repairs[0].line) (เอกสารบรรทัด 40)  “อนุญาติ” → “อนุญาต”"))
    #expect(imported.report.contains("“.....” → (ลบออก)  (จุดไข่ปลาของแบบฟอร์ม)"))
  }

  @Test func usesTheOfficesRulesBeforeItsOwn() async throws {
    var site = TestSite.withoutReports
    site[SpellingRules.path] =
      "- {find: อนุญาติ, replace: อนุญาติ, kind: spelling}\n- {find: กกก, replace: ก, kind: ocr}\n"
    let imported = try await ImportedText(form([9: "๑. อนุญาติ กกก สังเกตุ"]), site: site)
    #expect(imported.draft.contains("\n๑. อนุญาติ ก สังเกต\n"))
  }

  @Test func stopsAtWrongRules() async throws {
    var site = TestSite.withoutReports
    site[SpellingRules.path] = "- {find: ก, kind: ocr}\n"
    #expect(try await codes([document(form())], site: site) == ["missing-key"])
  }

  @Test func writesIntoASiteOnly() async throws {
    var site = TestSite.withoutReports
    site.files["site.yml"] = nil
    #expect(try await codes([document(form())], site: site) == ["missing-settings"])
  }

  @Test func overwritesNothing() async throws {
    #expect(try await codes([document(form())], site: TestSite()) == ["import-target-exists"])
    var site = TestSite.withoutReports
    site["Import/report/report.txt"] = "เดิม"
    #expect(try await codes([document(form())], site: site) == ["import-target-exists"])
  }

  @Test func refusesTwoFilesOfOneName() async throws {
    let twins = try await codes([document(form() + "\n" + form())])
    #expect(twins == ["two-drafts-of-one-name"])
    let namesakes = [document(form()), document(form(name: "No Gift Policy"), "report.tsv")]
    #expect(try await codes(namesakes) == ["two-drafts-of-one-name"])
  }

  @Test(arguments: [
    ("photo.jpg", "unknown-document-format"), ("report.doc", "unknown-document-format"),
    ("a.docx", "converter-missing"),
    ("a.ODT", "converter-missing"), ("a.htm", "converter-missing"),
    ("empty.txt", "nothing-to-import"),
  ])
  func saysWhyADocumentCannotBeImported(name: String, code: String) async throws {
    #expect(try await codes([document("สวัสดี", name)]) == [code])
  }

  @Test(arguments: ["", "{}", "[1]", #"{"pandoc-api-version":[1,20],"blocks":[]}"#])
  func saysThatADocumentIsDamaged(json: String) async throws {
    let converter = DocumentConverter { _, _ in Array(json.utf8) }
    let refusing = DocumentConverter { _, _ in nil }
    #expect(
      try await codes([document("", "a.docx")], converter: converter) == ["unreadable-document"])
    #expect(
      try await codes([document("", "a.docx")], converter: refusing) == ["unreadable-document"])
  }

  @Test func saysThatATextIsNotUnicode() async throws {
    let thai = SourceDocument(name: "old.txt", bytes: [0xA1, 0xD2, 0xC3])
    #expect(try await codes([thai]) == ["invalid-utf8"])
  }

  @Test func tellsEveryDocumentsMistake() async throws {
    let codes = try await codes([document("", "a.jpg"), document("", "b.jpg"), document(form())])
    #expect(codes == ["unknown-document-format", "unknown-document-format"])
  }

  @Test func tellsHowManyPicturesStayBehind() async throws {
    let image = #"{"t":"Para","c":[{"t":"Image","c":[["",[],[]],[],["a.png",""]]}]}"#
    let imported = try await ImportedText(blocks: image)
    #expect(imported.report.contains("เอกสารมีรูปภาพ 1 รูป ซึ่งไม่ได้นำเข้า"))
  }

  @Test func speaksEnglishWhereAsked() async throws {
    let imported = try await ImportedText(form([4: "หมายเหตุ"]), language: .english)
    #expect(imported.report.hasPrefix("Report of importing report.txt\n\nFiles written\n"))
    #expect(
      imported.draft.contains("<!-- This stands in the document and has no place in the form"))
  }
}
