internal import ArgumentParser
internal import BotrianDiagnostics
internal import BotrianImport
internal import BotrianSite
internal import Foundation

/// `botrian import`: turns documents of a word processor into draft reports.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract:
      "นำเข้ารายงานจากไฟล์ Word, OpenDocument, HTML หรือข้อความ เป็นฉบับร่าง (documents to draft reports)",
    discussion: """
      เขียนฉบับร่างใน Content/reports/ และรายงานการนำเข้าใน Import/ ไม่เขียนทับไฟล์ที่มีอยู่ \
      คำที่แก้ให้ตามกฎ Content/import-rules.yml มีบอกไว้ทุกแห่ง \
      ไฟล์ Word, OpenDocument และ HTML ต้องมีโปรแกรม pandoc ในเครื่อง \
      (Writes drafts and a report of the import; changes no file that exists. \
      Word, OpenDocument and HTML need pandoc.)
      """)

  @Option(help: "โฟลเดอร์ที่มี site.yml (the folder that holds site.yml)")
  var root = "."

  @Option(help: "ภาษาของข้อความ: th หรือ en (language of messages)")
  var language: MessageLanguage?

  @Argument(help: "ไฟล์ .docx .odt .html .txt .tsv (the documents)")
  var documents: [String]

  @Option(help: "ปีงบประมาณของรายงานที่ไม่ได้บอกปี (the year of reports that name none)")
  var fiscalYear: FiscalYearArgument?

  @Flag(help: "บอกว่าจะเขียนไฟล์ใด โดยยังไม่เขียน (tell what would be written, write nothing)")
  var dryRun = false

  func run() async throws {
    let files = FileSystem.disk(root: root)
    let console = Console(language: language?.value ?? siteLanguage(using: files), files: files)
    try await console.run {
      let searchPath = ProcessInfo.processInfo.environment["PATH"] ?? ""
      let imported = try await importDocuments(
        documents.map(Self.document), into: files, fiscalYear: fiscalYear?.value,
        converter: .pandoc(searchPath: searchPath), language: console.language)
      let folder = ContentFolder(root: root)
      if !dryRun {
        for file in imported.flatMap(\.files) { try folder.write(file) }
      }
      let head = dryRun ? Self.wouldWrite : Self.wrote
      console.answer(
        ([head(console.language)] + imported.flatMap(\.files).map { "  \($0.path)" }
          + imported.map { $0.summary(console.language) }).joined(separator: "\n"))
    }
  }

  /// Reads a document from where the person stands, not from the site's folder.
  private static func document(at path: String) throws -> SourceDocument {
    let url = URL(filePath: path)
    let folder = url.deletingLastPathComponent().path(percentEncoded: false)
    let name = url.lastPathComponent
    do {
      return SourceDocument(name: name, bytes: try FileSystem.disk(root: folder).read(name))
    } catch FileSystemError.missing {
      throw FileSystemError.missing(path)
    }
  }

  private static let wrote = LocalizedText(th: "เขียนไฟล์แล้ว:", en: "Wrote:")
  private static let wouldWrite = LocalizedText(
    th: "จะเขียนไฟล์เหล่านี้ (ครั้งนี้ยังไม่เขียน):", en: "Would write (nothing was written):")
}
