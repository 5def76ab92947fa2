internal import ArgumentParser
internal import BotrianSite
internal import BotrianThai
internal import Foundation

/// Where the sources are, the language of messages, and the day.
struct SourceOptions: ParsableArguments {
  @Option(help: "โฟลเดอร์ที่มี site.yml (the folder that holds site.yml)")
  var root = "."

  @Option(help: "ภาษาของข้อความ: th หรือ en (language of messages)")
  var language: MessageLanguage?

  @Option(help: "วันที่ที่ถือเป็นวันนี้ เช่น 2567-06-19 (the day to take for today)")
  var asOf: DateArgument?

  /// What a build of the public site is asked for; today is the day in Thailand.
  var build: BuildOptions { BuildOptions(asOf: asOf?.value ?? .inThailand(at: Date())) }

  var files: FileSystem { .disk(root: root) }

  /// Speaks to the person at the terminal: in the language asked for, else the site's, else Thai.
  var console: Console {
    let files = files
    return Console(language: language?.value ?? siteLanguage(using: files), files: files)
  }
}
