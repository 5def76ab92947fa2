internal import BotrianTestSupport

/// One mistake as a person would make it, in a site that is right but for it.
struct SeededMistake: Sendable {
  /// The code of the one message that it gives.
  let code: String

  /// The site with the mistake in it.
  let site: TestSite

  /// Writes one text instead of another.
  static func writing(
    _ code: String, _ text: String, for old: String, in path: String = TestSite.reportPath
  ) -> Self {
    Self(code: code, site: TestSite().replacing(old, with: text, in: path))
  }

  /// Adds a line at the end of a file.
  static func adding(_ code: String, _ text: String, to path: String) -> Self {
    var site = TestSite()
    site[path] += "\n" + text + "\n"
    return Self(code: code, site: site)
  }

  /// Puts a file into the folder.
  static func file(_ code: String, _ path: String, _ text: String) -> Self {
    var site = TestSite()
    site[path] = text
    return Self(code: code, site: site)
  }

  private static let page = "Content/pages/about.md"
  private static let memo = "Content/approvals/memo-2567.md"
  private static let year = "Content/years/2567.yml"
  private static let activity = "Content/activities/big-cleaning-day.md"

  /// All of them.
  static let all: [Self] = settings + heads + parts + texts + others

  private static let settings: [Self] = [
    .writing("missing-key", "", for: ", short_name: สนง.ตัวอย่าง", in: "site.yml"),
    .writing(
      "invalid-base-url", "lessons.example", for: "https://lessons.example.go.th/", in: "site.yml"),
    .adding("unknown-key", "langauge: th", to: "site.yml"),
    .adding("unknown-choice", "language: thai", to: "site.yml"),
    .adding("unknown-choice", "digits: roman", to: "site.yml"),
    .adding("unknown-theme", "theme: defualt", to: "site.yml"),
    .adding("wrong-kind-of-value", "menu: หน้าแรก", to: "site.yml"),
    .adding("missing-key", "menu: [{title: เว็บไซต์หลัก}]", to: "site.yml"),
    .adding("broken-link", "menu: [{title: ติดต่อ, link: /contact/}]", to: "site.yml"),
    .adding("dangerous-link", "footer: [{title: ก, link: 'javascript:alert(1)'}]", to: "site.yml"),
    .adding("unknown-word", "words: {home_titel: คลัง}", to: "site.yml"),
    .adding("broken-yaml", "licence: [ก", to: "site.yml"),
    .adding("repeated-key", "base_url: https://lessons.example.go.th/", to: "site.yml"),
    .adding(
      "secret-in-settings", "publish: {kind: sftp, host: h, user: u, folder: /w, password: x}",
      to: "site.yml"),
  ]

  private static let heads: [Self] = [
    .writing("missing-key", "", for: "title: Big Cleaning Day\n"),
    .writing("missing-key", "", for: "status: approved\n"),
    .writing("year-in-wrong-era", "fiscal_year: 2024", for: "fiscal_year: 2567"),
    .writing("invalid-fiscal-year", "fiscal_year: ปีนี้", for: "fiscal_year: 2567"),
    .writing("folder-differs-from-year", "fiscal_year: 2568", for: "fiscal_year: 2567"),
    .writing("invalid-date", "reported_on: 2567-02-30", for: "reported_on: 2567-06-19"),
    .writing("invalid-date", "reported_on: 31 มิถุนายน 2567", for: "reported_on: 2567-06-19"),
    .writing("invalid-quarter", "quarters: [1, 5]", for: "quarters: [1, 2]"),
    .writing("unknown-activity", "activity: big-cleaning-dya", for: "activity: big-cleaning-day"),
    .writing("unknown-approval", "approval: memo-2576", for: "approval: memo-2567"),
    .writing("invalid-slug", "approval: บันทึก", for: "approval: memo-2567"),
    .writing("unknown-choice", "status: aproved", for: "status: approved"),
    .writing("unknown-key", "statsu: x\nstatus: approved", for: "status: approved"),
    .writing("repeated-key", "status: approved\nstatus: draft", for: "status: approved"),
    .writing("missing-front-matter", "", for: "---\ntitle: Big Cleaning Day\n"),
    .writing("broken-yaml", "title: \"Big", for: "title: Big Cleaning Day"),
    .writing(
      "change-in-future", "changes: [{on: 2570-01-01, note: แก้คำ}]\nstatus: approved",
      for: "status: approved"),
    .writing(
      "invalid-value-hash",
      "allow_personal_data: [{kind: mobile, value_hash: xyz, reason: ยินยอม}]\nstatus: approved",
      for: "status: approved"),
    .writing(
      "unused-personal-data-allowance",
      "allow_personal_data: [{kind: mobile, value_hash: 9cb4de460569edf9, reason: ยินยอม}]\nstatus: approved",
      for: "status: approved"),
  ]

