internal import BotrianReports
internal import BotrianSite
internal import BotrianTestSupport
internal import BotrianThai
internal import Foundation

/// An office whose files change at random.
struct ChangingOffice {
  private(set) var source = ChangingOffice.begun
  private(set) var options = TestSite.options
  private var number = 0
  private var earlier: (source: TestSite, options: BuildOptions)?

  /// Two activities and three reports in two years, one of which quotes another.
  private static let begun: TestSite = {
    var site = TestSite()
    site["Content/activities/five-s.md"] =
      "---\ntitle: ห้า ส\n---\n\n[ตัวอย่าง](../reports/2567/big-cleaning-day.md)\n"
    site["Content/reports/2567/five-s.md"] = TestSite.report.replacing(
      "activity: big-cleaning-day", with: "activity: five-s")
    site["Content/approvals/memo-2568.md"] = site["Content/approvals/memo-2567.md"]
      .replacing("2567", with: "2568")
      .replacing(
        "clauses:",
        with: "indicator: {number: ๕, text: มีการถอดบทเรียน, evidence: [รายงาน]}\nclauses:")
    site["Content/reports/2568/big-cleaning-day.md"] = TestSite.report
      .replacing("2567", with: "2568")
      .replacing("เพื่อความสะอาด", with: "เพื่อ[ความสะอาด](../2567/five-s.md#s1-1)")
    site["Content/years/2568.yml"] = "fiscal_year: 2568\nactivities: [five-s, big-cleaning-day]\n"
    return site
  }()

  /// Changes something.
  ///
  /// - Returns: What was changed.
  mutating func edit(using generator: inout SeededGenerator) async throws -> String {
    number += 1
    earlier = (source, options)
    let reports = source.files.keys.filter { $0.hasPrefix("Content/reports/") }.sorted()
    let report = reports.randomElement(using: &generator)
    switch (Int.random(in: 0..<20, using: &generator), report) {
    case (0...4, let path?): return changeWords(of: path)
    case (5, let path?) where reports.count > 1: return remove(path)
    case (6, let path?): return rename(path)
    case (7, _): return changePage(using: &generator)
    case (8, _): return changeSettings(using: &generator)
    case (9, _): return changeTheme()
    case (10, let path?): return draft(path)
    case (11, let path?): return changeRows(of: path)
    case (12, let path?): return changeHead(of: path, using: &generator)
    case (13, _): return changeRecord(using: &generator)
    case (14, _): return changeFollowUp(using: &generator)
    case (15, _): return changeDay(using: &generator)
    case (16, _): return try await lock()
    case (17, let path?): return withdraw(path)
    default: return addReport()
    }
  }

  /// Takes the latest edit back.
  mutating func undo() {
    if let earlier { (source, options) = earlier }
  }

  private mutating func changeWords(of path: String) -> String {
    source[path] = source[path].replacing("ดูแลพื้นที่", with: "ดูแลพื้นที่ \(number)")
    return "words of \(path)"
  }

  private mutating func remove(_ path: String) -> String {
    source.files[path] = nil
    return "without \(path)"
  }

  private mutating func rename(_ path: String) -> String {
    let other = "Content/reports/2567/renamed-\(number).md"
    source[other] = source[path]
    source.files[path] = nil
    return "\(path) to \(other)"
  }

  private mutating func addReport() -> String {
    let path = "Content/reports/2567/report-\(number).md"
    source[path] = TestSite.report.replacing(
      "fiscal_year:", with: "unit: กลุ่มที่ \(number)\nfiscal_year:")
    return "with \(path)"
  }

  /// Adds a page, or takes one away; a link to it may then be broken, which is a mistake.
  private mutating func changePage(using generator: inout SeededGenerator) -> String {
    let path = "Content/pages/page-\(Int.random(in: 0..<3, using: &generator)).md"
    if source.files[path] == nil {
      let link = number.isMultiple(of: 4) ? "page-0.md" : "about.md"
      source[path] = "---\ntitle: หน้า \(number)\n---\n\n[อื่น](\(link))\n"
    } else {
      source.files[path] = nil
    }
    return path
  }

  private mutating func changeSettings(using generator: inout SeededGenerator) -> String {
    let line =
      ["language: en", "colours: {accent: \"#225544\"}", "licence: CC BY 4.0"]
      .randomElement(using: &generator) ?? ""
    let text = source["site.yml"]
    source["site.yml"] =
      text.contains(line) ? text.replacing("\n" + line, with: "") : text + "\n" + line
    return line
  }

