internal import ArgumentParser
internal import BotrianDiagnostics
internal import BotrianSite

/// `botrian build`: makes the website.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "สร้างเว็บไซต์จากโฟลเดอร์ Content (make the website)",
    discussion: """
      ถ้ามีข้อผิดพลาด เว็บไซต์เดิมจะอยู่ครบเหมือนเดิม \
      (If anything is wrong in the input, the previous website stays as it was.)
      """)

  @OptionGroup var options: SiteOptions

  @Option(help: "โฟลเดอร์ของเว็บไซต์ที่สร้าง (the folder to write; relative to --root)")
  var output = "Site"

  func run() async throws {
    let console = options.console
    try await console.run {
      let folder = OutputFolder(path: output, root: options.root)
      try folder.check()
      let site = try await buildSite(using: options.files, progress: console.progress)
      console.progress(.write)
      try folder.replace(with: site.files)
      console.report(site.warnings)
      console.answer(site.summary(console.language, output: output))
    }
  }
}
