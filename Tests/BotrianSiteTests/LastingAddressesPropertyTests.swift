internal import BotrianReports
internal import BotrianTestSupport
internal import Testing

@testable internal import BotrianSite

/// Whatever is done to rows and files, no locked address dies and no address changes its lesson.
@Suite struct LastingAddressesPropertyTests {
  @Test(arguments: 0..<40) func survivesRandomEdits(seed: Int) async throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var office = EditedOffice(using: &generator)
    var source = TestSite()
    source.files[TestSite.reportPath] = nil
    var history = History()
    for step in 0..<8 {
      let kept = step == 0 ? [:] : office.edit(using: &generator)
      for path in source.files.keys where path.hasPrefix("Content/reports/") {
        source.files[path] = nil
      }
      for report in office.reports { source[TestSite.report(report.name)] = report.text }
      let site = try await source.assembled()
      history.check(site, office, kept: kept, step: step)
      source[TestSite.ledgerPath] = try AddressLedger(locking: site, pages: []).fileText
    }
    try history.checkPages(of: try await source.build())
  }
}

/// Every address that any row ever had.
private struct History {
  /// Which row each address is of.
  private var rowByAddress: [Permalink: Int] = [:]

  /// Where each row was at the step before.
  private var last: [Int: Permalink] = [:]

  /// - Parameters:
  ///   - site: The site after the step's edits, before they are locked.
  ///   - office: What its reports hold.
  ///   - kept: Reports whose lessons keep their ids, by the names that they had before.
  ///   - step: The step, for the message.
  mutating func check(_ site: Site, _ office: EditedOffice, kept: [String: String], step: Int) {
    var now: [Int: Permalink] = [:]
    for report in office.reports {
      let page = Permalink("reports", "2567", report.name)
      let lessons = site.report(at: page)?.lessons ?? []
      #expect(lessons.count == report.rows.count)
      for (lesson, row) in zip(lessons, report.rowsInOrder) {
        now[row.identity] = lesson.permalink
        let owner = rowByAddress[lesson.permalink]
        #expect(
          owner == nil || owner == row.identity,
          "step \(step): \(lesson.permalink.description) was \(owner ?? -1), is \(row.identity)")
        rowByAddress[lesson.permalink] = row.identity
        guard let old = last[row.identity], let id = old.fragment,
          let name = old.path.split(separator: "/").last, kept[String(name)] == report.name
        else { continue }
        #expect(page.at(id) == lesson.permalink, "step \(step): row \(row.identity)")
      }
    }
    for (address, row) in rowByAddress {
      guard let place = now[row], place != address else { continue }
      #expect(
        site.successor(ofLesson: address) == place,
        "step \(step): \(address.description) is at \(place.description)")
    }
    last = now
  }

  /// Every address still leads to an element of a page.
  func checkPages(of site: BuiltSite) throws {
    for (path, addresses) in Dictionary(grouping: rowByAddress.keys, by: \.path) {
      let page = try #require(site.files.first { $0.path == path + "index.html" })
      let ids = String(decoding: page.bytes, as: UTF8.self)
        .matches(of: /\sid="(s\d-[a-z0-9-]+)"/).map { String($0.1) }
      #expect(Set(ids).count == ids.count, "an id stands twice on \(path)")
      #expect(Set(addresses.compactMap(\.fragment)).subtracting(ids) == [], "died on \(path)")
    }
  }
}
