internal import ArgumentParser
internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianSite
internal import Foundation

extension RootOptions {
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
  var title: String?
}

/// A file's name as an argument.
struct SlugArgument: ExpressibleByArgument {
  let value: Slug

  init?(argument: String) {
    guard let slug = Slug(rawValue: argument) else { return nil }
    value = slug
  }
}
