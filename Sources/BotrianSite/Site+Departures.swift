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
  /// Published pages, volumes as pages among them, that are none of the site's pages now, by address.
  package func departures(besides pages: [Permalink]) -> [Departure] {
    let present = Set(pages)
    let volumes = lasting.ledger.files.filter { $0.address.path.hasSuffix(".html") }
    let shown = present.union(files.map { Permalink(path: $0.path) })
    return (lasting.ledger.pages + volumes).filter { !shown.contains($0.address) }.map { entry in
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
          successor: successor(ofLesson: here))
      }
  }

  /// Where a lesson is that was published on a page which is gone; `nil` when it is nowhere.
  func successor(ofLesson lesson: Permalink) -> Permalink? {
    successor(of: lesson) { place in
      let lesson = LessonReference(place)
      return isShown(place.page) && (lesson.map(lasting.holds) ?? (place.fragment == nil))
    }
  }

  /// Whether a published report is at an address.
  private func isShown(_ page: Permalink) -> Bool { report(at: page) != nil }

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
    if address.fragment != nil { return lasting.nextPlace(ofLesson: address, isShown: isShown) }
    return lasting.nextPlace(of: address) ?? address.firstOfList ?? placeBelowMoved(address)
  }
}

extension Site {
  /// The same page of what its parent moved to, the checklist of a renamed activity; else that parent itself.
  private func placeBelowMoved(_ page: Permalink) -> Permalink? {
    let parts = page.path.split(separator: "/")
    guard parts.count > 1, let name = parts.last else { return nil }
    let parent = Permalink(path: parts.dropLast().map { $0 + "/" }.joined())
    if let moved = lasting.nextPlace(of: parent) { return Permalink(path: moved.path + name + "/") }
    return lasting.ledger[page] == nil ? parent : nil
  }
}

extension Permalink {
  /// The page, without the element.
  fileprivate var page: Permalink { Permalink(path: path) }

  /// The first page of the list that a further page belongs to.
  fileprivate var firstOfList: Permalink? {
    let parts = path.split(separator: "/")
    guard parts.count > 1, let last = parts.last, Int(last) != nil else { return nil }
    return Permalink(path: parts.dropLast().map { $0 + "/" }.joined())
  }
}
