/// What matters here of the metadata that a camera writes.
///
/// - Source: CIPA DC-008 (Exif 2.32), sections 4.6.2 to 4.6.6; TIFF 6.0, section 2.
struct ExifData {
  /// How the image is to be turned, 1 to 8; 1 when nothing is said.
  private(set) var orientation = 1

  /// Whether it says a latitude or a longitude.
  private(set) var holdsPosition = false

  /// Reads the TIFF structure, with or without `Exif` before it; what is damaged says nothing.
  init(_ bytes: ArraySlice<UInt8>) {
    let tiff = bytes.starts(with: Self.header) ? bytes.dropFirst(Self.header.count) : bytes
    let isLittleEndian = tiff.starts(with: Array("II".utf8))
    guard isLittleEndian || tiff.starts(with: Array("MM".utf8)) else { return }
    let directory = Directory(tiff: tiff, isLittleEndian: isLittleEndian)
    guard let first = directory.number(at: 4, byteCount: 4) else { return }
    for entry in directory.entries(at: first) {
      switch directory.number(at: entry, byteCount: 2) {
      case 0x0112:
        let value = directory.number(at: entry + 8, byteCount: 2) ?? 1
        orientation = (1...8).contains(value) ? value : 1
      case 0x8825:
        guard let place = directory.number(at: entry + 8, byteCount: 4) else { continue }
        let tags = directory.entries(at: place).map { directory.number(at: $0, byteCount: 2) }
        holdsPosition = tags.contains(2) || tags.contains(4)
      default: break
      }
    }
  }

  /// What stands before the TIFF structure in a JPEG.
  static let header = Array("Exif\0\0".utf8)

  /// A TIFF structure that says how to turn the image and nothing else; `nil` when it need not be turned.
  static func onlyOrientation(_ orientation: Int) -> [UInt8]? {
    guard (2...8).contains(orientation) else { return nil }
    return Array("MM\0*".utf8) + [0, 0, 0, 8, 0, 1]
      + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0] + [0, 0, 0, 0]
  }

  private struct Directory {
    let tiff: ArraySlice<UInt8>
    let isLittleEndian: Bool

    func number(at offset: Int, byteCount: Int) -> Int? {
      tiff.number(at: offset, byteCount: byteCount, isLittleEndian: isLittleEndian)
    }

    /// The offsets of a directory's entries.
    func entries(at offset: Int) -> [Int] {
      guard let count = number(at: offset, byteCount: 2) else { return [] }
      return (0..<count).map { offset + 2 + $0 * 12 }.filter { $0 <= tiff.count - 12 }
    }
  }
}
