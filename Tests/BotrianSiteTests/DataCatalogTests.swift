internal import BotrianSite
internal import BotrianTestSupport
internal import Foundation
internal import Testing

/// The catalogue and the schemas of the open data.
@Suite struct DataCatalogTests {
  private func catalog(_ built: BuiltSite) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(
      with: Data(try built.text("data/catalog.jsonld").utf8))
    return try #require(json as? [String: Any])
  }

  private func distributions(_ catalog: [String: Any]) -> [[String: Any]] {
    let datasets = catalog["dcat:dataset"] as? [[String: Any]] ?? []
    return datasets.flatMap { $0["dcat:distribution"] as? [[String: Any]] ?? [] }
  }

  private func value(_ node: Any?) -> String? { (node as? [String: Any])?["@value"] as? String }
  private func id(_ node: Any?) -> String? { (node as? [String: Any])?["@id"] as? String }

  @Test func listsEveryTableFileWithItsLengthAndChecksum() async throws {
    let built = try await TestSite().build()
    let sums = try built.text("data/SHA256SUMS")
    let listed = distributions(try catalog(built))
    let base = "https://lessons.example.go.th/"
    let files = built.files.filter { $0.path.firstMatch(of: /^data\/.*\.(csv|json|jsonl)$/) != nil }
      .filter { !$0.path.contains("schema") }
    #expect(files.count == 10)
    #expect(
      Set(listed.compactMap { id($0["dcat:downloadURL"]) }) == Set(files.map { base + $0.path }))
    for distribution in listed {
      let address = try #require(id(distribution["dcat:downloadURL"]))
      let file = try #require(files.first { base + $0.path == address })
      #expect(value(distribution["dcat:byteSize"]) == "\(file.bytes.count)")
      let checksum = distribution["spdx:checksum"] as? [String: Any]
      let digits = try #require(value(checksum?["spdx:checksumValue"]))
      #expect(sums.contains("\(digits)  \(file.path.dropFirst("data/".count))\n"))
    }
  }

  @Test func takesItsDatesFromTheRecords() async throws {
    let site = TestSite().replacing(
      "activity:", with: "changes: [{on: 2567-08-01, note: แก้ตัวเลข}]\nactivity:")
    let catalog = try catalog(try await site.build())
    #expect(value(catalog["dct:issued"]) == "2024-06-19")
    #expect(value(catalog["dct:modified"]) == "2024-08-01")
    let dataset = try #require((catalog["dcat:dataset"] as? [[String: Any]])?.first)
    let period = try #require((dataset["dct:temporal"] as? [[String: Any]])?.first)
    #expect(value(period["dcat:startDate"]) == "2023-10-01")
    #expect(value(period["dcat:endDate"]) == "2024-09-30")
  }

  @Test func inventsNoLicence() async throws {
    let built = try await TestSite().build()
    #expect(try catalog(built)["dct:license"] == nil)
    for file in built.files where file.path.hasPrefix("data/") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("\"license\"") && !text.contains("dct:license"), "\(file.path)")
    }
    #expect(try built.text("data/index.html").contains("ยังไม่ได้ประกาศสัญญาอนุญาต"))
  }

  @Test(arguments: [
    ("CC BY 4.0", "{\"@type\":\"CreativeWork\",\"name\":\"CC BY 4.0\"}"),
    ("https://example.org/by", "\"https://example.org/by\""),
  ])
  func tellsTheLicenceThatTheOfficeStates(licence: String, schemaOrg: String) async throws {
    var site = TestSite()
    site["site.yml"] += "\nlicence: \(licence)\n"
    let built = try await site.build()
    let node = try catalog(built)["dct:license"] as? [String: Any]
    #expect((node?["rdfs:label"] ?? node?["@id"]) as? String == licence)
    #expect(try built.text("data/index.html").contains("\"license\":\(schemaOrg)"))
    #expect(
      try built.text("reports/2567/big-cleaning-day/index.html")
        .contains("\"license\":\(schemaOrg)"))
  }

  @Test(arguments: ["lessons", "reports"])
  func describesEveryColumnInTheirOrder(table: String) async throws {
    let built = try await TestSite().build()
    let text = try built.text("data/schema/\(table).schema.json")
    let schema = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let row = (schema?["$defs"] as? [String: Any])?["row"] as? [String: Any]
    let required = try #require(row?["required"] as? [String])
    let head = try built.text("data/\(table).csv").prefix { $0 != "\r\n" }
    #expect(head.dropFirst().split(separator: ",").map(String.init) == required)
    let properties = try #require(row?["properties"] as? [String: [String: Any]])
    #expect(Set(properties.keys) == Set(required))
    for (name, property) in properties {
      #expect(property["title"] is String && property["description"] is String, "\(name)")
    }
    #expect(
      schema?["$id"] as? String == "https://lessons.example.go.th/data/schema/\(table).schema.json")
  }

  @Test func documentsEveryColumn() async throws {
    let text = try Repository.text("Documentation/data.md")
    let built = try await TestSite().build()
    for table in ["lessons", "reports"] {
      let head = try built.text("data/\(table).csv").prefix { $0 != "\r\n" }.dropFirst()
      for name in head.split(separator: ",") where name.firstMatch(of: /part_.*state|_[23]$/) == nil
      {
        #expect(text.contains("`\(name)`"), "\(name)")
      }
    }
  }
}
