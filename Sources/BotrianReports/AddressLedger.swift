package import BotrianThai

/// Every address that the office has published, and what stood there (`Content/addresses.json`).
///
/// The tool alone writes it, with `botrian lock`.
package struct AddressLedger: Hashable, Sendable {
  /// Ordered by address, each address once.
  package let entries: [Entry]

  /// One published page, one lesson of a report's page, or one file.
  package struct Entry: Hashable, Sendable {
    package let address: Permalink

    /// The day on which it was locked.
    package let since: CalendarDate

    /// The digest of what stood there when it was last locked; absent for lists.
    package var text: String?

    /// The sketch of a lesson's text.
    package var sketch: TextSketch?

    /// The sketch of the lesson's first cell that no other row shares, where it has more than one.
    package var lead: TextSketch?

    /// How many notes of changes a report had when its text was recorded.
    package var changeCount: Int?

    /// The day on which a report's text was recorded; absent while that is the first.
    ///
    /// A text that changed without a note is not recorded: readers were told of the one before.
    package var textSince: CalendarDate?

    /// Since when nothing stands there any more.
    package var gone: CalendarDate?

    /// Where what stood there went.
    package var movedTo: Permalink?

    package init(address: Permalink, since: CalendarDate) {
      self.address = address
      self.since = since
    }
  }

  private let lessonsByPage: [String: [Entry]]
  private let entryByAddress: [Permalink: Entry]

  package init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.address < $1.address }
    lessonsByPage = Dictionary(
      grouping: self.entries.filter { $0.address.fragment != nil }, by: \.address.path)
    entryByAddress = Dictionary(entries.map { ($0.address, $0) }) { first, _ in first }
  }

  /// The day of the latest lock that changed anything.
  package var newestDay: CalendarDate? {
    entries.flatMap { [$0.since, $0.gone, $0.textSince] }.compactMap { $0 }.max()
  }

  /// What is recorded of an address.
  package subscript(_ address: Permalink) -> Entry? { entryByAddress[address] }

  /// The checksum over all addresses, by which a line that was removed by hand is noticed.
  package var digest: String {
    sha256(Array(entries.map(\.address.description).joined(separator: "\n").utf8))
  }

  /// The lessons that were published at a report's address.
  package func lessons(at page: Permalink) -> [Entry] {
    lessonsByPage[page.path] ?? []
  }

  /// Those of them that stood there at the latest lock.
  package func livingLessons(at page: Permalink) -> [Entry] {
    lessons(at: page).filter { $0.gone == nil }
  }

  /// The ids of the lessons that were published there.
  package func idsOfLessons(at page: Permalink) -> [String] {
    lessons(at: page).compactMap(\.address.fragment)
  }

  /// The published pages.
  package var pages: [Entry] {
    entries.filter { $0.address.fragment == nil && $0.address.isFolder }
  }

  /// The published files that people may have links to: volumes, data, pictures and attachments.
  package var files: [Entry] {
    entries.filter { $0.address.fragment == nil && !$0.address.isFolder }
  }
}
