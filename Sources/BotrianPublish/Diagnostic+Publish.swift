package import BotrianDiagnostics

// Settings and programs.
extension Diagnostic {
  package static func noPublishSettings() -> Self {
    Self(
      code: "no-publish-settings",
      at: SourceLocation(path: "site.yml"),
      summary: LocalizedText(
        th: "ยังไม่ได้บอกว่าเผยแพร่ไปที่ใด", en: "Nothing says where to publish"),
      reason: LocalizedText(
        th: "site.yml ยังไม่มี publish:", en: "site.yml has no publish:"),
      remedy: LocalizedText(
        th:
          "เพิ่ม เช่น publish: {kind: sftp, host: www.example.go.th, user: webmaster, folder: public_html} ตาม Documentation/publish.md หรือใช้ --zip ทำไฟล์ให้ผู้ดูแลเครื่องแม่ข่าย",
        en:
          "Add it, such as publish: {kind: sftp, host: www.example.go.th, user: webmaster, folder: public_html}, as Documentation/publish.md says; or make an archive for whoever runs the host with --zip"
      ))
  }

  package static func rcloneNotInstalled() -> Self {
    Self(
      code: "rclone-not-installed",
      at: SourceLocation(path: "site.yml"),
      summary: LocalizedText(
        th: "ในเครื่องนี้ยังไม่มีโปรแกรม rclone", en: "rclone is not installed on this computer"),
      reason: LocalizedText(
        th: "การส่งไปเครื่องแม่ข่ายใช้ rclone", en: "Sending to a host is done by rclone"),
      remedy: LocalizedText(
        th: "ติดตั้งด้วยคำสั่ง sudo apt-get install rclone แล้วสั่งอีกครั้ง หรือใช้ --zip",
        en: "Install it (sudo apt-get install rclone) and run this again, or use --zip"))
  }

  package static func brokenPublicationLog(at location: SourceLocation) -> Self {
    Self(
      code: "broken-publication-log",
      at: location,
      summary: LocalizedText(
        th: "อ่านบันทึกการเผยแพร่บรรทัดนี้ไม่ได้", en: "This line of the log cannot be read"),
      reason: LocalizedText(
        th: "โปรแกรมเป็นผู้เขียนไฟล์นี้ บรรทัดละหนึ่งครั้งที่เผยแพร่ และไม่ควรแก้ด้วยมือ",
        en: "The tool writes this file, one line a publication; it is not edited by hand"),
      remedy: LocalizedText(
        th: "นำไฟล์เดิมกลับมาจาก git หรือสำเนาสำรอง", en: "Bring the file back from git or a backup"))
  }
}

// The host's folder.
extension Diagnostic {
  private static let orTakeOver = LocalizedText(
    th: "ถ้าแน่ใจว่าโฟลเดอร์นี้เป็นของเว็บไซต์นี้ สั่ง botrian publish --take-over",
    en: "If the folder is this site's for certain: botrian publish --take-over")

  private static func list(_ files: [String]) -> String {
    files.prefix(3).joined(separator: ", ") + (files.count > 3 ? ", …" : "")
  }

  static func hostFolderNotOurs(_ host: String, files: [String]) -> Self {
    Self(
      code: "host-folder-not-ours",
      at: SourceLocation(path: "site.yml"),
      summary: LocalizedText(
        th: "ใน \(host) มีไฟล์อื่นอยู่แล้ว \(files.count) ไฟล์",
        en: "\(host) holds \(files.count) files of somebody else's"),
      reason: LocalizedText(
        th: "โปรแกรมนี้ไม่เคยเผยแพร่ไปที่นั่น อาจเป็นโฟลเดอร์ผิด มี \(list(files))",
        en: "Nothing was published there by this tool; it may be the wrong folder: \(list(files))"),
      remedy: LocalizedText(
        th:
          "แก้ folder ใน publish: ให้เป็นโฟลเดอร์ว่าง \(orTakeOver.thai) ไฟล์ชื่อเดียวกันจะถูกแทน ไฟล์อื่นจะอยู่ครบ",
        en:
          "Name an empty folder in publish:. \(orTakeOver.english); files of the same name are replaced, others stay"
      ))
  }

