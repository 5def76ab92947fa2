internal import BotrianSite
internal import BotrianTestSupport

/// The test site, built once for all tests.
enum BuiltTestSite {
  private static let building = Task { try await TestSite().onDemand() }

  /// What came of it.
  static var value: OnDemandSite {
    get async throws { try await building.value }
  }
}
