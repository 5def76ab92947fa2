internal import BotrianDiagnostics

/// What `--help` prints: the argument parser speaks English alone, so this is our own.
struct HelpPage {
  private let command: CommandDescription
  private let name: String
  private let language: Language

  /// Takes the commands from the tool to the one that is asked about.
  ///
  /// - Precondition: There is at least one.
  init(of path: [CommandDescription], language: Language) {
    guard let last = path.last else { preconditionFailure("help is about a command") }
    command = last
    name = path.map(\.commandName).joined(separator: " ")
    self.language = language
  }

  /// The page, each line ended.
  var text: String {
    var sections = [paragraphs.joined(separator: "\n\n"), heading(.usage) + "\n  " + usage]
    if !commands.isEmpty { sections.append(heading(.commands) + list(commands)) }
    if !arguments.isEmpty { sections.append(heading(.arguments) + list(arguments)) }
    if !options.isEmpty { sections.append(heading(.options) + list(options)) }
    if !commands.isEmpty { sections.append(more) }
    return sections.joined(separator: "\n\n") + "\n"
  }

  /// A name and what it is for.
  typealias Row = (name: String, text: String)

  /// What the command does, in a line.
  var abstract: String { command.abstract.map(spoken) ?? "" }

  /// What else is to be said of it.
  var discussion: String? { command.discussion.map(spoken) }

  /// How it is written.
  var usage: String {
    guard commands.isEmpty else { return name + " " + LocalizedText.commandPlaceholder(language) }
    let needed = shown.filter { !$0.isOptional }.map(\.spelling)
    let others = shown.filter { $0.isOptional && $0.kind == .positional }.map(\.spelling)
    let hasOptions = shown.contains { $0.isOptional && $0.kind != .positional }
    let options = hasOptions ? [LocalizedText.optionsPlaceholder(language)] : []
    return ([name] + options + needed + others.map { "[\($0)]" }).joined(separator: " ")
  }

  /// The commands below it.
  var commands: [Row] { command.commands.map { ($0.commandName, $0.abstract.map(spoken) ?? "") } }

  /// What it takes without a name.
  var arguments: [Row] { shown.filter { $0.kind == .positional }.map(row) }

  /// What it takes with one.
  var options: [Row] { shown.filter { $0.kind != .positional }.map(row) }

  private var paragraphs: [String] { [abstract, discussion].compactMap(\.self) }

  private var shown: [CommandDescription.Argument] {
    (command.arguments ?? []).filter(\.shouldDisplay)
  }

  private func row(_ argument: CommandDescription.Argument) -> Row {
    let known = LocalizedText.knownOptions[argument.names?.last?.name ?? ""]
    let text = known.map { $0(language) } ?? argument.abstract.map(spoken) ?? ""
    let usual = argument.defaultValue.map { " [\(LocalizedText.usually(language)) \($0)]" } ?? ""
    return (argument.fullSpelling, text + (argument.kind == .flag ? "" : usual))
  }

  private func list(_ rows: [Row]) -> String {
    let width = rows.map(\.name.utf8.count).max() ?? 0
    return rows.map { row in
      let gap = String(repeating: " ", count: width - row.name.utf8.count + 2)
      return "\n  \(row.name)" + (width <= 12 ? gap : "\n      ") + row.text
    }.joined()
  }

  private func heading(_ text: LocalizedText) -> String { text(language) + ":" }

  private var more: String {
    LocalizedText(
      th: "ดูวิธีใช้ของแต่ละคำสั่ง: \(name) คำสั่ง --help", en: "Help on one of them: \(name) COMMAND --help"
    )(language)
  }

  /// The words in the reader's language, of a text that says them in Thai and then, in brackets, in English.
  private func spoken(_ text: String) -> String {
    guard let match = text.wholeMatch(of: #/((?:.|\n)*\S)\s+\(([^\u{E00}-\u{E7F}]+)\)/#) else {
      return text
    }
    return String(language == .thai ? match.output.1 : match.output.2)
  }
}

extension CommandDescription.Argument {
  /// The argument as usage names it: `--root <root>`.
  fileprivate var spelling: String {
    guard kind != .positional else { return valuePlaceholder }
    let name = names?.last?.spelling ?? ""
    return kind == .flag ? name : "\(name) \(valuePlaceholder)"
  }

  /// With every name it has, and the values it takes.
  fileprivate var fullSpelling: String {
    guard kind != .positional else { return valuePlaceholder }
    let names = (names ?? []).map(\.spelling).joined(separator: ", ")
    return kind == .flag
      ? names : "\(names) \(allValues.map { $0.joined(separator: "|") } ?? valuePlaceholder)"
  }

  private var valuePlaceholder: String {
    "<\(valueName ?? "")>" + (isRepeating ? "..." : "")
  }
}

extension LocalizedText {
  fileprivate static let usage = LocalizedText(th: "วิธีใช้", en: "Usage")
  fileprivate static let commands = LocalizedText(th: "คำสั่ง", en: "Commands")
  fileprivate static let arguments = LocalizedText(th: "สิ่งที่ต้องระบุ", en: "Arguments")
  fileprivate static let options = LocalizedText(th: "ตัวเลือก", en: "Options")
  fileprivate static let usually = LocalizedText(th: "ปกติ", en: "default")
  fileprivate static let commandPlaceholder = LocalizedText(th: "คำสั่ง", en: "COMMAND")
  fileprivate static let optionsPlaceholder = LocalizedText(th: "[ตัวเลือก]", en: "[OPTIONS]")

  /// The options that the argument parser adds.
  fileprivate static let knownOptions = [
    "help": LocalizedText(th: "แสดงวิธีใช้นี้", en: "Show this help."),
    "version": LocalizedText(th: "แสดงรุ่นของโปรแกรม", en: "Show the version."),
  ]
}
