internal import BotrianSite
internal import BotrianTestSupport
internal import Testing

/// Who signed a memo is shown by post; by name only where the record says so.
@Suite struct SignerNameTests {
  private func holders(ofNameIn keys: String, drafts: Bool = false) async throws -> [String] {
    let signer = "signers:\n  - {role: approver, post: ศึกษาธิการจังหวัด, name: ZQXNAME\(keys)}\n"
    let site = TestSite().replacing(
      "clauses:", with: signer + "clauses:", in: "Content/approvals/memo-2567.md")
    let options = BuildOptions(asOf: TestSite.options.asOf, includesDrafts: drafts)
    return try await site.build(options).files.filter { file in
      String(decoding: file.bytes, as: UTF8.self).lowercased().contains("zqxname")
    }.map(\.path)
  }

  @Test(arguments: ["", ", name_public: false"], [false, true])
  func showsNoNameInAnyFile(keys: String, drafts: Bool) async throws {
    #expect(try await holders(ofNameIn: keys, drafts: drafts) == [])
  }

  @Test func showsAPublicNameOnItsMemoAloneAndInNoIndexOrFeed() async throws {
    #expect(
      try await holders(ofNameIn: ", name_public: true") == ["approvals/memo-2567/index.html"])
  }
}
