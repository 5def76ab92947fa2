internal import BotrianDiagnostics

/// The manual page of the whole tool, from the same descriptions as `--help`.
///
/// - Source: man(7) of groff; man-pages(7) for the order of sections.
struct ManualPage {
  private let tool: CommandDescription
  private let version: String
  private let date: String
  private let language: Language

  init(of tool: CommandDescription, version: String, date: String, language: Language) {
    self.tool = tool
    self.version = version
    self.date = date
    self.language = language
  }

  /// The page in roff, each line ended.
  var text: String {
    let help = HelpPage(of: [tool], language: language)
    var lines = [
      // preconv(1) looks for the encoding here.
      #".\" -*- coding: utf-8 -*-"#,
      ".TH BOTRIAN 1 \"\(date)\" \(quoted("botrian " + version))",
      // Thai has no hyphens, and few spaces to widen.
      ".nh", ".ad l",
      // What apropos(1) knows a page by; it looks for this word in a Thai page, too.
      ".SH NAME",
      #"botrian \- "# + escaped(help.abstract),
      ".SH " + Heading.synopsis(language),
      ".B botrian",
      escaped(String(help.usage.dropFirst("botrian ".count))),
    ]
    lines += [".SH " + Heading.description(language)] + paragraphs([help.discussion])
    lines +=
      [".SH " + Heading.commands(language)] + tool.commands.flatMap { commands(at: [tool, $0]) }
    lines += [".SH " + Heading.options(language)] + rows(help.options)
    lines += [".SH " + Heading.seeAlso(language), ".BR pandoc (1),", ".BR rclone (1)"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// A command and those below it.
  private func commands(at path: [CommandDescription]) -> [String] {
    let help = HelpPage(of: path, language: language)
    let known = Set(HelpPage(of: [tool], language: language).options.map(\.name))
    let own = help.options.filter { !known.contains($0.name) }
    let page =
      [".SS " + quoted(help.usage)] + paragraphs([help.abstract, help.discussion])
      + rows(help.arguments) + rows(own)
    return page + (path.last?.commands ?? []).flatMap { commands(at: path + [$0]) }
  }

  private func paragraphs(_ texts: [String?]) -> [String] {
    let lines = texts.flatMap { ($0 ?? "").split(separator: "\n") }.map { escaped(String($0)) }
    return Array(lines.map { [$0] }.joined(separator: [".PP"]))
  }

  private func rows(_ rows: [HelpPage.Row]) -> [String] {
    rows.flatMap { [".TP", ".B " + quoted($0.name), escaped($0.text)] }
  }

  private func quoted(_ text: String) -> String {
    "\"" + escaped(text).replacing("\"", with: #"\(dq"#) + "\""
  }

  /// A text as roff shows it letter for letter; it may begin a line.
  private func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += #"\e"#
      case "-": escaped += #"\-"#
      case "'": escaped += #"\(aq"#
      case "`": escaped += #"\(ga"#
      case "^": escaped += #"\(ha"#
      case "~": escaped += #"\(ti"#
      case "\n": escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped.hasPrefix(".") ? #"\&"# + escaped : escaped
  }

  private enum Heading {
    static let synopsis = LocalizedText(th: "วิธีใช้", en: "SYNOPSIS")
    static let description = LocalizedText(th: "คำอธิบาย", en: "DESCRIPTION")
    static let commands = LocalizedText(th: "คำสั่ง", en: "COMMANDS")
    static let options = LocalizedText(th: "ตัวเลือก", en: "OPTIONS")
    static let seeAlso = LocalizedText(th: "ดูเพิ่ม", en: #""SEE ALSO""#)
  }
}
