internal import BotrianJSON

/// A file below `/data/`.
package struct DataFile: Hashable, Sendable {
  package let format: DataFormat

  /// Path within the output folder.
  package let path: String
  package let byteCount: Int

  /// Its SHA-256, in hexadecimal digits.
  package let checksum: String
}

/// The formats of a published table.
package enum DataFormat: String, CaseIterable, Hashable, Sendable {
  case csv, json
  case jsonLines = "jsonl"

  /// The media type, where it is registered.
  package var mediaType: String? {
    switch self {
    case .csv: "text/csv"
    case .json: "application/json"
    case .jsonLines: nil
    }
  }

  package var title: String {
    switch self {
    case .csv: "CSV"
    case .json: "JSON"
    case .jsonLines: "JSON Lines"
    }
  }
}

extension DataRows {
  /// The whole file of a format.
  func file(_ format: DataFormat, head: [DataField]) -> [UInt8] {
    switch format {
    case .csv: return Self.joined(csv, behind: Self.csvHead(head))
    case .jsonLines: return Self.joined(lines)
    case .json:
      guard count > 0 else { return Array("[]\n".utf8) }
      var bytes: [UInt8] = Array("[\n".utf8)
      bytes.reserveCapacity(lines.reduce(0) { $0 + $1.count } + count + 4)
      // A line feed inside a text is written as an escape, so each one here ends a row.
      for byte in lines.joined() {
        if byte == 0x0A { bytes.append(UInt8(ascii: ",")) }
        bytes.append(byte)
      }
      bytes.removeLast(2)
      bytes += "\n]\n".utf8
      return bytes
    }
  }

  private static func joined(_ pieces: [[UInt8]], behind head: [UInt8] = []) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(pieces.reduce(head.count) { $0 + $1.count })
    bytes += head
    for piece in pieces { bytes += piece }
    return bytes
  }

  /// How a file of CSV begins: the mark of UTF-8, and what the columns are called.
  static func csvHead(_ fields: [DataField]) -> [UInt8] {
    var csv = CSVWriter()
    for field in fields { csv.cell(field.name) }
    csv.endRow()
    return CSVWriter.byteOrderMark + csv.bytes
  }
}
