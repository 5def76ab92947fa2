internal import BotrianTestSupport
internal import Testing

/// Every kind of mistake that a source can name is produced by some test.
@Suite struct DiagnosticCoverageTests {
  @Test func namesEveryCodeInATest() throws {
    let codes = try Repository.diagnosticCodes()
    #expect(codes.count > 40)
    let tests = try Repository.files(below: "Tests").filter { $0.hasSuffix("Tests.swift") }
      .map { try Repository.text("Tests/" + $0) }.joined()
    #expect(codes.filter { !tests.contains("\($0)\"") }.sorted() == [])
  }
}