  /// Puts a partial over the theme's, or takes the theme away.
  private mutating func changeTheme() -> String {
    let theme = "\ntheme: mine"
    if source["site.yml"].contains(theme) {
      source["site.yml"] = source["site.yml"].replacing(theme, with: "")
    } else {
      source["site.yml"] += theme
      source["Themes/mine/theme.yml"] = "extends: default\n"
      source["Themes/mine/partials/count-item.mustache"] = "<li>\(number)</li>\n"
    }
    return "theme"
  }

  private mutating func draft(_ path: String) -> String {
    let (draft, approved) = ("status: draft", "status: approved")
    let text = source[path]
    source[path] =
      text.contains(draft)
      ? text.replacing(draft, with: approved) : text.replacing(approved, with: draft)
    return "status of \(path)"
  }

  /// Takes a row out, or puts one in.
  private mutating func changeRows(of path: String) -> String {
    let row = "| เตรียมการ | ๑. จัดทำแผน<br>๒. แต่งตั้งคณะกรรมการ | ไม่มี |\n"
    let more = row + "| ดำเนินการ \(number) | ลงมือทำ | ไม่มี |\n"
    let text = source[path]
    source[path] =
      number.isMultiple(of: 3)
      ? text.replacing(row, with: "") : text.replacing(row, with: more)
    return "rows of \(path)"
  }

  private mutating func changeHead(
    of path: String, using generator: inout SeededGenerator
  ) -> String {
    let (old, new) =
      [
        ("title: ", "title: ใหม่ \(number) "), ("quarters: [1, 2]", "quarters: [3]"),
        ("status:", "unit: กลุ่มที่ \(number)\nstatus:"),
        ("status:", "changes: [{on: 2568-0\(1 + number % 9)-01, note: แก้คำ}]\nstatus:"),
      ].randomElement(using: &generator) ?? ("", "")
    source[path] = source[path].replacing(old, with: new, maxReplacements: 1)
    return "\(new) in \(path)"
  }

  /// Changes an activity, an approval or a year.
  private mutating func changeRecord(using generator: inout SeededGenerator) -> String {
    let (path, old, new) =
      [
        ("Content/activities/five-s.md", "title: ห้า ส", "title: ห้า ส \(number)"),
        ("Content/activities/five-s.md", "ตัวอย่าง", "อีกตัวอย่าง"),
        ("Content/approvals/memo-2568.md", "title: ", "title: ฉบับที่ \(number) "),
        ("Content/approvals/memo-2568.md", "มีการถอดบทเรียน", "มีการถอดบทเรียนครั้งที่ \(number)"),
        (
          "Content/approvals/memo-2567.md", "clauses:",
          "clauses:\n  - {number: ๓.๑, kind: follow_up, fiscal_year: 2568, text: ให้ปรับปรุง}"
        ),
        ("Content/years/2568.yml", "[five-s, ", "["),
        ("Content/years/2567.yml", "activities_complete: false", "activities_complete: true"),
      ].randomElement(using: &generator) ?? ("", "", "")
    source[path] = source[path].replacing(old, with: new, maxReplacements: 1)
    return "\(new) in \(path)"
  }

  /// Records work on a recommendation, or takes the record away.
  private mutating func changeFollowUp(using generator: inout SeededGenerator) -> String {
    let path = "Content/follow-up/2568/work.yml"
    guard source.files[path] == nil else {
      source.files[path] = nil
      return "without \(path)"
    }
    let status = ["in_progress", "done"].randomElement(using: &generator) ?? "done"
    source[path] =
      "items: [{lesson: 2567/big-cleaning-day/s9-1, status: \(status), on: 2568-02-15, note: ครั้งที่ \(number)}]\n"
    return "\(status) in \(path)"
  }

  private mutating func changeDay(using generator: inout SeededGenerator) -> String {
    let day = ["2568-02-01", "2568-09-30", "2569-12-01"].randomElement(using: &generator) ?? ""
    options.asOf = TestSite.day(day)
    return "on \(day)"
  }

  /// Records all addresses, so that ids last and what goes leaves something behind.
  private mutating func lock() async throws -> String {
    let files = FileSystem.inMemory(source.files)
    guard let site = try? await buildSite(using: files, options: options),
      let ledger = try? site.outline.lockedAddresses()
    else { return "no lock" }
    source[AddressLedger.path] = ledger.fileText
    return "lock"
  }

  private mutating func withdraw(_ path: String) -> String {
    source[path] = source[path].replacing(
      "status: approved",
      with: "withdrawn: {on: 2568-01-10, reason: ข้อมูลคลาดเคลื่อน}\nstatus: withdrawn")
    return "withdrawn \(path)"
  }
}
