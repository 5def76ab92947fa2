internal import ArgumentParser
internal import Foundation

/// A command as the argument parser describes it, as far as help needs it.
///
/// - Source: the dump of swift-argument-parser, version 0 of its format.
struct CommandDescription: Decodable {
  let commandName: String
  let shouldDisplay: Bool
  let abstract: String?
  let discussion: String?
  let subcommands: [CommandDescription]?
  let arguments: [Argument]?

  struct Argument: Decodable {
    let kind: Kind
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
  }

  enum Kind: String, Decodable {
    case positional, option, flag
  }

  struct Name: Decodable {
    let kind: String
    let name: String

    var spelling: String { (kind == "long" ? "--" : "-") + name }
  }

  /// The whole tool.
  static func tool() throws -> CommandDescription {
    struct Dump: Decodable { let command: CommandDescription }
    return try JSONDecoder().decode(Dump.self, from: Data(BotrianCommand._dumpHelp().utf8)).command
  }

  /// The commands below it that people use.
  var commands: [CommandDescription] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }

  /// The commands that the first arguments name, from the tool on.
  func path(naming arguments: [String]) -> [CommandDescription] {
    guard let first = arguments.first,
      let command = commands.first(where: { $0.commandName == first })
    else { return [self] }
    return [self] + command.path(naming: Array(arguments.dropFirst()))
  }
}
