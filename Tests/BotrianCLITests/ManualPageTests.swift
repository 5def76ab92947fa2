internal import BotrianDiagnostics
internal import BotrianTestSupport
internal import Foundation
internal import Testing

@testable internal import BotrianCLI

/// The manual page that packages hold.
@Suite struct ManualPageTests {
  private func page(_ language: Language) throws -> String {
    ManualPage(
      of: try CommandDescription.tool(), version: "9.8.7", date: "2024-06-19", language: language
    ).text
  }

  private func roff(_ text: String) -> String { text.replacing("-", with: #"\-"#) }

  @Test(arguments: Language.allCases)
  func tellsOfEveryCommandAndOptionThatHelpTellsOf(language: Language) throws {
    let page = try page(language)
    let tool = try CommandDescription.tool()
    var pending = tool.commands.map { [tool, $0] }
    while let path = pending.popLast() {
      let help = HelpPage(of: path, language: language)
      #expect(page.contains(".SS \"\(roff(help.usage))"), "\(help.usage)")
      for row in help.arguments + help.options {
        #expect(page.contains(roff(row.name)), "\(help.usage): \(row.name)")
      }
      pending += (path.last?.commands ?? []).map { path + [$0] }
    }
  }

  @Test func namesTheToolItsVersionAndTheDay() throws {
    let lines = try page(.english).split(separator: "\n")
    #expect(lines.contains(#".TH BOTRIAN 1 "2024-06-19" "botrian 9.8.7""#))
    #expect(lines.contains { $0.hasPrefix(#"botrian \- publishes an office"#) })
  }

  @Test func speaksThai() throws {
    #expect(try page(.thai).contains("\n.SH คำสั่ง\n"))
  }

  @Test func showsWhatRoffWouldObeyAsItIsWritten() throws {
    let argument = #"'a' ~ \b `c` ^ "d""#
    let tool = try JSONDecoder().decode(
      CommandDescription.self,
      from: JSONSerialization.data(withJSONObject: [
        "commandName": "botrian", "shouldDisplay": true, "abstract": "ก",
        "discussion": ".dot\n\(argument)",
      ]))
    let lines = ManualPage(of: tool, version: "1", date: "", language: .english).text
      .split(separator: "\n")
    #expect(lines.contains(#"\&.dot"#))
    #expect(lines.contains(#"\(aqa\(aq \(ti \eb \(gac\(ga \(ha "d""#))
  }

  @Test func isNoCommandThatHelpTellsOf() throws {
    let help = try Tool.run(["--help"], in: Repository.root)
    #expect(!help.output.contains("manual"))
    let manual = try Tool.run(["manual", "--date", "2024-06-19"], in: Repository.root)
    #expect(manual.status == 0 && manual.output.contains(".SH คำสั่ง\n"))
  }
}
