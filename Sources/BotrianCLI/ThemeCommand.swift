internal import ArgumentParser

/// `botrian theme`: changes the look of an office's site file by file.
struct ThemeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme",
    abstract: "ปรับหน้าตาเว็บไซต์เป็นของสำนักงาน ทีละไฟล์ (change the look of the site, file by file)",
    discussion: """
      สี ตรา เมนู และถ้อยคำ เปลี่ยนได้ใน site.yml โดยไม่ต้องใช้คำสั่งนี้ \
      (Colours, logo, menu and words are set in site.yml, without this command.)
      """,
    subcommands: [ThemeCopyCommand.self, ThemeDoctor.self])
}
