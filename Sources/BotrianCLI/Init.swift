internal import ArgumentParser
internal import BotrianDiagnostics
internal import BotrianSite
internal import BotrianStarter
internal import BotrianThai
internal import Foundation

/// `botrian init`: makes a new site.
struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "สร้างเว็บไซต์ใหม่ในโฟลเดอร์ว่าง (make a new site in an empty folder)",
    discussion: """
      ถ้าไม่ระบุชื่อ ชื่อย่อ หรือจังหวัด จะถามทีละข้อ ไม่เขียนทับไฟล์ใด \
      (Asks for what is not given; overwrites nothing.)
      """)

  @Option(help: "โฟลเดอร์ของเว็บไซต์ใหม่ (the new site's folder)")
  var root = "."

  @Option(help: "ชื่อเต็มของสำนักงาน (the office's name)")
  var name: String?

  @Option(help: "ชื่อย่อ เช่น ศธจ.ลำพูน (its short name)")
  var shortName: String?

  @Option(help: "จังหวัด (the province)")
  var province: String?

  @Option(help: "ที่อยู่ของสำนักงาน (its address)")
  var address: String?

  @Option(help: "โทรศัพท์ของสำนักงาน (its telephone)")
  var phone: String?

  @Option(help: "สีของสำนักงาน เช่น '#1f4e79' (its colour)")
  var colour: String?

  @Option(help: "ไฟล์ตราหรือโลโก้ (a picture file with its logo)")
  var logo: String?

  @Option(help: "ที่อยู่เว็บไซต์ เช่น https://lessons.example.go.th/ (the site's address)")
  var baseURL: String?

  @Option(help: "ภาษาของหน้าเว็บและข้อความ: th หรือ en (language of pages and messages)")
  var language = MessageLanguage.th

  func run() async throws {
    guard let year = FiscalYear(containing: .inThailand(at: Date())) else {
      throw ValidationError("นาฬิกาของเครื่องนี้ผิด (this computer's clock is wrong)")
    }
    let files = FileSystem.disk(root: root)
    let console = Console(language: language.value, files: files)
    let logo = try await console.run { () -> OutputFile? in
      try self.logo.map { try logoFile($0) }
    }
    let office = try office(logo: logo?.path, asking: Prompt(language: language.value))
    try await console.run {
      let site = StarterSite(office: office, fiscalYear: year)
      try ContentFolder(root: root).create(site.files() + [logo].compactMap { $0 })
      console.answer(Self.made(in: root)(language.value))
    }
  }

  private func office(logo: String?, asking prompt: Prompt) throws -> Office {
    let name = try name ?? prompt.answer(.officeName, flag: "--name")
    return Office(
      name: name,
      shortName: try shortName ?? prompt.answer(.officeShortName, flag: "--short-name"),
      province: try province ?? prompt.answer(.officeProvince, flag: "--province"),
      address: try address ?? prompt.optionalAnswer(.officeAddress),
      phone: try phone ?? prompt.optionalAnswer(.officePhone),
      accent: colour, logo: logo,
      baseURL: try baseURL ?? prompt.optionalAnswer(.siteAddress)
        ?? "https://lessons.example.go.th/",
      language: language.rawValue)
  }

  private func logoFile(_ path: String) throws -> OutputFile {
    let url = URL(filePath: path)
    guard FileManager.default.fileExists(atPath: path) else { throw FileSystemError.missing(path) }
    let ending = url.pathExtension.lowercased()
    return OutputFile(
      path: "Content/media/logo" + (ending.isEmpty ? "" : ".\(ending)"),
      bytes: Array(try Data(contentsOf: url)))
  }

  private static func made(in root: String) -> LocalizedText {
    let folder = root == "." ? "" : "cd \(root)\n  "
    return LocalizedText(
      th: """
        สร้างเว็บไซต์ใหม่แล้ว ลองทำตามนี้:
          \(folder)botrian serve    ดูหน้าเว็บในเครื่องนี้
          README.md        ขั้นตอนทั้งหมดสำหรับเจ้าหน้าที่
        """,
      en: """
        Made a new site. Now:
          \(folder)botrian serve    look at it on this computer
          README.md        every step for the staff
        """)
  }
}
