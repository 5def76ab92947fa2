internal import BotrianSite
internal import BotrianTestSupport
internal import Testing

/// The page of evidence for an indicator.
@Suite struct EvidenceTests {
  private let site = TestSite().replacing(
    "clauses:",
    with: """
      background:
        - {number: ๑.๒, kind: order, title: แต่งตั้งคณะทำงาน, reference: ๕๐/๒๕๖๗, date: 2567-04-05}
      indicator: {number: ๕, text: มีการถอดบทเรียน, evidence: [รายงานการประชุม, แนวทางการปรับปรุง]}
      clauses:
        - {number: ๓.๑, kind: follow_up, fiscal_year: 2568, text: ให้ปรับปรุงกิจกรรม}
      """, in: "Content/approvals/memo-2567.md")

  private func evidence(of site: TestSite) async throws -> String? {
    try await site.build().files.first { $0.path == "evidence/2567/index.html" }
      .map { String(decoding: $0.bytes, as: UTF8.self).replacing("\u{A0}", with: " ") }
  }

  @Test(arguments: [
    "ตัวชี้วัดที่ ๕", "มีการถอดบทเรียน", "รายงานการประชุม", "แนวทางการปรับปรุง", "ศธ ๐๐๐๑/",
    "คำสั่ง", "แต่งตั้งคณะทำงาน", "๕๐/๒๕๖๗", "๕ เมษายน ๒๕๖๗", "ให้ปรับปรุงกิจกรรม",
    "https://lessons.example.go.th/reports/2567/big-cleaning-day/", "๑๙ มิถุนายน ๒๕๖๗",
    "https://lessons.example.go.th/approvals/memo-2567/", "ฉบับระหว่างดำเนินการ",
    "<strong>๓</strong> ยังไม่มีบันทึก",
  ])
  func showsWhatAnAssessorLooksFor(text: String) async throws {
    let page = try #require(try await evidence(of: site))
    #expect(page.contains(text))
  }

  @Test func isThereOnlyWhenTheMemoNamesAnIndicator() async throws {
    #expect(try await evidence(of: TestSite()) == nil)
  }

  @Test func isReachedFromTheYear() async throws {
    let year = try #require(
      try await site.build().files.first { $0.path == "years/2567/index.html" })
    #expect(String(decoding: year.bytes, as: UTF8.self).contains("href=\"../../evidence/2567/\""))
  }
}
