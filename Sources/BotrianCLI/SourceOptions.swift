internal import ArgumentParser
internal import BotrianSite
internal import BotrianThai
internal import Foundation

/// Where the sources are, the language of messages, and the day.
struct SourceOptions: ParsableArguments {
  @OptionGroup var folder: RootOptions

  @Option(help: "วันที่ที่ถือเป็นวันนี้ เช่น 2567-06-19 (the day to take for today)")
  var asOf: DateArgument?

  var root: String { folder.root }
  var files: FileSystem { folder.files }
  var console: Console { folder.console }

  /// What a build of the public site is asked for; today is the day in Thailand.
  var build: BuildOptions { BuildOptions(asOf: asOf?.value ?? .inThailand(at: Date())) }
}
