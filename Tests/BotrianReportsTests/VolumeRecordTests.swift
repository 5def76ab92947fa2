internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianThai
internal import Testing

@Suite struct VolumeRecordTests {
  private func record() throws -> VolumeRecord {
    VolumeRecord(
      path: "Content/volumes/2567.yml", fiscalYear: try #require(FiscalYear(2567)),
      edition: .final, updated: try #require(CalendarDate(parsing: "2567-06-19")),
      files: [.init(name: "2567.epub", fingerprint: Fingerprint(of: []))],
      sources: [.init(name: "site.yml", fingerprint: Fingerprint(of: "ก".utf8))])
  }

  @Test func readsWhatItWrites() throws {
    let record = try record()
    let parsed = VolumeRecord.parse(record.text, at: record.path)
    #expect(parsed.diagnostics == [] && parsed.record == record)
  }

  @Test func refusesTheRecordOfAnotherYear() throws {
    let parsed = VolumeRecord.parse(try record().text, at: "Content/volumes/2568.yml")
    #expect(parsed.diagnostics.map(\.code) == ["file-differs-from-year"])
  }

  /// The values that the authors of FNV publish for 64 bits.
  @Test(arguments: [
    ("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8"),
  ])
  func takesTheFingerprintOfBytes(text: String, fingerprint: String) {
    #expect(Fingerprint(of: text.utf8).text == fingerprint)
    #expect(Fingerprint(fingerprint) == Fingerprint(of: text.utf8))
  }

  @Test(arguments: ["", "cbf29ce48422232", "cbf29ce48422232x"])
  func readsNoOtherText(text: String) { #expect(Fingerprint(text) == nil) }
}
