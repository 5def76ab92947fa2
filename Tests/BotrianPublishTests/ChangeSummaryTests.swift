internal import BotrianDiagnostics
internal import BotrianPublish
internal import Testing

/// What staff read before a publication.
@Suite struct ChangeSummaryTests {
  private func page(_ path: String, _ title: String, content: String = "a") -> PublishedFile {
    PublishedFile(path: path, size: 1, sha256: content, title: title + " - สำนักงานตัวอย่าง")
  }

  private func lines(
    _ old: [PublishedFile], _ new: [PublishedFile], reports: Set<String> = [],
    in language: Language = .thai
  ) -> [String] {
    let changes = PublicationChanges(
      from: PublicationManifest(files: old), to: PublicationManifest(files: new))
    return ChangeSummary(changes, reports: reports, office: "สำนักงานตัวอย่าง").lines(language)
  }

  @Test func saysThatNothingChanges() {
    let page = page("index.html", "หน้าแรก")
    #expect(lines([page], [page]) == ["ไม่มีอะไรเปลี่ยนสำหรับประชาชน"])
  }

  @Test func namesPagesByTitleAndAddress() {
    let old = [page("about/index.html", "เกี่ยวกับ"), page("index.html", "หน้าแรก")]
    let new = [page("404.html", "ไม่พบหน้า"), page("index.html", "หน้าแรก", content: "b")]
    #expect(
      lines(old, new) == [
        "สิ่งที่จะเปลี่ยนสำหรับประชาชน", "  หน้าใหม่ 1:", "    ไม่พบหน้า (/404.html)", "  หน้าที่เปลี่ยน 1:",
        "    หน้าแรก (/)", "  หน้าที่นำออก 1:", "    เกี่ยวกับ (/about/)",
      ])
  }

  @Test func namesReportsFirst() {
    let path = "reports/2567/a/index.html"
    let new = [page(path, "รายงาน ก"), page("index.html", "หน้าแรก")]
    #expect(
      lines([], new, reports: [path], in: .english) == [
        "What changes for the public", "  Reports now public (1):",
        "    รายงาน ก (/reports/2567/a/)", "  New pages (1):", "    หน้าแรก (/)",
      ])
  }

  /// Its page stays, and says that it was withdrawn.
  @Test func tellsOfAReportThatIsNoLongerPublic() {
    let path = "reports/2567/a/index.html"
    let told = lines([page(path, "ก")], [page(path, "ก", content: "b")])
    #expect(told.dropFirst() == ["  รายงานที่นำออก 1:", "    ก (/reports/2567/a/)"])
    let stays = lines([page(path, "ก")], [page(path, "ก", content: "b")], reports: [path])
    #expect(stays.dropFirst() == ["  รายงานที่แก้ไข 1:", "    ก (/reports/2567/a/)"])
  }

  @Test func countsFilesThatAreNoPages() {
    let old = [PublishedFile(path: "a.css", size: 1, sha256: "a")]
    let new = [PublishedFile(path: "b.css", size: 1, sha256: "a")]
    #expect(
      lines(old, new).dropFirst() == ["  ไฟล์อื่น (รูป แบบหน้าตา ดัชนีค้นหา ข้อมูล): ใหม่ 1 เปลี่ยน 0 นำออก 1"])
  }

  @Test func namesTwentyOfAKindAndCountsTheRest() {
    let pages = (10..<33).map { page("\($0)/index.html", "หน้า \($0)") }
    let told = lines([], pages)
    #expect(told.count == 2 + ChangeSummary.limit + 1)
    #expect(told.last == "    และอีก 3")
  }
}
