internal import BotrianTestSupport
internal import Testing

/// `botrian build --timings`.
@Suite struct TimingReportTests {
  @Test(arguments: [
    ("th", ["อ่านไฟล์", "อ่านรายงาน", "ตรวจ", "สร้างหน้าเว็บ", "เขียนไฟล์", "ทั้งหมด"]),
    ("en", ["Reading files", "Reading reports", "Checking", "Making pages", "Writing files"]),
  ])
  func saysWhereTheTimeWent(language: String, stages: [String]) async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      let outcome = try Tool.run(["build", "--timings", "--language", language], in: folder)
      #expect(outcome.status == 0)
      let lines = outcome.output.split(separator: "\n").map(String.init)
      for name in stages + [TestSite.reportPath, "report / 1"] {
        #expect(lines.contains { $0.hasSuffix(" ms  " + name) }, "\(name)")
      }
    }
  }

  @Test func saysNothingUnasked() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      #expect(try !Tool.run(["build"], in: folder).output.contains(" ms "))
    }
  }
}
