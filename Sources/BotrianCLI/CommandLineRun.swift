internal import ArgumentParser
internal import BotrianDiagnostics
internal import BotrianSite

/// One run of the tool: finds the command that the arguments name, runs it, and says how it ended.
struct CommandLineRun {
  private let arguments: [String]

  /// Takes the arguments without the program's name.
  init(_ arguments: [String]) {
    self.arguments = arguments
  }

  /// Runs the command.
  ///
  /// - Returns: The exit code.
  func run() async -> Int32 {
    do {
      var command = try BotrianCommand.parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return 0
    } catch {
      return end(with: error)
    }
  }

  /// Prints what an error says: help, the version, a mistake in the arguments, or nothing more.
  private func end(with error: any Error) -> Int32 {
    let code = BotrianCommand.exitCode(for: error)
    let message = BotrianCommand.fullMessage(for: error)
    if code == .validationFailure {
      let console = console
      let mistake = UsageMistake(message, commands: knownCommands)
      console.say((console.language == .thai ? mistake.thai + "\n" : "") + message)
    } else if code == .success {
      print(isHelp(message) ? help ?? message : message)
    } else if !message.isEmpty {
      console.say(message)
    }
    return code.rawValue
  }

  private func isHelp(_ message: String) -> Bool {
    message.hasPrefix("OVERVIEW:") || message.hasPrefix("USAGE:")
  }

  private var help: String? {
    guard let tool = try? CommandDescription.tool() else { return nil }
    let words = arguments.first == "help" ? Array(arguments.dropFirst()) : arguments
    return String(
      HelpPage(of: tool.path(naming: words), language: console.language).text.dropLast())
  }

  private var knownCommands: [String] {
    let tool = try? CommandDescription.tool()
    let command = tool?.path(naming: arguments).last
    return (command?.commands ?? []).map(\.commandName)
  }

  /// Speaks in the language asked for, else the site's, else Thai: the arguments may be too wrong to be parsed.
  private var console: Console {
    let files = FileSystem.disk(root: value(of: "--root") ?? ".")
    let asked = value(of: "--language").flatMap(Language.init(rawValue:))
    return Console(language: asked ?? siteLanguage(using: files), files: files)
  }

  private func value(of option: String) -> String? {
    for (word, next) in zip(arguments, arguments.dropFirst() + [""]) {
      if word == option { return next }
      if word.hasPrefix(option + "=") { return String(word.dropFirst(option.count + 1)) }
    }
    return nil
  }
}
