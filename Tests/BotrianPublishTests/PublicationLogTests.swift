internal import BotrianDiagnostics
internal import BotrianPublish
internal import Testing

/// The log in the office's folder.
@Suite struct PublicationLogTests {
  private let line = """
    {"when":"2026-11-25T16:24:05+07:00","kind":"publish","to":"sftp h:www","digest":"d1","approvals":["memo-2567"],"reports":["reports/2567/a/"],"files":{"added":["index.html"],"changed":[],"removed":[]},"addresses":31,"personal_data":[{"file":"Content/pages/a.md","kind":"mobile","value_hash":"00","reason":"เบอร์กลาง"}]}

    """

  @Test func writesALineAsItReadIt() throws {
    let log = try PublicationLog(parsing: line)
    #expect(log.records.map(\.line) == [line])
    #expect(log.records.first?.addresses == 31)
    #expect(log.records.first?.personalData.first?.reason == "เบอร์กลาง")
  }

  @Test func addsALineAndLeavesTheOthersByteForByte() throws {
    let written = line.replacing("\"kind\"", with: " \"kind\"")
    let log = try PublicationLog(parsing: written)
    let record = try #require(log.records.first)
    #expect(log.adding(record) == written + line)
  }

  @Test func endsTheLastLineBeforeItAddsOne() throws {
    let log = try PublicationLog(parsing: String(line.dropLast()))
    #expect(log.adding(try #require(log.records.first)) == line + line)
  }

  @Test func knowsWhatWasPublished() throws {
    let log = try PublicationLog(parsing: line)
    #expect(log.knows("d1") && !log.knows("d2"))
  }

  @Test func saysWhichLineIsBroken() {
    #expect {
      try PublicationLog(parsing: line + "{\"when\":\n")
    } throws: { error in
      let diagnostic = error as? Diagnostic
      return diagnostic?.code == "broken-publication-log"
        && diagnostic?.location.description == "Content/publications.jsonl:2"
    }
  }
}
