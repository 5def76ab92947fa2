package import BotrianReports
internal import BotrianThai

extension AddressLedger {
  /// The record of addresses after a publication.
  ///
  /// It has every address recorded so far and every new one; what is at none of the pages is gone, since the site's
  /// day if it was not gone before.
  ///
  /// - Parameters:
  ///   - site: The public site.
  ///   - pages: The addresses of its pages, without those that only say that something is gone.
  package init(locking site: Site, pages: [Permalink]) {
    let old = site.lasting.ledger
    var present: [Permalink: Entry] = [:]
    func add(_ address: Permalink, _ change: (inout Entry) -> Void = { _ in }) {
      var entry = present[address] ?? old[address] ?? Entry(address: address, since: site.asOf)
      (entry.gone, entry.movedTo) = (nil, nil)
      change(&entry)
      present[address] = entry
    }
    for page in pages { add(page) }
    for (page, text) in site.pageDigests { add(page) { $0.text = text } }
    for report in site.reports {
      add(report.permalink) { entry in
        entry.text = report.textDigest
        entry.changeCount = report.changes.count
      }
      let leads = report.leadSketches
      for lesson in report.lessons {
        add(lesson.permalink) { entry in
          entry.text = lesson.row.textDigest
          entry.sketch = lesson.row.sketch
          entry.lead = lesson.row.id.flatMap { leads[$0] }
        }
      }
    }
    let isPresent = { present[$0] != nil }
    let gone = old.entries.filter { !isPresent($0.address) }.map { entry in
      var entry = entry
      entry.gone = entry.gone ?? site.asOf
      entry.movedTo = site.successor(of: entry.address, isPresent: isPresent)
      return entry
    }
    self.init(present.values + gone)
  }
}
