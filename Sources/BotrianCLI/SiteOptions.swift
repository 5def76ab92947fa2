internal import ArgumentParser
internal import BotrianDiagnostics
internal import BotrianSite

/// What every command that reads a site takes.
struct SiteOptions: ParsableArguments {
  @Option(help: "โฟลเดอร์ที่มี site.yml (the folder that holds site.yml)")
  var root = "."

  @Option(help: "ภาษาของข้อความ: th หรือ en (language of messages)")
  var language: MessageLanguage?

  var files: FileSystem { .disk(root: root) }

  /// Speaks to the person at the terminal: in the language asked for, else the site's, else Thai.
  var console: Console {
    let files = files
    return Console(language: language?.value ?? siteLanguage(using: files), files: files)
  }
}

/// A language as an argument.
enum MessageLanguage: String, CaseIterable, ExpressibleByArgument {
  case th, en

  var value: Language { self == .th ? .thai : .english }
}

/// How a command answers.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}
