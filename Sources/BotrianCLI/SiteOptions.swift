internal import ArgumentParser
internal import BotrianDiagnostics
internal import BotrianSite
internal import BotrianThai

/// What every command that reads a site takes.
struct SiteOptions: ParsableArguments {
  @OptionGroup var source: SourceOptions

  @Flag(
    help: "สร้างทุกฉบับรวมที่ยังไม่อนุมัติ เพื่อดูภายใน (unapproved records too, for a look within the office)")
  var drafts = false

  var root: String { source.root }
  var files: FileSystem { source.files }
  var console: Console { source.console }

  /// What the build is asked for.
  var build: BuildOptions {
    var build = source.build
    build.includesDrafts = drafts
    return build
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