  private static let parts: [Self] = [
    .writing(
      "missing-form-part", "", for: "## ๖. ข้อเสนอแนะ ที่ควรต้องจัดการ ทั้งในด้านการเปลี่ยนแปลงและปรับปรุง\n"),
    .writing("repeated-form-part", "## ๓. ก\n\nไม่มี\n\n## ๔. สิ่ง", for: "## ๔. สิ่ง"),
    .writing("unknown-form-part", "## สรุป\n\nก\n\n## ๔. สิ่ง", for: "## ๔. สิ่ง"),
    .writing("title-in-body", "# ก\n\n## ๑. ทบทวน", for: "## ๑. ทบทวน"),
    .writing("table-without-delimiter-row", "", for: "| --- | --- | --- |\n| เพื่อความสะอาด"),
    .writing(
      "column-count", "| วัตถุประสงค์ | ผลลัพธ์ |\n| --- | --- |\n| ก | ข |",
      for:
        "| วัตถุประสงค์ | ผลลัพธ์ | เหตุผล |\n| --- | --- | --- |\n| เพื่อความสะอาด | บรรลุตามวัตถุประสงค์ | คะแนนมากกว่า ๓.๕๑ |"
    ),
    .writing("column-head-differs", "| เป้าหมาย | ผลลัพธ์", for: "| วัตถุประสงค์ | ผลลัพธ์"),
    .writing(
      "row-cell-count", "| เพื่อความสะอาด | บรรลุ |",
      for: "| เพื่อความสะอาด | บรรลุตามวัตถุประสงค์ | คะแนนมากกว่า ๓.๕๑ |"),
    .writing("unknown-group", "### ควรปรับ", for: "### ไม่พอใจ ในเรื่อง"),
    .writing("repeated-group", "### พอใจ ในเรื่อง", for: "### ไม่พอใจ ในเรื่อง"),
    .writing("list-in-table-part", "๑. ดูแลพื้นที่\n\n| สิ่งที่คิดว่าควรจะต้องทำ", for: "| สิ่งที่คิดว่าควรจะต้องทำ"),
    .writing("table-in-list-part", "| ก |\n| - |\n| ข |\n\n๑. รักษามาตรฐาน", for: "๑. รักษามาตรฐาน"),
    .writing("group-missing", "", for: "| **ภายใน** | | |\n"),
  ]

  private static let texts: [Self] = [
    .adding("broken-link", "ดู [รายงาน](/reports/2567/big-cleaning-dya/)", to: page),
    .adding("broken-fragment", "ดู [ข้อแรก](/reports/2567/big-cleaning-day/#s9-7)", to: page),
    .adding("dangerous-link", "[กด](javascript:alert(1))", to: page),
    .adding("raw-html", "<center>ก</center>".replacing("</center>", with: ""), to: page),
    .adding("broken-link", "![ภาพ](../media/photo.jpg)", to: page),
    .adding("personal-data", "โทร 08 1234 5678", to: page),
    .adding("personal-data", "เลขประจำตัว 1-1014-00000-05-7", to: page),
    .adding("personal-data", "เขียนถึง somebody@gmail.com", to: page),
    .adding("table-without-head", "| ก |  |\n| - | - |\n| ข | ค |", to: page),
    .adding("unprintable-character", "ก\u{0B}ข", to: page),
    mediaPage,
    .file("reserved-slug", "Content/pages/search.md", "---\ntitle: ค้น\n---\n"),
    .file("invalid-slug", "Content/pages/ติดต่อ.md", "---\ntitle: ติดต่อ\n---\n"),
  ]

  private static let mediaPage: Self = {
    var site = TestSite()
    site["Content/media/form.html"] = "<script>alert(1)</script>"
    site[page] += "\n[แบบฟอร์ม](../media/form.html)\n"
    return Self(code: "page-among-media", site: site)
  }()

  private static let others: [Self] = [
    .writing("missing-key", "", for: "decided_by: ศึกษาธิการจังหวัด\n", in: memo),
    .writing("invalid-date", "decided_on: เมื่อวาน", for: "decided_on: 2567-06-19", in: memo),
    .writing("unknown-choice", "kind: publish_now", for: "kind: publish_interim", in: memo),
    .writing(
      "unknown-activity", "[big-cleaning-day, thai-cultur]", for: "[big-cleaning-day]", in: year),
    .writing(
      "activity-announced-twice", "[big-cleaning-day, big-cleaning-day]", for: "[big-cleaning-day]",
      in: year),
    .writing(
      "unknown-choice", "activities_complete: false\nedition: finel",
      for: "activities_complete: false", in: year),
    .writing(
      "wrong-kind-of-value", "activities_complete: [1]", for: "activities_complete: false", in: year
    ),
    .writing("missing-key", "title:", for: "title: Big Cleaning Day", in: activity),
    .file(
      "unknown-lesson", "Content/follow-up/2568/a.yml",
      "items:\n  - {lesson: 2567/big-cleaning-day/s9-8, status: done, on: 2568-01-01}\n"),
    .file(
      "follow-up-of-other-part", "Content/follow-up/2568/a.yml",
      "items:\n  - {lesson: 2567/big-cleaning-day/s1-1, status: done, on: 2568-01-01}\n"),
    .file(
      "invalid-lesson-reference", "Content/follow-up/2568/a.yml",
      "items:\n  - {lesson: s9-1, status: done, on: 2568-01-01}\n"),
    .file(
      "follow-up-outside-year", "Content/follow-up/2568/a.yml",
      "items:\n  - {lesson: 2567/big-cleaning-day/s9-1, status: done, on: 2567-01-01}\n"),
    .file("misplaced-file", "Content/reports/a.md", "---\ntitle: ก\n---\n"),
    .file("unexpected-file", "Content/notes.txt", "ก"),
    .file("lonely-synonym", "Content/synonyms.yml", "groups:\n  - [ครู]\n"),
    .file(
      "repeated-rule", "Content/import-rules.yml",
      "- {find: ก, replace: ข, kind: ocr}\n- {find: ก, replace: ค, kind: ocr}\n"),
    .file("broken-ledger", "Content/addresses.json", "{"),
  ]
}
