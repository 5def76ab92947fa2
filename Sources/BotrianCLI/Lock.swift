internal import ArgumentParser
internal import BotrianDiagnostics
internal import BotrianSite

/// `botrian lock`: records every published address, so that none of them ever dies.
struct Lock: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock",
    abstract: "บันทึกที่อยู่เว็บทุกแห่งที่เผยแพร่ไว้ใน Content/addresses.json (record every published address)",
    discussion: """
      ทำทุกครั้งที่เผยแพร่ ที่อยู่ของหน้าและของบทเรียนที่บันทึกแล้วจะเปิดได้เสมอ แม้แก้ ย้าย หรือลบเนื้อหา \
      (Run it with every publication: recorded addresses keep working when content is edited, moved or removed.)
      """)

  @OptionGroup var options: SiteOptions

  func validate() throws {
    if options.drafts {
      throw ValidationError(
        "ที่อยู่ของฉบับร่างยังไม่เผยแพร่ จึงไม่บันทึก (addresses of drafts are not published: no --drafts here)")
    }
  }

  func run() async throws {
    let console = options.console
    try await console.run {
      let built = try await makeSite(
        using: options.files, options: options.build, into: EmptySink(), progress: console.progress)
      console.report(built.warnings)
      let locked = try built.lock(in: ContentFolder(root: options.root))
      let added = LocalizedText(
        th: "บันทึกที่อยู่เว็บแล้ว \(locked.count) แห่ง ใหม่ \(locked.added) แห่ง",
        en: "Recorded \(locked.count) addresses, \(locked.added) of them new")
      console.answer(added(console.language))
    }
  }
}
