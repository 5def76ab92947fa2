internal import ArgumentParser
internal import BotrianDiagnostics
internal import BotrianSearch
internal import BotrianSite
internal import Foundation

/// `botrian search`: asks a built site what its own search page would answer.
struct Search: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "ค้นในเว็บไซต์ที่สร้างแล้ว ได้ผลเดียวกับหน้าค้นหา (search a built site, as its page does)")

  @Option(help: "โฟลเดอร์ของเว็บไซต์ที่สร้างแล้ว (the built site)")
  var site = "Site"

  @Option(help: "จำนวนผลที่แสดง (how many results)")
  var limit = 10

  @Option(help: "รูปแบบของคำตอบ: text หรือ json (how to answer)")
  var format = OutputFormat.text

  @Option(help: "ไฟล์ JSONL ที่แต่ละบรรทัดเป็น {\"id\":…,\"query\":…} (queries, one a line)")
  var batch: String?

  @Option(help: "ภาษาของข้อความ: th หรือ en (language of messages)")
  var language: MessageLanguage?

  @Argument(help: "คำค้น (the query)")
  var query: String?

  func validate() throws {
    guard (query == nil) != (batch == nil) else {
      throw ValidationError("เขียนคำค้นหนึ่งคำ หรือระบุ --batch ไฟล์ (give one query, or --batch FILE)")
    }
    guard limit > 0 else { throw ValidationError("--limit ต้องมากกว่า 0 (must be above 0)") }
  }

  func run() async throws {
    let console = Console(language: language?.value ?? .thai, files: .disk(root: "."))
    try await console.run {
      let files = FileSystem.disk(root: site)
      try naming(site) {
        var engine = try SearchEngine(reading: { try files.read("search/" + $0) })
        if let batch { try answerBatch(batch, &engine, console) }
        if let query { try answer(engine.search(query, limit: limit), to: query, console) }
      }
    }
  }

  /// Names the file of a damaged index.
  private func naming(_ site: String, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as SearchIndexError {
      throw FileSystemError.failed(
        operation: "read", path: site + "/search/" + error.path, reason: error.description)
    }
  }

  private func answer(_ results: SearchResults, to query: String, _ console: Console) throws {
    switch format {
    case .json: console.answer(try Self.json(SearchAnswer(query, results)))
    case .text:
      for hit in results.hits {
        console.answer("\(hit.url)\n  \(hit.lead.text)\n  \(hit.excerpt.text)")
      }
      console.answer(results.isExact ? "\(results.total)" : "≥ \(results.total)")
    }
  }

  /// Answers each line of a file with one line; further keys of a line are ignored.
  private func answerBatch(_ path: String, _ engine: inout SearchEngine, _ console: Console) throws
  {
    let text = String(
      decoding: try FileSystem.disk(root: path.hasPrefix("/") ? "/" : ".").read(path), as: UTF8.self
    )
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in zip(1..., lines) where !line.isEmpty {
      guard let query = try? JSONDecoder().decode(BatchQuery.self, from: Data(line.utf8)) else {
        throw Diagnostic.brokenQuery(at: SourceLocation(path: path, line: number))
      }
      let hits = try engine.search(query.query, limit: limit).hits
      console.answer(
        try Self.json(
          BatchAnswer(id: query.id, results: hits.map(\.url), scores: hits.map(\.score))))
    }
  }

  private static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

private struct BatchQuery: Decodable {
  let id: String
  let query: String
}

private struct BatchAnswer: Encodable {
  let id: String
  let results: [String]
  let scores: [Double]
}

private struct SearchAnswer: Encodable {
  let query: String
  let total: Int
  let isExact: Bool
  let results: [Hit]

  struct Hit: Encodable {
    let url: String
    let title: String
    let score: Double
    let excerpt: String
  }

  init(_ query: String, _ results: SearchResults) {
    self.query = query
    total = results.total
    isExact = results.isExact
    self.results = results.hits.map {
      let excerpt = $0.excerpt.isEmpty ? $0.lead.text : $0.excerpt.text
      return Hit(url: $0.url, title: $0.title, score: $0.score, excerpt: excerpt)
    }
  }
}

extension Diagnostic {
  static func brokenQuery(at location: SourceLocation) -> Self {
    Self(
      code: "broken-query",
      at: location,
      summary: LocalizedText(th: "บรรทัดนี้ไม่ใช่คำค้น", en: "This line is no query"),
      reason: LocalizedText(
        th: "แต่ละบรรทัดต้องเป็น JSON ที่มี id และ query", en: "Each line is JSON with id and query"),
      remedy: LocalizedText(
        th: #"เขียนแบบนี้ {"id":"1","query":"หมวกนิรภัย"}"#,
        en: #"Write it like this: {"id":"1","query":"หมวกนิรภัย"}"#))
  }
}
