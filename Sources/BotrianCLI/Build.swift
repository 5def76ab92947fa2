internal import ArgumentParser
internal import BotrianDiagnostics
internal import BotrianSite

/// `botrian build`: makes the website.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "สร้างเว็บไซต์จากโฟลเดอร์ Content (make the website)",
    discussion: """
      ถ้ามีข้อผิดพลาด เว็บไซต์เดิมจะอยู่ครบเหมือนเดิม \
      (If anything is wrong in the input, the previous website stays as it was.)
      """)

  @OptionGroup var options: SiteOptions

  @OptionGroup var report: ReportOptions

  @Option(
    help:
      "โฟลเดอร์ที่สร้าง ปกติคือ Site, Site-preview เมื่อใช้ --drafts, Site-portable เมื่อใช้ --portable (the folder to write; relative to --root)"
  )
  var output: String?

  @Flag(
    help:
      "สร้างสำเนาที่เปิดจากโฟลเดอร์หรือแฟลชไดรฟ์ได้ โดยไม่ต้องมีเซิร์ฟเวอร์ (a copy that opens from a disk, search included)"
  )
  var portable = false

  @Flag(help: "บีบอัดสำเนานั้นเป็นไฟล์ .zip ด้วย ใช้กับ --portable (pack the copy as well)")
  var zip = false

  @Flag(
    help:
      "สร้างใหม่ทุกไฟล์ ไม่ใช้สิ่งที่จดไว้จากครั้งก่อน (make every file anew, whatever is noted of the build before)"
  )
  var clean = false

  @Flag(help: "บอกว่าแต่ละขั้นใช้เวลาเท่าใด (say where the time went)")
  var timings = false

  func validate() throws {
    guard !(portable && options.drafts) else {
      throw ValidationError(
        "ใช้ --drafts กับ --portable พร้อมกันไม่ได้ (a copy to hand out holds no drafts)")
    }
    guard portable || !zip else {
      throw ValidationError("--zip ใช้กับ --portable เท่านั้น (--zip needs --portable)")
    }
  }

  func run() async throws {
    let console = options.console
    let output = output ?? usualOutput
    let timing = timings ? TimingReport() : nil
    var page = MessageReport(options, isWanted: report.report)
    defer { page.announce() }
    try await console.run {
      let folder = OutputFolder(path: output, root: options.root, isPreview: options.drafts)
      let site = try await page.writing {
        try folder.check()
        return try await make(in: folder, timing, console)
      }
      let archive = zip ? try folder.pack(folder.files()) : nil
      console.report(site.warnings)
      console.answer(site.summary(console.language, output: output))
      if let timing { console.answer(timing.text(console.language)) }
      if let archive { console.answer(Self.packed(archive)(console.language)) }
      try page.requireWritten()
    }
  }

  private var request: BuildOptions {
    var request = options.build
    request.isPortable = portable
    // The page says what `check` says.
    request.checksSpelling = report.report
    return request
  }

  private func make(
    in folder: OutputFolder, _ timing: TimingReport?, _ console: Console
  ) async throws -> SiteOutline {
    var request = request
    request.timings = timing?.timings
    let update = try await folder.update(by: ToolIdentity.current, isClean: clean) { sink, memory in
      request.memory = memory
      return try await makeSite(using: options.files, options: request, into: sink) {
        timing?.begin($0)
        console.progress($0)
      }
    }
    if update.ignoredStore { console.say(Self.ignoredStore(console.language)) }
    return update.made
  }

  private static let ignoredStore = LocalizedText(
    th: "สิ่งที่จดไว้จากการสร้างครั้งก่อนเสีย หรือเป็นของโปรแกรมคนละรุ่น จึงสร้างใหม่ทุกไฟล์ ไม่ต้องทำอะไรเพิ่ม",
    en:
      "What was noted of the build before is damaged, or of another version of the program, so every file was made anew. "
      + "Nothing is left for you to do")

  private var usualOutput: String {
    if portable { return "Site-portable" }
    return options.drafts ? "Site-preview" : "Site"
  }

  private static func packed(_ archive: String) -> LocalizedText {
    LocalizedText(th: "บีบอัดแล้วที่ \(archive)", en: "Packed as \(archive)")
  }
}
