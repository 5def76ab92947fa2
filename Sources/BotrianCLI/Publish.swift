internal import ArgumentParser
internal import BotrianDiagnostics
internal import BotrianPublish
internal import BotrianSite
internal import BotrianThai
internal import Foundation

/// `botrian publish`: puts the website on the office's host.
struct Publish: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "เผยแพร่เว็บไซต์ไปยังเครื่องแม่ข่ายของสำนักงาน (put the website on the office's host)",
    discussion: """
      ตรวจและสร้างเว็บไซต์ใหม่ก่อนเสมอ ถ้ามีข้อผิดพลาดจะไม่ส่งสิ่งใด ถ้าการส่งขาดกลางทาง ให้สั่งอีกครั้ง จะส่งต่อจากที่ค้าง \
      วิธีตั้งค่าอยู่ใน Documentation/publish.md \
      (The site is built and checked first; nothing is sent when anything is wrong. If sending breaks off, run \
      it again. Documentation/publish.md tells how to set up a host.)
      """)

  @OptionGroup var options: SiteOptions

  @Flag(help: "บอกเพียงว่าอะไรจะเปลี่ยนสำหรับประชาชน ไม่ส่งและไม่เขียนสิ่งใด (only tell what would change)")
  var dryRun = false

  @Flag(help: "กลับไปเป็นฉบับที่เผยแพร่ก่อนหน้า (go back to the previous publication)")
  var undo = false

  @Flag(help: "ทำไฟล์ Site.zip ให้ผู้ดูแลเครื่องแม่ข่าย แทนการส่ง (an archive for whoever runs the host)")
  var zip = false

  @Flag(
    help:
      "ยอมให้ใช้โฟลเดอร์ที่มีไฟล์อื่นหรือเผยแพร่จากเครื่องอื่น (use a folder that holds other files, or another computer's site)"
  )
  var takeOver = false

  func validate() throws {
    guard !options.drafts else {
      throw ValidationError(
        "ฉบับร่างยังไม่ได้รับอนุมัติ จึงเผยแพร่ไม่ได้ (drafts are not published: no --drafts here)")
    }
    guard options.build.asOf <= .inThailand(at: Date()) else {
      throw ValidationError(
        "เผยแพร่ล่วงหน้าไม่ได้ --as-of ต้องไม่เกินวันนี้ (--as-of may not be later than today)")
    }
  }

  func run() async throws {
    let console = options.console
    var failure: HostFailure?
    try await console.run {
      do {
        try await undo ? goBack(console) : publish(console)
      } catch let error as HostFailure {
        failure = error
      }
    }
    if let failure {
      console.say(failure.message(console.language))
      if !failure.detail.isEmpty { console.say("  rclone: " + failure.detail) }
      throw Console.Exit.machine
    }
  }

  private func publish(_ console: Console) async throws {
    let folder = OutputFolder(path: "Site", root: options.root)
    try folder.check()
    let built = try await buildSite(
      using: options.files, options: options.build, progress: console.progress)
    console.report(built.warnings)
    let publisher = try publisher(for: built.site.settings.publish)
    let publication = try await publisher.prepare(PublicationContent(built))
    try await finish(publication, by: publisher, console) {
      _ = try built.outline.lock(in: ContentFolder(root: options.root))
      try await folder.exchange(for: built.files)
    }
  }

  private func goBack(_ console: Console) async throws {
    let site = try await readSite(using: options.files, options: options.build)
    let publisher = try publisher(for: site.settings.publish)
    let publication = try await publisher.prepareUndo(in: site)
    try await finish(publication, by: publisher, console) {}
  }

  private func finish(
    _ publication: Publication, by publisher: Publisher, _ console: Console,
    beforeSending prepare: () async throws -> Void
  ) async throws {
    let language = console.language
    for line in publication.summary(language) { console.answer(line) }
    guard !dryRun else { return console.answer(Answer.nothingSent(language)) }
    try publisher.settle(publication)
    guard !publication.isThere || zip else { return console.answer(Answer.isThere(language)) }
    try await prepare()
    let sentCount = try await publisher.carryOut(publication) { console.progress($0) }
    let answer =
      zip
      ? Answer.packed(publication.files.count)
      : Answer.sent(sentCount, deleted: publication.plan.deletions.count, to: publication.record.to)
    console.answer(answer(language))
  }

  private func publisher(for settings: PublishSettings?) throws -> Publisher {
    let store = PublicationStore(root: options.root)
    let host: any PublicationHost
    if zip {
      host = ArchiveHost(root: options.root, published: store.manifest(of: .published))
    } else {
      host = try publishHost(
        settings, root: options.root,
        searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "")
    }
    return Publisher(root: options.root, host: host, now: Date(), takesOver: takeOver)
  }
}

/// How a publication ended.
private enum Answer {
  static let nothingSent = LocalizedText(
    th: "ยังไม่ได้ส่งสิ่งใด (--dry-run)", en: "Nothing was sent (--dry-run)")

  static let isThere = LocalizedText(
    th: "เว็บไซต์ที่เผยแพร่ตรงกับเนื้อหาอยู่แล้ว ไม่ต้องส่ง",
    en: "The published site is this one already; nothing to send")

  static func sent(_ count: Int, deleted: Int, to host: String) -> LocalizedText {
    LocalizedText(
      th: "เผยแพร่แล้วที่ \(host): ส่ง \(count) ไฟล์ ลบ \(deleted) ไฟล์",
      en: "Published at \(host): \(count) files sent, \(deleted) deleted")
  }

  static func packed(_ count: Int) -> LocalizedText {
    LocalizedText(
      th: "ทำไฟล์ \(ArchiveHost.archive) แล้ว (\(count) ไฟล์) ส่งให้ผู้ดูแลเครื่องแม่ข่ายแตกแทนโฟลเดอร์เดิม",
      en:
        "Made \(ArchiveHost.archive) (\(count) files): whoever runs the host unpacks it in place of the old folder"
    )
  }
}

extension Console {
  /// Shows how far a publication is, on a terminal only.
  fileprivate func progress(_ stage: PublicationStage) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    let text =
      switch stage {
      case .send(let step, let count):
        LocalizedText(
          th: "ส่ง\(step.title.thai) \(count) ไฟล์", en: "Sending \(step.title.english): \(count)")
      case .verify: LocalizedText(th: "ตรวจไฟล์ที่ส่ง", en: "Checking what was sent")
      case .delete(let count):
        LocalizedText(th: "ลบไฟล์ที่เลิกใช้ \(count) ไฟล์", en: "Deleting what is no more: \(count)")
      }
    say(text(language))
  }
}

extension PublicationPlan.Step {
  fileprivate var title: LocalizedText {
    switch self {
    case .assets: LocalizedText(th: "รูปและแบบหน้าตา", en: "pictures and style")
    case .newPages: LocalizedText(th: "หน้าใหม่", en: "new pages")
    case .pages: LocalizedText(th: "หน้าที่เปลี่ยน", en: "changed pages")
    case .data: LocalizedText(th: "ดัชนีค้นหาและข้อมูล", en: "search index and data")
    }
  }
}
