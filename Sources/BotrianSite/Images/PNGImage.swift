/// A PNG file, read chunk by chunk.
///
/// - Source: W3C Portable Network Graphics (PNG), third edition, sections 5, 11 and annex D.
struct PNGImage {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The file without Exif, texts, the time of its last change and everything behind the image's end.
  private(set) var cleaned = CleanedBytes(bytes: signature)

  init(_ file: [UInt8]) {
    var rest = file.dropFirst(Self.signature.count)
    while let length = rest.number(at: 0, byteCount: 4), rest.count >= 8 {
      let name = String(decoding: rest.dropFirst(4).prefix(4), as: UTF8.self)
      let chunk = rest.prefix(length + 12)
      keep(chunk, named: name)
      if chunk.count < length + 12 { break }
      if name == "IEND" { return }
      rest = rest.dropFirst(chunk.count)
    }
    cleaned.isDamaged = true
  }

  private mutating func keep(_ chunk: ArraySlice<UInt8>, named name: String) {
    let isCritical = chunk.dropFirst(4).first.map { $0 & 0x20 == 0 } ?? false
    if isCritical || Self.kept.contains(name) {
      cleaned.bytes += chunk
    } else if name == "eXIf" {
      let exif = ExifData(chunk.dropFirst(8).dropLast(4))
      cleaned.heldPosition = cleaned.heldPosition || exif.holdsPosition
      if let turned = ExifData.onlyOrientation(exif.orientation) { write(turned, named: name) }
    } else {
      cleaned.heldPosition = cleaned.heldPosition || chunk.holdsXMPPosition
    }
  }

  private mutating func write(_ content: [UInt8], named name: String) {
    let body = Array(name.utf8) + content
    let length = UInt32(content.count)
    let checksum = Self.checksum(of: body)
    cleaned.bytes += Self.bytes(of: length) + body + Self.bytes(of: checksum)
  }

  /// Chunks that change what one sees, besides the critical ones.
  private static let kept: Set = [
    "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs",
    "sPLT", "acTL", "fcTL", "fdAT",
  ]

  private static func bytes(of number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// The CRC-32 of a chunk's name and content.
  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF as UInt32) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in
        crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1
      }
    }
  }
}
