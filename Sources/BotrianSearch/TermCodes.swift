/// Terms and their units as text, which takes a quarter of the room that lists of units do.
package struct TermCodes: Sendable {
  /// The terms by their numbers: in the order of the places where they stand first.
  let table: TermTable

  /// For each term where it stands first.
  let places: [TermPlace]

  /// The texts of all, one behind the other.
  let bytes: ArraySlice<UInt8>
  private let ends: [Int]
  private let documentCounts: [Int32]

  /// How many units there are.
  let unitCount: Int

  /// Writes the units of each term.
  ///
  /// - Parameters:
  ///   - terms: The terms with their units.
  ///   - documentOfUnit: For each unit its document.
  init(of terms: TermLists, documentOfUnit: [Int32]) {
    var writer = Writer(unitCount: documentOfUnit.count)
    writer.reserve(terms.table.count)
    var units: [Int32] = []
    for number in 0..<terms.table.count {
      terms.read(number, into: &units)
      writer.add(units, documentCount: units.documentCount { Int(documentOfUnit[Int($0)]) })
    }
    self = writer.codes(of: terms.table, at: terms.places)
  }

  init(
    _ table: TermTable, _ places: [TermPlace], bytes: ArraySlice<UInt8>, ends: [Int],
    documentCounts: [Int32], unitCount: Int
  ) {
    self.table = table
    self.places = places
    self.bytes = bytes
    self.ends = ends
    self.documentCounts = documentCounts
    self.unitCount = unitCount
  }

  /// In how many documents a term stands.
  func documentCount(of number: Int) -> Int { Int(documentCounts[number]) }

  /// The units of a term, read from their text.
  func units(of number: Int) -> [Int32] {
    guard let units = NumberText.ascending(self[number], below: unitCount) else {
      preconditionFailure("the units of term \(number) cannot be read")
    }
    return units
  }

  /// The text of the units of a term.
  subscript(number: Int) -> ArraySlice<UInt8> {
    let start = bytes.startIndex
    return bytes[start + (number == 0 ? 0 : ends[number - 1])..<start + ends[number]]
  }

  /// Gathers the texts of one term after another.
  struct Writer {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var documentCounts: [Int32] = []
    private let unitCount: Int

    init(unitCount: Int) { self.unitCount = unitCount }

    /// Makes room for so many terms, whose texts have so many bytes if that is known.
    mutating func reserve(_ count: Int, byteCount: Int = 0) {
      ends.reserveCapacity(count)
      documentCounts.reserveCapacity(count)
      bytes.reserveCapacity(byteCount)
    }

    /// Adds the units of the next term.
    mutating func add(_ units: [Int32], documentCount: Int) {
      NumberText.write(ascending: units, to: &bytes)
      end(documentCount)
    }

    /// Adds the units of the next term as they were written before.
    mutating func add(_ text: ArraySlice<UInt8>, documentCount: Int) {
      bytes += text
      end(documentCount)
    }

    private mutating func end(_ documentCount: Int) {
      ends.append(bytes.count)
      documentCounts.append(Int32(documentCount))
    }

    /// What was gathered of some terms, which have come by their numbers.
    func codes(of table: TermTable, at places: [TermPlace]) -> TermCodes {
      TermCodes(
        table, places, bytes: bytes[...], ends: ends, documentCounts: documentCounts,
        unitCount: unitCount)
    }
  }
}
