internal import ArgumentParser

/// `botrian manual`: the manual page, for whoever packs the tool.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "พิมพ์คู่มือสำหรับ man (print the manual page)", shouldDisplay: false)

  @Option(help: "ภาษาของคู่มือ: th หรือ en (language of the page)")
  var language = MessageLanguage.th

  @Option(help: "วันที่ของรุ่น (day of the release)")
  var date: String

  func run() throws {
    let page = ManualPage(
      of: try CommandDescription.tool(), version: BotrianCommand.configuration.version, date: date,
      language: language.value)
    print(page.text, terminator: "")
  }
}