  static func foreignFilesInTheWay(_ host: String, files: [String]) -> Self {
    Self(
      code: "foreign-files-in-the-way",
      at: SourceLocation(path: "site.yml"),
      summary: LocalizedText(
        th: "ใน \(host) มีไฟล์ของผู้อื่นชื่อเดียวกับหน้าที่จะส่ง: \(list(files))",
        en: "\(host) holds files of somebody else's under names of ours: \(list(files))"),
      reason: LocalizedText(
        th: "ไฟล์เหล่านี้ไม่ได้มาจากโปรแกรมนี้ ถ้าส่งทับ ของเดิมจะหาย",
        en: "This tool did not put them there, and sending would replace them"),
      remedy: LocalizedText(
        th: "ถามผู้ดูแลเครื่องแม่ข่ายแล้วย้ายออก \(orTakeOver.thai)",
        en: "Ask whoever runs the host, and move them away. \(orTakeOver.english)"))
  }

  static func publishedElsewhere(_ host: String) -> Self {
    Self(
      code: "published-elsewhere",
      at: SourceLocation(path: PublicationLog.path),
      summary: LocalizedText(
        th: "เว็บไซต์บน \(host) ใหม่กว่าที่เครื่องนี้รู้จัก",
        en: "The site on \(host) is one that this computer does not know"),
      reason: LocalizedText(
        th: "ครั้งล่าสุดเผยแพร่จากเครื่องอื่น ถ้าส่งจากเครื่องนี้ งานของเครื่องนั้นจะหายไปจากเว็บไซต์",
        en: "It was published from another computer; sending from here would take that work away"),
      remedy: LocalizedText(
        th: "ดึงเนื้อหาล่าสุดมาก่อน (เช่น git pull) แล้วสั่งอีกครั้ง \(orTakeOver.thai)",
        en: "Fetch the latest content first (git pull), then run this again. \(orTakeOver.english)")
    )
  }

  static func hostManifestUnreadable(_ host: String) -> Self {
    Self(
      code: "host-manifest-unreadable",
      at: SourceLocation(path: "site.yml"),
      summary: LocalizedText(
        th: "อ่าน \(PublicationManifest.path) บน \(host) ไม่ได้",
        en: "\(PublicationManifest.path) on \(host) cannot be read"),
      reason: LocalizedText(
        th: "ไฟล์นี้และสำเนาบอกว่าไฟล์ใดเป็นของเว็บไซต์ มีผู้แก้ทั้งสองไฟล์",
        en: "It and its copy tell which files are the site's; somebody edited both"),
      remedy: LocalizedText(
        th:
          "ให้ผู้ดูแลเครื่องแม่ข่ายนำไฟล์เดิมกลับมา \(orTakeOver.thai) ไฟล์เก่าที่เลิกใช้จะค้างอยู่ ต้องลบเอง",
        en:
          "Ask whoever runs the host to bring it back. \(orTakeOver.english); files that are no more then stay until you delete them"
      ))
  }
}

// Going back.
extension Diagnostic {
  static func nothingToUndo(_ host: String) -> Self {
    Self(
      code: "nothing-to-undo",
      at: SourceLocation(path: PublicationLog.path),
      summary: LocalizedText(
        th: "ไม่มีฉบับก่อนหน้าให้ย้อนกลับ", en: "There is no earlier publication to go back to"),
      reason: LocalizedText(
        th:
          "ฉบับก่อนเก็บไว้ในเครื่องที่เผยแพร่ (.botrian) เครื่องนี้ไม่มี ไฟล์ไม่ครบ หรือเว็บไซต์บน \(host) ไม่ใช่ฉบับที่เครื่องนี้เผยแพร่ล่าสุด",
        en:
          "The files are kept on the computer that published (.botrian); this one has none, or not all, or the site on \(host) is not the one it published last"
      ),
      remedy: LocalizedText(
        th: "สั่งจากเครื่องที่เผยแพร่ หรือแก้เนื้อหาให้เป็นอย่างเดิมแล้วสั่ง botrian publish",
        en: "Run it on the computer that published; or put the content back and run botrian publish"
      )
    )
  }

  static func undoWouldPublishWithheld(_ reports: [String]) -> Self {
    Self(
      code: "undo-would-publish-withheld",
      at: SourceLocation(path: PublicationLog.path),
      summary: LocalizedText(
        th: "ฉบับก่อนมีรายงานที่เผยแพร่ไม่ได้แล้ว: \(list(reports))",
        en: "The earlier publication holds reports that may not be public now: \(list(reports))"),
      reason: LocalizedText(
        th: "รายงานถูกถอน ลบ ย้าย หรือไม่มีหนังสืออนุญาตแล้ว ถ้าย้อนกลับจะปรากฏต่อประชาชนอีก",
        en:
          "They were withdrawn, removed, moved or are no longer permitted, and would be public again"
      ),
      remedy: LocalizedText(
        th: "แก้เนื้อหาส่วนที่ต้องการแล้วสั่ง botrian publish แทนการย้อนกลับ",
        en: "Mend the content instead, and run botrian publish"))
  }
}
