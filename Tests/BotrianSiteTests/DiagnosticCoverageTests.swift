internal import BotrianTestSupport
internal import Testing

/// Every kind of mistake that a source can name is produced by some test.
@Suite struct DiagnosticCoverageTests {
  @Test func namesEveryCodeInATest() throws {
    var codes: Set<String> = []
    for path in try Repository.files(below: "Sources") where path.hasSuffix(".swift") {
      let text = try Repository.text("Sources/" + path)
      codes.formUnion(text.matches(of: /code: "([a-z0-9-]+)"/).map { String($0.1) })
    }
    #expect(codes.count > 40)
    let tests = try Repository.files(below: "Tests").filter { $0.hasSuffix("Tests.swift") }
      .map { try Repository.text("Tests/" + $0) }.joined()
    #expect(codes.filter { !tests.contains("\($0)\"") }.sorted() == [])
  }
}
