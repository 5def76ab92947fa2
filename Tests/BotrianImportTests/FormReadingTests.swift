internal import BotrianImport
internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianThai
internal import Testing

/// What is read of a form's nine parts, well typed or not.
@Suite struct FormReadingTests {
  @Test func readsAReportThatTheSiteReads() async throws {
    let imported = try await ImportedText(form())
    let report = try #require(imported.parsed.record)
    #expect(imported.parsed.diagnostics == [])
    #expect(
      report.title == "Big Cleaning Day" && report.activity.value.rawValue == report.slug.rawValue)
    #expect(report.status == .draft && report.fiscalYear.buddhistYear == 2567)
    #expect(report.reportedOn.iso8601 == "2024-06-19" && report.lessonCount == 0)
    #expect(report.content.parts.flatMap(\.groups).allSatisfy { $0.emptiness == .statedNone })
  }

  @Test(arguments: [
    "๓. สิ่ง que คิดว่าทำได้ดีและปัจจัยที่ทำให้ทำได้ดี",
    "3) สิ่งที่ดีที่คิดว่าทำได้ดีและปัจจัยที่ทำให้ทำได้ดี", "สิ่งที่คุณคิดว่าทำได้ดีและปัจจัยที่ทำให้ทำได้ดี",
    "ส่วนที่ ๓. สิ่งที่ทำได้ดีและปัจจัยที่ทำให้ทำได้ดี", "(๓) สิ่งที่คิดว่าทำได้ดี และปัจจัย",
    "๓. สงที่คดว่าทำไดดี", "๘. สิ่งที่คิดว่าทำได้ดีและปัจจัยที่ทำให้ทำได้ดี",
  ])
  func knowsAPartByADamagedTitle(title: String) async throws {
    let rows = table(.goodPractices, ["ก", "ข"])
    let imported = try await ImportedText(form([3: rows], titles: [3: title]))
    #expect(imported.parsed.diagnostics == [])
    #expect(imported.cells(.goodPractices) == [[["ก", "ข"]]])
  }

  @Test func knowsAPartByItsNumberWhereItsTableFollows() async throws {
    let rows = table(.needs, ["ก", "ข"])
    let imported = try await ImportedText(form([4: rows], titles: [4: "๔. ต้องการ"]))
    #expect(imported.cells(.needs) == [[["ก", "ข"]]])
  }

  @Test func tellsWhichTitlesAreTheFormsOwn() async throws {
    let head = "จะทำให้ดีขึ้น ต้องทำ ดังนี้\t" + FormPart.Kind.needs.columns[1]
    let titles = [4: "๔. สิ่งที่ต้องกาน เพื่อให้ทำงานได้ดียิ่งขึ้น"]
    let imported = try await ImportedText(form([4: head + "\nก\tข"], titles: titles))
    #expect(
      imported.report.hasSuffix(
        """

        หัวข้อและหัวคอลัมน์ที่ใช้คำของแบบฟอร์มแทน
          \(imported.parsed.record?.path ?? "") (เอกสารบรรทัด 18)  “๔. สิ่งที่ต้องกาน เพื่อให้ทำงานได้ดียิ่งขึ้น” → “๔. สิ่งที่ต้องการ เพื่อให้ทำงานได้ดียิ่งขึ้น”
          \(imported.parsed.record?.path ?? "") (เอกสารบรรทัด 20)  “จะทำให้ดีขึ้น ต้องทำ ดังนี้” → “จะทำให้ดียิ่งขึ้น ต้องทำ ดังนี้”

        """))
  }

  @Test func takesNoItemOfAListForAPart() async throws {
    let items = "๑. ความสะอาด\n๒. ความพร้อม\n๓. การมีส่วนร่วม\n๔. เวลา\n๕. เงิน"
    let imported = try await ImportedText(form([9: items]))
    #expect(imported.cells(.lessons)[0].count == 5 && imported.parsed.diagnostics == [])
  }

  @Test func tellsWhichPartsAreMissing() async throws {
    let imported = try await ImportedText(form(titles: [4: ""]))
    #expect(imported.report.contains("ส่วนที่ ๔ สิ่งที่ต้องการ เพื่อให้ทำงานได้ดียิ่งขึ้น: ไม่พบในเอกสาร"))
    #expect(imported.draft.contains("<!-- ไม่พบส่วนนี้ในเอกสาร"))
    #expect(imported.parsed.record != nil)
  }

  @Test func putsAPartTogetherThatStandsTwice() async throws {
    let text = form([9: "๑. ก\n\n๙. \(FormPart.Kind.lessons.title)\n\n๒. ข"])
    let imported = try await ImportedText(text)
    #expect(imported.cells(.lessons) == [[["ก"], ["ข"]]])
    #expect(imported.report.contains("พบหัวข้อส่วนที่ ๙ มากกว่าหนึ่งครั้ง"))
  }

  @Test(arguments: [
    "ภายใน\t\t\nก\tข\tค\nภายนอก\t\t\nง\tจ\tฉ", "ภายใน ก\tข\tค\nภายนอก ง\tจ\tฉ",
    "ปัจจัยภายใน\t\t\nก\tข\tค\n- ภายนอก :\t\t\nง\tจ\tฉ",
  ])
  func putsProblemsIntoTheirGroups(rows: String) async throws {
    let head = table(.problems)
    let imported = try await ImportedText(form([5: head + "\n" + rows]))
    #expect(imported.cells(.problems) == [[["ก", "ข", "ค"]], [["ง", "จ", "ฉ"]]])
    #expect(imported.parsed.diagnostics == [])
  }

  @Test func putsRowsWithoutAGroupIntoTheFirstAndSaysSo() async throws {
    let imported = try await ImportedText(form([5: table(.problems, ["ก", "ข", "ค"])]))
    #expect(imported.cells(.problems) == [[["ก", "ข", "ค"]], []])
    #expect(imported.report.contains("ไม่พบชื่อกลุ่มเหนือรายการแรก จึงจัดไว้ใน ภายใน"))
  }

  @Test(arguments: [
    "พอใจ ในเรื่อง\n๑. ก\n๒. ข\n\nไม่พอใจ ในเรื่อง\n๑. ค",
    "พึงพอใจในเรื่อง :\n๑. ก\n๒. ข\n\nไม่พึงพอใจ\n๑. ค",
    "พอใจ\tไม่พอใจ\n<p>๑. ก</p><p>๒. ข</p>\t๑. ค", "พอใจ ในเรื่อง ๑. ก ๒. ข\nไม่พอใจ ในเรื่อง ๑. ค",
  ])
  func readsListsOfSatisfaction(text: String) async throws {
    let imported = try await ImportedText(form([8: text]))
    #expect(imported.cells(.satisfaction) == [[["ก"], ["ข"]], [["ค"]]])
    #expect(imported.parsed.diagnostics == [])
  }

  @Test func keepsTheNumbersOfAList() async throws {
    let imported = try await ImportedText(form([9: "๒. ก\n๓. ข"]))
    #expect(imported.draft.hasSuffix("\n๒. ก\n๓. ข\n\n"))
  }

  @Test func joinsALineThatGoesOn() async throws {
    let imported = try await ImportedText(form([9: "๑. ก\nต่อ\n๒. ข"]))
    #expect(imported.cells(.lessons) == [[["ก ต่อ"], ["ข"]]])
  }

  @Test(arguments: [
    ("๑. ก ๒. ข ๓. ค", "๑. ก<br>๒. ข<br>๓. ค"), ("1. ก 2. ข", "1. ก<br>2. ข"),
    ("- ก - ข", "- ก<br>- ข"), ("<p>ก</p> <p>ข</p>", "ก<br>ข"), ("๑. ก ๓. ข", "๑. ก ๓. ข"),
    ("- ปี ๒๕๖๔ - ๒๕๗๐", "- ปี ๒๕๖๔ - ๒๕๗๐"), ("๑. ข้อ ๒.๑", "๑. ข้อ ๒.๑"),
    ("๓.๕๑ คะแนน", "๓.๕๑ คะแนน"),
  ])
  func partsTheListsOfACell(cell: String, written: String) async throws {
    let imported = try await ImportedText(form([3: table(.goodPractices, [cell, "ย"])]))
    #expect(imported.draft.contains("\n| \(written) | ย |\n"))
  }

  @Test(arguments: ["", "๑. ก\n\n"])
  func keepsWhoSignedOutOfTheLessons(items: String) async throws {
    let signed = "(ลงชื่อ).....ผู้รายงาน\n(ชื่อ นามสกุล)\nตำแหน่ง นักวิชาการ\n19 มิ.ย. 2567"
    let imported = try await ImportedText(form([9: items + signed]))
    #expect(imported.cells(.lessons) == [items.isEmpty ? [] : [["ก"]]])
    #expect(imported.account.drafts[0].kept.count == 4)
  }

  @Test func keepsAParagraphBehindANumberedListApart() async throws {
    let imported = try await ImportedText(form([9: "๑. ก\n\nหมายเหตุ"]))
    #expect(imported.cells(.lessons) == [[["ก"]]])
    #expect(imported.account.drafts[0].kept.map(\.text) == ["หมายเหตุ"])
  }

  @Test func takesParagraphsOfAListWithoutNumbersForItems() async throws {
    let imported = try await ImportedText(form([9: "ก\n\nข"]))
    #expect(imported.cells(.lessons) == [[["ก"], ["ข"]]])
  }

  @Test func takesAWordForNothingForNoRow() async throws {
    let imported = try await ImportedText(form([7: table(.actions, ["ไม่มี", "", ""])]))
    let group = imported.parsed.record?.content.part(.actions)?.groups.first
    #expect(group?.rows == [] && group?.emptiness == .statedNone)
  }

  @Test func leavesALineOfTheFormThatIsBlankOut() async throws {
    let head = "ปีงบประมาณ พ.ศ. : ๒๕๖๗\nไตรมาสที่ : ๑ - ๒\nวันที่รายงาน : .........\n"
    let imported = try await ImportedText(form(head: head))
    #expect(imported.account.drafts[0].kept == [])
    #expect(imported.parsed.record?.quarters == [1, 2])
    #expect(imported.parsed.record?.gaps.contains(.key("reported_on")) == true)
  }

  @Test func keepsALineThatEndsLikeALabel() async throws {
    let head = "ปีงบประมาณ พ.ศ. ๒๕๖๗\nผู้รับผิดชอบ กลุ่มนโยบายและแผนร่วมกับกลุ่มอำนวยการ ดำเนินการดังนี้:\n"
    let imported = try await ImportedText(form(head: head))
    #expect(imported.account.drafts[0].kept.count == 1)
  }
}
