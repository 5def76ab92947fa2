internal import ArgumentParser
internal import BotrianSite

/// Where the office's folder is, and the language of messages.
struct RootOptions: ParsableArguments {
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
