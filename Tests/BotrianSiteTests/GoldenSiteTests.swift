internal import BotrianSite
internal import BotrianTestSupport
internal import Testing

@Suite struct GoldenSiteTests {
  @Test(arguments: ["minimal", "two-editions", "three-years"])
  func buildsTheGoldenTree(site: String) async throws {
    let root = Repository.path("Tests/Fixtures/sites/\(site)")
    try expectGolden(
      tree: try await buildSite(using: .disk(root: root), options: TestSite.options).files,
      named: "sites/\(site)")
  }
}
