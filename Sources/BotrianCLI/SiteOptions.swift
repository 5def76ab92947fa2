internal import ArgumentParser
internal import BotrianDiagnostics
internal import BotrianSite
internal import BotrianThai
internal import Foundation

/// What every command that reads a site takes.
struct SiteOptions: ParsableArguments {
  @Option(help: "โฟลเดอร์ที่มี site.yml (the folder that holds site.yml)")
  var root = "."

  @Option(help: "ภาษาของข้อความ: th หรือ en (language of messages)")
  var language: MessageLanguage?

  @Option(help: "วันที่ที่ถือเป็นวันนี้ เช่น 2567-06-19 (the day to take for today)")
  var asOf: DateArgument?

  @Flag(
    help: "สร้างทุกฉบับรวมที่ยังไม่อนุมัติ เพื่อดูภายใน (unapproved records too, for a look within the office)")
  var drafts = false

  /// What the build is asked for; today is the day in Thailand.
  var build: BuildOptions {
    BuildOptions(asOf: asOf?.value ?? .inThailand(at: Date()), includesDrafts: drafts)
  }

  var files: FileSystem { .disk(root: root) }

  /// Speaks to the person at the terminal: in the language asked for, else the site's, else Thai.
  var console: Console {
    let files = files
    return Console(language: language?.value ?? siteLanguage(using: files), files: files)
  }
}

/// A date as an argument, in any of the forms that records use.
struct DateArgument: ExpressibleByArgument {
  let value: CalendarDate

  init?(argument: String) {
    guard let date = CalendarDate(parsing: argument) else { return nil }
    value = date
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
