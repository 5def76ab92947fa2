extension TermCodes {
  /// Appends everything but the texts of the units, which are `bytes`.
  func write(to writer: inout ByteWriter) {
    writer.key(ContentKey(of: bytes.span))
    writer.number(unitCount)
    writer.number(table.count)
    for number in 0..<table.count {
      let term = table[number]
      writer.number(term.scalarCount)
      term.forEachScalar { writer.number(Int($0)) }
      writer.number(Int(places[number].unit))
      writer.number(Int(places[number].place))
      writer.number(documentCount(of: number))
      writer.number(self[number].count)
    }
  }

  /// Reads what `write(to:)` wrote.
  ///
  /// - Parameters:
  ///   - reader: What is read.
  ///   - bytes: The texts of the units, which stay where they are; others give `nil`, as anything else does.
  init?(_ reader: inout ByteReader, bytes: ArraySlice<UInt8>) {
    guard reader.key() == ContentKey(of: bytes.span), let unitCount = reader.number(),
      let count = reader.number()
    else { return nil }
    var table = TermTable()
    var places: [TermPlace] = []
    var documentCounts: [Int32] = []
    var ends: [Int] = []
    for number in 0..<count {
      guard let term = Term(&reader), let unit = reader.number(), let place = reader.number(),
        let documentCount = reader.number(), let byteCount = reader.number(),
        max(unit, place, documentCount) <= Int32.max, byteCount <= bytes.count,
        table.insert(term) == number
      else { return nil }
      places.append(TermPlace(unit: Int32(unit), place: Int32(place)))
      documentCounts.append(Int32(documentCount))
      ends.append((ends.last ?? 0) + byteCount)
    }
    guard bytes.count == ends.last ?? 0 else { return nil }
    self.init(
      table, places, bytes: bytes, ends: ends, documentCounts: documentCounts,
      unitCount: unitCount)
  }
}

extension Term {
  fileprivate init?(_ reader: inout ByteReader) {
    guard let count = reader.number() else { return nil }
    var scalars: [UInt32] = []
    for _ in 0..<count {
      guard let scalar = reader.number().flatMap(UInt32.init(exactly:)) else { return nil }
      scalars.append(scalar)
    }
    self.init(scalars)
  }
}
