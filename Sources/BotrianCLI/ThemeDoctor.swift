internal import ArgumentParser
internal import BotrianDiagnostics
internal import BotrianSite
internal import BotrianTheme

/// `botrian theme doctor`: tells which files of the office's theme are out of date, and what changed.
struct ThemeDoctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract:
      "ตรวจว่าไฟล์ใดในธีมของสำนักงานเก่ากว่าธีม default และแก้อะไรไปบ้าง (which copies are out of date)",
    discussion: """
      - คือบรรทัดที่ธีม default ตัดออก + คือบรรทัดที่เพิ่ม เลขคือบรรทัดในไฟล์ของธีม default \
      (- went from the default's file, + came; numbers are its lines.)
      """)

  @OptionGroup var options: RootOptions

  func run() async throws {
    let console = options.console
    let mistakes = try await console.run {
      let workshop = try await ThemeWorkshop(using: options.files)
      for file in workshop.overrides {
        console.answer("\(file.path): \(file.state.title(console.language))")
        guard case .outdated(let changes) = file.state else { continue }
        for line in changes.excerpt(console.language) { console.answer("  " + line) }
      }
      if workshop.overrides.isEmpty { console.answer(Self.nothing(console.language)) }
      return try workshop.mistakes()
    }
    console.report(mistakes)
    if mistakes.contains(where: { $0.severity == .error }) { throw Console.Exit.mistakes }
  }

  private static let nothing = LocalizedText(
    th: "ธีมของสำนักงานยังไม่ได้แก้ไฟล์ใด", en: "The office's theme changes no file yet")
}

extension ThemeOverrides.State {
  fileprivate var title: LocalizedText {
    switch self {
    case .own: LocalizedText(th: "ไฟล์ของสำนักงานเอง", en: "the office's own")
    case .wordings:
      LocalizedText(th: "ถ้อยคำที่แทนของธีม default ทีละข้อ", en: "wordings in place of the default's")
    case .same:
      LocalizedText(
        th: "เหมือนของธีม default ทุกตัวอักษร ลบได้", en: "the same as the default's; it can be removed")
    case .current: LocalizedText(th: "เป็นปัจจุบัน", en: "up to date")
    case .outdated: LocalizedText(th: "ธีม default แก้ไปแล้ว ดังนี้", en: "the default has changed:")
    case .unknownOrigin:
      LocalizedText(
        th: "ไม่รู้ว่าคัดลอกมาจากรุ่นใด เทียบเองแล้วสั่ง botrian theme copy --renew",
        en: "nothing tells what it was copied from; compare it, then run botrian theme copy --renew"
      )
    }
  }
}

extension LineChanges {
  /// How many changed lines are shown of one file.
  private static let excerptLimit = 40

  fileprivate func excerpt(_ language: Language) -> [String] {
    let shown = lines.prefix(Self.excerptLimit).map { line in
      "\(line.isAdded ? "+" : "-") \(line.number) | \(line.text)"
    }
    let rest = lines.count - shown.count
    if lines.isEmpty {
      return [LocalizedText(th: "(ไม่ใช่ข้อความ)", en: "(no text)")(language)]
    }
    guard rest > 0 else { return shown }
    return shown + [
      LocalizedText(th: "และอีก \(rest) บรรทัด", en: "and \(rest) more lines")(language)
    ]
  }
}
