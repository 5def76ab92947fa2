internal import BotrianDiagnostics
internal import BotrianSite
internal import BotrianTestSupport
internal import Foundation
internal import Testing

/// A build over the output of the build before gives the bytes that a build into an empty folder gives.
@Suite struct RebuildPropertyTests {
  /// `make soak` asks for many more.
  private static let seeds =
    0..<(ProcessInfo.processInfo.environment["BOTRIAN_SOAK"].flatMap { Int($0) } ?? 4)

  @Test(arguments: seeds) func givesTheBytesOfACleanBuild(seed: Int) async throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var office = ChangingOffice()
    try await withTemporaryFolder { folder in
      let output = OutputFolder(path: "Site", root: folder.path(percentEncoded: false))
      var last: [OutputFile] = []
      var builtCount = 0
      for step in 0..<10 {
        let edit = office.edit(using: &generator)
        let files = FileSystem.inMemory(office.source.files)
        let clean = try? await buildSite(using: files, options: TestSite.options).files
        let made = try? await output.replace { stage in
          try await makeSite(using: files, options: TestSite.options, into: stage)
        }
        #expect((made == nil) == (clean == nil), "step \(step): \(edit)")
        // Input with a mistake leaves what was there.
        last = clean ?? last
        builtCount += clean == nil ? 0 : 1
        guard !last.isEmpty else { continue }
        let there = try output.files()
        #expect(there == last, "step \(step): \(edit)")
      }
      #expect(builtCount > 2)
    }
  }
}

/// An office whose files change at random.
private struct ChangingOffice {
  private(set) var source = TestSite()
  private var number = 0

  /// Changes something.
  ///
  /// - Returns: What was changed.
  mutating func edit(using generator: inout SeededGenerator) -> String {
    number += 1
    let reports = source.files.keys.filter { $0.hasPrefix("Content/reports/") }.sorted()
    let report = reports.randomElement(using: &generator)
    switch (Int.random(in: 0..<10, using: &generator), report) {
    case (0...2, let path?): return changeWords(of: path)
    case (3, let path?) where reports.count > 1: return remove(path)
    case (4, let path?): return rename(path)
    case (5, _): return changePage(using: &generator)
    case (6, _): return changeSettings(using: &generator)
    case (7, _): return changeTheme()
    case (8, let path?): return draft(path)
    default: return addReport()
    }
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
}
