internal import ArgumentParser
internal import BotrianDiagnostics
internal import BotrianSite
internal import BotrianTheme

/// `botrian theme copy`: takes one file of the default theme over, to be changed.
struct ThemeCopyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy",
    abstract: "คัดลอกไฟล์หนึ่งของธีม default มาไว้ในธีมของสำนักงานเพื่อแก้ (copy one file to change)",
    discussion: """
      ไฟล์ต้นฉบับเก็บไว้ใน originals/ เพื่อให้ botrian theme doctor บอกได้ว่าธีม default แก้อะไรไปแล้วบ้าง \
      (The original is kept in originals/, so that botrian theme doctor can tell what has changed since.)
      """)

  @OptionGroup var options: RootOptions

  @Argument(
    help:
      "ชื่อไฟล์ เช่น report, site.css หรือ layouts/report.mustache ไม่ใส่เพื่อดูชื่อทั้งหมด (which file; none to see all names)"
  )
  var name: String?

  @Flag(
    help: "ปรับไฟล์ที่คัดลอกไว้ตามธีม default แล้ว (the copy has been changed as the default's file was)")
  var renew = false

  func run() async throws {
    let console = options.console
    try await console.run {
      let workshop = try await ThemeWorkshop(using: options.files)
      guard let name else {
        for name in workshop.names { console.answer(name) }
        return
      }
      let copy = try workshop.copy(name, renewing: renew)
      let folder = ContentFolder(root: options.root)
      for file in copy.files { try folder.write(file) }
      let path = "\(workshop.folder.path)/\(copy.path)"
      let text =
        renew
        ? LocalizedText(
          th: "บันทึกแล้วว่า \(path) ตรงกับธีม default รุ่นนี้",
          en: "\(path) counts as up to date with the default theme")
        : LocalizedText(
          th: "คัดลอกแล้วที่ \(path) แก้ไฟล์นี้ได้เลย", en: "Copied to \(path), to be changed there")
      console.answer(text(console.language))
    }
  }
}
