internal import BotrianReports

/// Makes one page when its turn comes, so that what pages hold does not stand in memory for all of them at once.
struct PageMaker: Sendable {
  let permalink: Permalink

  /// The path of the record that it shows, if it is one.
  let source: String?

  /// Finds out what the page is made from, without making it.
  let plan: @Sendable () -> Plan

  /// What a page is made from, and the making.
  struct Plan: Sendable {
    /// Absent for a page that is made every time.
    let key: BuildKey?
    let make: @Sendable () -> PageInput
  }

  init(
    _ permalink: Permalink, of source: String? = nil,
    plan: @escaping @Sendable () -> Plan
  ) {
    self.permalink = permalink
    self.source = source
    self.plan = plan
  }

  /// A page that is made every time.
  init(
    _ permalink: Permalink, of source: String? = nil, _ make: @escaping @Sendable () -> PageInput
  ) {
    self.init(permalink, of: source) { Plan(key: nil, make: make) }
  }
}
