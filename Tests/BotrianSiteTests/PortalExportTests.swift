internal import BotrianDiagnostics
internal import BotrianTestSupport
internal import Foundation
internal import Testing

@testable internal import BotrianSite

/// The files for an OpenSearch server, against what its documentation asks of them.
@Suite struct PortalExportTests {
  private typealias Object = [String: Any]

  private func export(_ site: TestSite = TestSite()) async throws -> PortalExport {
    try await makePortalExport(using: .inMemory(site.files), options: TestSite.options)
  }

  private func object(_ bytes: some Sequence<UInt8>) throws -> Object {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? Object)
  }

  /// The lines of a bulk request, each as JSON.
  private func lines(_ bytes: [UInt8]) throws -> [Object] {
    try bytes.split(separator: UInt8(ascii: "\n")).map { try object($0) }
  }

  private func bytes(_ path: String, of export: PortalExport) throws -> [UInt8] {
    try #require(export.files.first { $0.path == path }, "\(path)").bytes
  }

  /// Action and document of everything that is exported.
  private func documents(_ export: PortalExport) throws -> [(action: Object, document: Object)] {
    try export.files.filter { $0.path.hasSuffix(".ndjson") }.flatMap { file in
      let lines = try lines(file.bytes)
      return stride(from: 0, to: lines.count, by: 2).map { (lines[$0], lines[$0 + 1]) }
    }
  }

  private func identifiers(_ export: PortalExport) throws -> [String] {
    try documents(export).map {
      try #require(($0.action["index"] as? Object)?["_id"] as? String)
    }
  }

  private func properties(_ export: PortalExport) throws -> [String: Object] {
    let template = try object(bytes("index-template.json", of: export))["template"] as? Object
    let mappings = try #require(template?["mappings"] as? Object)
    return try #require(mappings["properties"] as? [String: Object])
  }

  @Test(arguments: ["Tests/Fixtures/sites/minimal", "Tests/Fixtures/sites/two-editions", "."])
  func putsAnActionBeforeEachDocumentAndALineFeedBehindTheLast(root: String) async throws {
    let export = try await makePortalExport(
      using: .disk(root: Repository.path(root)), options: TestSite.options)
    let bulk = export.files.filter { $0.path.hasSuffix(".ndjson") }
    #expect(bulk.count >= 2)
    for file in bulk {
      #expect(file.bytes.last == UInt8(ascii: "\n"))
      let lines = try lines(file.bytes)
      #expect(lines.count.isMultiple(of: 2) && !lines.isEmpty)
      for (place, line) in lines.enumerated() {
        #expect((Array(line.keys) == ["index"]) == place.isMultiple(of: 2))
      }
    }
    let count = try documents(export).count
    #expect(count == export.lessonCount + export.reportCount && export.lessonCount > 0)
  }

  @Test func namesTheIndexAndALastingAddressInEachAction() async throws {
    let documents = try documents(try await export())
    for (action, document) in documents {
      let named = try #require(action["index"] as? [String: String])
      #expect(Set(named.keys) == ["_index", "_id"])
      #expect(named["_id"] == document["url"] as? String)
      let isLesson = document["report_id"] != nil
      #expect(named["_index"] == (isLesson ? "botrian-lessons" : "botrian-reports"))
    }
    let first = "https://lessons.example.go.th/reports/2567/big-cleaning-day/#s1-1"
    #expect(documents.first?.document["url"] as? String == first)
  }

  @Test func sharesNoIdentifierBetweenOffices() async throws {
    let ids = try identifiers(try await export())
    #expect(Set(ids).count == ids.count)
    let other = TestSite().replacing("lessons.example", with: "other.example", in: "site.yml")
    #expect(Set(try identifiers(try await export(other))).isDisjoint(with: ids))
  }

  /// The bulk API refuses longer ones.
  @Test func keepsIdentifiersWithin512Bytes() async throws {
    let long = String(repeating: "a/", count: 240)
    let other = TestSite().replacing("go.th/", with: "go.th/\(long)", in: "site.yml")
    let ids = try identifiers(try await export(other))
    #expect(Set(ids).count == ids.count && ids.allSatisfy { $0.utf8.count <= 512 })
    #expect(ids.contains { $0.utf8.count == 64 })
  }

  @Test func mapsEveryFieldOfTheDocumentsToATypeThatTheServerKnows() async throws {
    let export = try await makePortalExport(
      using: .disk(root: Repository.path(".")), options: TestSite.options)
    let properties = try properties(export)
    let names = try documents(export).reduce(into: Set<String>()) { names, one in
      names.formUnion(one.document.keys)
    }
    #expect(names.count > 40)
    #expect(names == Set(properties.keys))
    let known = ["text", "keyword", "integer", "date"]
    #expect(properties.values.allSatisfy { known.contains($0["type"] as? String ?? "") })
  }

  @Test(arguments: [
    ("text_1", "text"), ("report_title", "text"), ("title", "text"), ("office_name", "text"),
    ("unit", "text"), ("topics", "text"), ("fiscal_year_text", "text"), ("changes", "text"),
    ("id", "keyword"), ("url", "keyword"), ("site", "keyword"), ("activity_id", "keyword"),
    ("report_id", "keyword"), ("type", "keyword"), ("release", "keyword"),
    ("fiscal_year", "integer"), ("quarters", "integer"), ("reported_on", "date"),
  ])
  func mapsWordsToTheThaiAnalyzerAndNamesToKeywords(field: String, type: String) async throws {
    let mapping = try #require(try properties(try await export())[field])
    #expect(mapping["type"] as? String == type)
    #expect((mapping["analyzer"] as? String == "thai") == (type == "text"))
    let keyword = (mapping["fields"] as? [String: Object])?["keyword"]
    #expect((keyword?["type"] as? String == "keyword") == (type == "text"))
    #expect((mapping["format"] as? String == "strict_date") == (type == "date"))
  }

  @Test func writesATemplateOfTheDocumentedShape() async throws {
    let template = try object(bytes("index-template.json", of: try await export()))
    #expect(Set(template.keys) == ["index_patterns", "priority", "template", "_meta"])
    #expect(template["index_patterns"] as? [String] == ["botrian-lessons*", "botrian-reports*"])
    #expect(template["priority"] as? Int == 100)
    let inner = try #require(template["template"] as? Object)
    #expect(Set(inner.keys) == ["mappings"])
    #expect((inner["mappings"] as? Object)?["dynamic"] as? Bool == false)
  }

  @Test func writesDatesOfTheCommonEraAndYearsOfTheBuddhistEra() async throws {
    let reports = try documents(try await export()).map(\.document).filter { $0["title"] != nil }
    let report = try #require(reports.first)
    #expect(report["reported_on"] as? String == "2024-06-19")
    #expect(report["fiscal_year"] as? Int == 2567)
    #expect(report["fiscal_year_text"] as? String == "ปีงบประมาณ พ.ศ. ๒๕๖๗")
    #expect(report["office_name"] as? String == "สำนักงานตัวอย่าง")
  }

  @Test func writesOnlyAddressesThatAreWhole() async throws {
    let export = try await makePortalExport(
      using: .disk(root: Repository.path(".")), options: TestSite.options)
    let addresses = try documents(export).flatMap { one in
      one.document.filter { $0.key == "site" || $0.key.hasSuffix("url") }.values
        .compactMap { $0 as? String }
    }
    #expect(addresses.count > 200)
    #expect(addresses.allSatisfy { URL(string: $0)?.host() != nil })
  }

  @Test func leavesOutWhatTheSiteDoesNotPublish() async throws {
    let draft = TestSite().replacing("status: approved", with: "status: draft")
    let export = try await export(draft)
    #expect(export.reportCount == 0 && export.lessonCount == 0)
    #expect(export.files.map(\.path) == ["index-template.json", "delete-older.json"])
  }

  @Test func stopsAtPersonalDataAsABuildDoes() async throws {
    let site = TestSite().replacing("อุปกรณ์ไม่พอ", with: "โทร 081-234-5678")
    let codes = await #expect(throws: BuildFailure.self) { try await export(site) }?
      .diagnostics.map(\.code)
    #expect(codes?.contains("personal-data") == true)
  }

  @Test func cutsPartsBelowTheLimitAndLosesNothing() async throws {
    let documents = (1...9).map {
      BulkDocument(address: "https://a.example/\($0)", members: Array(#""n":\#($0)"#.utf8))
    }
    let whole = BulkDocument.parts(documents, index: "i", release: "r", limit: 1_000_000)
    let cut = BulkDocument.parts(documents, index: "i", release: "r", limit: 200)
    #expect(whole.count == 1 && cut.count > 2)
    #expect(cut.allSatisfy { $0.count <= 200 })
    #expect(cut.flatMap(\.self) == whole.flatMap(\.self))
    #expect(BulkDocument.parts(documents, index: "i", release: "r", limit: 1).count == 9)
  }

  @Test func asksToRemoveWhatOnlyEarlierExportsOfTheSameOfficeHold() async throws {
    let first = try await export()
    let changed = try await export(TestSite().replacing("อุปกรณ์ไม่พอ", with: "อุปกรณ์มีไม่พอ"))
    func releases(_ export: PortalExport) throws -> Set<String> {
      Set(try documents(export).compactMap { $0.document["release"] as? String })
    }
    let release = try #require(try releases(first).first)
    #expect(try releases(first).count == 1)
    #expect(try releases(changed).isDisjoint(with: [release]))
    let query = String(decoding: try bytes("delete-older.json", of: first), as: UTF8.self)
      .filter { !$0.isWhitespace }
    #expect(query.contains(#""filter":[{"term":{"site":"https://lessons.example.go.th/"}}]"#))
    #expect(query.contains(#""must_not":[{"term":{"release":"\#(release)"}}]"#))
    #expect(try await export().files == first.files)
  }
}
