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
      sources: [.init(name: "site.yml", fingerprint: Fingerprint(of: Array("ก".utf8)))])
  }

  @Test func readsWhatItWrites() throws {
    let record = try record()
    let parsed = VolumeRecord.parse(record.text, at: record.path)
    #expect(parsed.diagnostics == [] && parsed.record == record)
  }

  @Test func readsSinceWhenAndWhyAVolumeIsWithdrawn() throws {
    let text = try record().text + "withdrawn: {on: 2568-01-20, reason: คลาดเคลื่อน}\n"
    let parsed = VolumeRecord.parse(text, at: try record().path)
    #expect(parsed.diagnostics == [] && parsed.record?.withdrawal?.reason == "คลาดเคลื่อน")
  }

  @Test func refusesTheRecordOfAnotherYear() throws {
    let parsed = VolumeRecord.parse(try record().text, at: "Content/volumes/2568.yml")
    #expect(parsed.diagnostics.map(\.code) == ["file-differs-from-year"])
  }

  /// As `sha256sum` prints them.
  @Test(arguments: [
    ("", "e3b0c44298fc1c14"), ("a", "ca978112ca1bbdca"), ("foobar", "c3ab8ff13720e8ad"),
  ])
  func takesTheFingerprintOfBytes(text: String, fingerprint: String) {
    #expect(Fingerprint(of: Array(text.utf8)).text == fingerprint)
    #expect(Fingerprint(fingerprint) == Fingerprint(of: Array(text.utf8)))
  }

  @Test(arguments: ["", "cbf29ce48422232", "cbf29ce48422232x"])
  func readsNoOtherText(text: String) { #expect(Fingerprint(text) == nil) }
}
