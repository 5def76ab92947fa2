/// Reads comma-separated values by the letter of RFC 4180, for tests.
///
/// - Returns: The rows below the head, by column name; `nil` where the text breaks the rules.
func csvRows(_ bytes: [UInt8]) -> [[String: String]]? {
  var rows: [[String]] = [[]]
  var cell: [UInt8] = []
  var rest = bytes[...]
  guard rest.starts(with: [0xEF, 0xBB, 0xBF]) else { return nil }
  rest.removeFirst(3)
  while let byte = rest.popFirst() {
    switch byte {
    case UInt8(ascii: ","):
      rows[rows.count - 1].append(String(decoding: cell, as: UTF8.self))
      cell = []
    case 0x0D:
      guard rest.popFirst() == 0x0A else { return nil }
      rows[rows.count - 1].append(String(decoding: cell, as: UTF8.self))
      cell = []
      rows.append([])
    case UInt8(ascii: "\""):
      guard cell.isEmpty, let quoted = quoted(&rest) else { return nil }
      cell = quoted
    case 0x0A: return nil
    default: cell.append(byte)
    }
  }
  guard rows.popLast() == [], let head = rows.first else { return nil }
  guard rows.allSatisfy({ $0.count == head.count }) else { return nil }
  return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(head, $0)) }
}

/// The rest of a cell behind its first quotation mark.
private func quoted(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
  var cell: [UInt8] = []
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "\"") else {
      cell.append(byte)
      continue
    }
    guard rest.first == byte else {
      return rest.first == UInt8(ascii: ",") || rest.first == 0x0D ? cell : nil
    }
    cell.append(rest.removeFirst())
  }
  return nil
}
