internal import BotrianMarkdown
package import BotrianReports
package import BotrianThai

/// A published address at which nothing stands any more.
package struct Departure: Hashable, Sendable {
  package let address: Permalink

  /// The day since when it is gone, as far as that is recorded.
  package let since: CalendarDate?

  /// Where what stood there is now.
  package let successor: Permalink?
}

extension Site {
  /// Published pages that are none of the site's pages now, by address.
  package func departures(besides pages: [Permalink]) -> [Departure] {
    let present = Set(pages)
    return lasting.ledger.pages.filter { !present.contains($0.address) }.map { entry in
      departure(entry, isPresent: present.contains)
    }
  }

  /// Lessons that were published in a part of a report and are not there any more.
  package func departures(from part: FormPart.Kind, of report: Report) -> [Departure] {
    lasting.departedLessons(of: report)
      .filter { $0.address.fragment.flatMap(LessonID.init)?.part == part }
      .map { entry in
        // The address as it is now: the report itself may have moved.
        let here = entry.address.fragment.map(report.permalink.at) ?? report.permalink
        return Departure(
          address: here, since: entry.gone,
          successor: successor(of: here, isPresent: { _ in true }))
      }
  }

  private func departure(
    _ entry: AddressLedger.Entry, isPresent: (Permalink) -> Bool
  ) -> Departure {
    Departure(
      address: entry.address, since: entry.gone,
      successor: successor(of: entry.address, isPresent: isPresent))
  }

  /// Where what stood at an address is now; `nil` when it is nowhere.
  ///
  /// - Parameters:
  ///   - address: A published address that is no longer present.
  ///   - isPresent: Whether something stands at an address now.
  /// - Returns: A page, or a lesson of one.
  func successor(of address: Permalink, isPresent: (Permalink) -> Bool) -> Permalink? {
    var address = address
    for _ in 0..<100 {
      guard let next = nextPlace(of: address) else { return nil }
      if isPresent(next) { return next }
      address = next
    }
    return nil
  }

  /// Where an address led at the latest publication, or leads since.
  private func nextPlace(of address: Permalink) -> Permalink? {
    guard let fragment = address.fragment else {
      return lasting.nextPlace(of: address) ?? address.firstOfList
    }
    if let recorded = lasting.ledger[address]?.movedTo { return recorded }
    let page = Permalink(path: address.path)
    let moved = lasting.moved[page.path]
    if let moved, lasting.inheritsIDs(moved, from: page) { return moved.at(fragment) }
    return report(at: moved ?? page)?.lessons
      .first { $0.row.textDigest == lasting.ledger[address]?.text }?.permalink
  }
}

extension Permalink {
  /// The first page of the list that a further page belongs to.
  fileprivate var firstOfList: Permalink? {
    let parts = path.split(separator: "/")
    guard parts.count > 1, let last = parts.last, Int(last) != nil else { return nil }
    return Permalink(path: parts.dropLast().map { $0 + "/" }.joined())
  }
}
