internal import ArgumentParser
internal import BotrianDiagnostics
internal import BotrianSite

/// `botrian export`: writes what the site publishes for another system to read.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "ส่งออกบทเรียนให้ระบบค้นหากลางที่รวมหลายสำนักงาน (lessons for a portal over many offices)",
    discussion: """
      ส่งออกเฉพาะสิ่งที่เว็บไซต์เผยแพร่ วิธีนำเข้าอยู่ใน Documentation/opensearch.md \
      (Only what the site publishes; how a portal loads it is in Documentation/opensearch.md.)
      """)

  @OptionGroup var options: SourceOptions

  @Flag(
    help:
      "เป็นไฟล์ของ OpenSearch: แม่แบบดัชนี และเอกสาร NDJSON สำหรับ _bulk (an index template, and NDJSON for _bulk)"
  )
  var opensearch = false

  @Option(help: "โฟลเดอร์ที่เขียน (the folder to write; relative to --root)")
  var output = "Export"

  func validate() throws {
    guard opensearch else {
      throw ValidationError("ระบุด้วยว่าส่งออกเป็นแบบใด: --opensearch (say in which form: --opensearch)")
    }
  }

  func run() async throws {
    let console = options.console
    try await console.run {
      let folder = ExportFolder(path: output, root: options.root)
      try folder.check()
      let export = try await makePortalExport(
        using: options.files, options: options.build, progress: console.progress)
      try folder.replace(with: export.files)
      console.report(export.warnings)
      let made = LocalizedText(
        th:
          "ส่งออกแล้วที่ \(output): \(export.reportCount) รายงาน \(export.lessonCount) บทเรียน \(export.files.count) ไฟล์",
        en:
          "Exported to \(output): \(export.reportCount) reports, \(export.lessonCount) lessons, "
          + "\(export.files.count) files")
      console.answer(made(console.language))
    }
  }
}
