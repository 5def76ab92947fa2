internal import BotrianTestSupport
internal import Foundation
internal import Testing

/// `botrian search` over the office's own site.
@Suite struct SearchCommandTests {
  private func build(in folder: URL) throws {
    let site = folder.appending(path: "Site").path(percentEncoded: false)
    let outcome = try Tool.run(
      ["build", "--root", Repository.path(""), "--output", site], in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  private func answer(to query: String, in folder: URL) throws -> [String: Any] {
    let outcome = try Tool.run(["search", query, "--format", "json", "--limit", "5"], in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(object as? [String: Any])
  }

  @Test(arguments: [
    ("หมวกนิรภัย", "reports/2567/traffic-discipline/#s"),
    ("๕ ส", "reports/2567/big-cleaning-day/#s"),
    ("5ส", "reports/2567/big-cleaning-day/#s"),
    ("No Gift", "reports/2567/no-gift-policy/"),
    ("จิตอาสา", "reports/2567/moe-volunteer/"),
    ("กัลยาณมิตร", "reports/2567/big-cleaning-day/#s9-2"),
    ("ฝนตก", "reports/2567/thai-culture/#s5-out-1"),
  ])
  func findsWhatAReaderWouldType(query: String, address: String) async throws {
    try await withTemporaryFolder { folder in
      try build(in: folder)
      let results = try #require(try answer(to: query, in: folder)["results"] as? [[String: Any]])
      let first = try #require(results.first?["url"] as? String)
      #expect(first.hasPrefix(address), "\(first)")
      #expect(
        results.allSatisfy { $0["title"] != nil && $0["score"] != nil && $0["excerpt"] != nil })
    }
  }

  @Test func answersABatchLineByLine() async throws {
    try await withTemporaryFolder { folder in
      try build(in: folder)
      let queries = """
        {"id":"q1","query":"หมวกนิรภัย","kind":"x"}
        {"id":"q2","query":"zzzzqq"}
        """
      try Data(queries.utf8).write(to: folder.appending(path: "queries.jsonl"))
      let outcome = try Tool.run(["search", "--batch", "queries.jsonl"], in: folder)
      let lines = outcome.output.split(separator: "\n")
      #expect(lines.count == 2)
      #expect(lines[0].hasPrefix(#"{"id":"q1","results":["reports/2567/traffic-discipline/"#))
      #expect(lines[0].contains(#"],"scores":["#))
      #expect(lines[1] == #"{"id":"q2","results":[],"scores":[]}"#)
    }
  }

  @Test func saysWhichFileOfTheIndexIsDamaged() async throws {
    try await withTemporaryFolder { folder in
      try build(in: folder)
      try Data("{".utf8).write(to: folder.appending(path: "Site/search/index.json"))
      let outcome = try Tool.run(["search", "x"], in: folder)
      #expect(outcome.status == 74 && outcome.errors.contains("search/index.json"))
    }
  }

  @Test func refusesALineOfABatchThatIsNoQuery() async throws {
    try await withTemporaryFolder { folder in
      try build(in: folder)
      try Data("{\"id\":\"1\",\"query\":\"ก\"}\nหมวก\n".utf8)
        .write(to: folder.appending(path: "q.jsonl"))
      let outcome = try Tool.run(["search", "--batch", "q.jsonl"], in: folder)
      #expect(outcome.status == 1 && outcome.errors.hasPrefix("q.jsonl:2: error: "))
      #expect(outcome.errors.contains("broken-query"))
    }
  }
}
