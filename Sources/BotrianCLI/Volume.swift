internal import ArgumentParser
internal import BotrianDiagnostics
internal import BotrianSite
internal import BotrianThai
internal import Foundation

/// `botrian volume`: makes a year's reports into a book.
struct Volume: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "volume",
    abstract: "ทำเล่มรวมรายงานของปีเป็นสื่ออิเล็กทรอนิกส์ (a year's reports as EPUB, web page and PDF)",
    discussion: """
      เขียน Content/volumes/ปี.epub, ปี.html, ปี.pdf และ ปี.yml แล้ว botrian build จะนำไปไว้ที่ /volumes/ \
      PDF ต้องมีโปรแกรม Chromium ในเครื่อง (The PDF needs Chromium; without it the rest is written.)
      """)

  @OptionGroup var options: SiteOptions

  @Option(help: "ปีงบประมาณ พ.ศ. เช่น 2567 (the fiscal year)")
  var fiscalYear: FiscalYearArgument

  func validate() throws {
    guard !options.drafts else {
      throw ValidationError(
        "เล่มรวมมีเฉพาะรายงานที่เผยแพร่ได้ ใช้ --drafts ไม่ได้ (a volume holds no drafts)")
    }
  }

  func run() async throws {
    let console = options.console
    try await console.run {
      let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
      let volume = try await makeVolume(
        of: fiscalYear.value, using: options.files, asOf: options.build.asOf,
        printer: .chromium(searchPath: path), progress: console.progress)
      console.progress(.write)
      try ContentFolder(root: options.root).replace(with: volume)
      console.report(volume.warnings)
      console.answer(volume.summary(console.language))
      if !volume.isPrinted { console.say(Self.printerMissing(console.language)) }
    }
  }

  private static let printerMissing = LocalizedText(
    th:
      "ไม่ได้ทำ PDF เพราะไม่มีโปรแกรม Chromium ติดตั้งด้วยคำสั่ง sudo apt-get install chromium แล้วสั่งอีกครั้ง หรือเปิดไฟล์ .html ในเบราว์เซอร์แล้วสั่งพิมพ์",
    en:
      "There is no PDF: Chromium is not installed. Install it (sudo apt-get install chromium) and "
      + "run this again, or open the .html file in a browser and print it")
}

extension MadeVolume {
  /// What was written, one file a line.
  fileprivate func summary(_ language: Language) -> String {
    let made = LocalizedText(
      th: "ทำเล่มรวมของปี \(fiscalYear.buddhistYear) แล้ว:",
      en: "Made the volume of \(fiscalYear.buddhistYear):")
    let lines = files.map { file in
      "  Content/\(file.path) \((file.bytes.count + 999) / 1000) kB"
    }
    return ([made(language)] + lines).joined(separator: "\n")
  }
}

/// A fiscal year as an argument, in Thai or Arabic digits.
struct FiscalYearArgument: ExpressibleByArgument {
  let value: FiscalYear

  init?(argument: String) {
    guard let year = Int(Digits.arabic(argument)).flatMap({ FiscalYear($0) }) else { return nil }
    value = year
  }
}
