internal import ArgumentParser
internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianSite
internal import BotrianThai
internal import Foundation

/// What a command takes that writes into the office's folder.
struct RootOptions: ParsableArguments {
  @Option(help: "โฟลเดอร์ที่มี site.yml (the folder that holds site.yml)")
  var root = "."

  @Option(help: "ภาษาของข้อความ: th หรือ en (language of messages)")
  var language: MessageLanguage?

  /// Speaks to the person at the terminal: in the language asked for, else the site's, else Thai.
  var console: Console {
    let files = FileSystem.disk(root: root)
    return Console(language: language?.value ?? siteLanguage(using: files), files: files)
  }

  /// Writes the file that is made from the site as it is, drafts included, and says where it is.
  func write(_ make: (Site) throws -> OutputFile) async throws {
    let console = console
    try await console.run {
      let site = try await readSite(
        using: .disk(root: root),
        options: BuildOptions(asOf: .inThailand(at: Date()), includesDrafts: true))
      let file = try make(site)
      try ContentFolder(root: root).create([file])
      let written = LocalizedText(
        th: "เขียนแบบไว้ที่ \(file.path) เปิดไฟล์นั้นแล้วกรอกตามคำแนะนำในไฟล์",
        en: "Wrote \(file.path): open it and fill it in")
      console.answer(written(console.language))
    }
  }
}

/// What a record of its own needs.
struct NameOptions: ParsableArguments {
  @Option(help: "ชื่อไฟล์เป็นอักษรอังกฤษตัวเล็ก เช่น clean-office (the file's name)")
  var id: SlugArgument

  @Option(help: "ชื่อที่ให้ประชาชนเห็น (the title)")
  var title: String
}

/// A file's name as an argument.
struct SlugArgument: ExpressibleByArgument {
  let value: Slug

  init?(argument: String) {
    guard let slug = Slug(rawValue: argument) else { return nil }
    value = slug
  }
}

extension Diagnostic {
  /// A name on the command line that the site does not know.
  static func unknownName(_ name: String, of option: String, known: [String]) -> Self {
    let nearest = nearestName(to: name, among: known)
    let list = known.prefix(20).joined(separator: ", ")
    return Self(
      code: "unknown-name",
      at: SourceLocation(path: option),
      summary: LocalizedText(th: "ไม่พบ \(name)", en: "There is no \(name)"),
      reason: LocalizedText(
        th: known.isEmpty ? "เว็บไซต์นี้ยังไม่มีรายการใด" : "ที่มีอยู่: \(list)",
        en: known.isEmpty ? "This site has none yet" : "There are: \(list)"),
      remedy: LocalizedText(
        th: nearest.map { "เขียน \($0)" } ?? "ตรวจชื่อไฟล์ใน Content/ หรือสร้างก่อนด้วย botrian new",
        en: nearest.map { "Write \($0)" }
          ?? "Look at the files in Content/, or make it with botrian new"))
  }
}
