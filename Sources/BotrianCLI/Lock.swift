internal import ArgumentParser
internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianSite

/// `botrian lock`: records every published address, so that none of them ever dies.
struct Lock: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
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
      let built = try await buildSite(
        using: options.files, options: options.build, progress: console.progress)
      let before = built.site.lasting.ledger.entries.count
      let ledger = try AddressLedger(locking: built.site, pages: built.pages)
      console.report(built.warnings)
      try ContentFolder(root: options.root).write(
        OutputFile(path: AddressLedger.path, text: ledger.fileText))
      let added = LocalizedText(
        th: "บันทึกที่อยู่เว็บแล้ว \(ledger.entries.count) แห่ง ใหม่ \(ledger.entries.count - before) แห่ง",
        en: "Recorded \(ledger.entries.count) addresses, "
          + "\(ledger.entries.count - before) of them new")
      console.answer(added(console.language))
    }
  }
}
