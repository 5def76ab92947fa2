internal import BotrianDiagnostics
internal import BotrianSite
internal import BotrianTestSupport
internal import Foundation
internal import Testing

/// What people are told of their mistakes: one message each, in both languages, kept in `Documentation/messages.md`.
@Suite struct SeededMistakesTests {
  private static let path = "Documentation/messages.md"

  @Test func givesOneMessageForEachInTheWordsThatAreCheckedIn() async throws {
    #expect(SeededMistake.all.count >= 60)
    var sections: [String: [String]] = [:]
    for mistake in SeededMistake.all {
      let found = try await mistake.site.diagnostics()
      #expect(found.map(\.code) == [mistake.code])
      for diagnostic in found {
        sections[diagnostic.code, default: []].append(texts(of: diagnostic, in: mistake.site))
      }
    }
    let page =
      Self.introduction
      + sections.keys.sorted().map { code in
        "\n## `\(code)`\n\n" + (sections[code] ?? []).joined(separator: "\n")
      }.joined()
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(page.utf8).write(to: Repository.root.appending(path: Self.path))
      Issue.record("recorded \(Self.path); read the change, then run again")
      return
    }
    #expect(try Repository.text(Self.path) == page)
  }

  private func texts(of diagnostic: Diagnostic, in site: TestSite) -> String {
    let files = FileSystem.inMemory(site.files)
    return [Language.thai, .english].map { language in
      let printer = DiagnosticPrinter(language: language) { path, number in
        files.line(number, of: path)
      }
      return "```\n\(printer.text(of: [diagnostic]))\n```\n"
    }.joined()
  }

  private static let introduction = """
    # ข้อความที่โปรแกรมบอก

    ทุกข้อความบอกไฟล์ บรรทัด สิ่งที่ผิด เหตุผล และสิ่งที่ควรเขียนแทน ข้างล่างคือตัวอย่างของความผิดพลาดที่พบบ่อย เรียงตามรหัสในวงเล็บเหลี่ยมท้ายบรรทัดแรก
    `error` คือต้องแก้ก่อนจึงสร้างเว็บไซต์ได้ `warning` คือควรแก้ แต่สร้างได้

    *Each message names file, line, what is wrong, why, and what to write instead. These are examples, by the code at the end of a message's first line;
    the page is written by a test.*

    """
}
