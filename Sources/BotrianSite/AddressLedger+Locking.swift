package import BotrianDiagnostics
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
  /// - Throws: `lock-before-earlier-lock` when the site's day is before the latest lock.
  package init(locking site: Site, pages: [Permalink]) throws(Diagnostic) {
    let old = site.lasting.ledger
    if let newest = old.newestDay, newest > site.asOf {
      throw .lockBeforeEarlierLock(newest, asOf: site.asOf)
    }
    var present: [Permalink: Entry] = [:]
    func add(_ address: Permalink, _ change: (inout Entry) -> Void = { _ in }) {
      var entry = present[address] ?? old[address] ?? Entry(address: address, since: site.asOf)
      (entry.gone, entry.movedTo) = (nil, nil)
      change(&entry)
      present[address] = entry
    }
    for page in pages { add(page) }
    for file in site.files { add(Permalink(path: file.path)) { $0.text = file.fingerprint?.text } }
    for (page, text) in site.pageDigests { add(page) { $0.text = text } }
    for report in site.reports {
      add(report.permalink) { entry in
        entry.record(report, of: site)
      }
      let leads = report.leadSketches
      for lesson in report.lessons {
        add(lesson.permalink) { entry in
          let row = lesson.row
          entry.text = row.textDigest
          entry.sketch = row.sketch
          entry.lead = row.id.flatMap { leads[$0] }
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
    self.init(present.values + gone + Self.withdrawn(from: site))
  }
}

extension AddressLedger {
  /// Reports of which nothing was recorded before they were withdrawn: their pages say so already, and stay.
  private static func withdrawn(from site: Site) -> [Entry] {
    site.withdrawn.map(\.permalink).filter { site.lasting.ledger[$0] == nil }.map { page in
      var entry = Entry(address: page, since: site.asOf)
      entry.gone = site.asOf
      return entry
    }
  }
}

extension AddressLedger.Entry {
  /// Records what a report says, unless that changed and nothing tells readers so.
  fileprivate mutating func record(_ report: Report, of site: Site) {
    let recorded = site.lasting.recorded(report)
    let isSilent = site.lasting.changedSilently(report)
    text = isSilent ? recorded?.text : report.textDigest
    changeCount = isSilent ? recorded?.changeCount : report.changes.count
    let day = recorded?.text == text ? recorded?.textSince ?? recorded?.since : site.asOf
    textSince = day == since ? nil : day
  }
}

extension Diagnostic {
  static func lockBeforeEarlierLock(_ newest: CalendarDate, asOf day: CalendarDate) -> Self {
    let (thai, latest) = (
      day.formatted(.thai, digits: .arabic), newest.formatted(.thai, digits: .arabic)
    )
    return Self(
      code: "lock-before-earlier-lock",
      at: SourceLocation(path: AddressLedger.path),
      summary: LocalizedText(
        th: "บันทึกที่อยู่เว็บ ณ วันที่ \(thai) ไม่ได้ เพราะบันทึกครั้งหลังกว่านั้นไว้แล้ว",
        en: "Addresses cannot be recorded as of \(day.iso8601): there is a later record"),
      reason: LocalizedText(
        th: "บันทึกล่าสุดเป็นของวันที่ \(latest) วันที่ในบัญชีจะสลับกัน",
        en: "The latest is of \(newest.iso8601); the record would say that later things came first"),
      remedy: LocalizedText(
        th: "ไม่ต้องระบุ --as-of หรือระบุวันที่ตั้งแต่ \(latest)",
        en: "Leave --as-of out, or give a day from \(newest.iso8601) on"))
  }
}
