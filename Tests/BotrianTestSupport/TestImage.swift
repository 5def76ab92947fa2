/// A small picture of each format, with or without what a camera writes into it.
///
/// The bytes that would be pixels are no real ones: nothing here decodes them.
package struct TestImage: Sendable {
  package let bytes: [UInt8]

  package enum Format: CaseIterable, Sendable {
    case jpeg, png, webP
  }

  package init(_ format: Format, exif: [UInt8]? = nil, xmp: String? = nil) {
    let exif = exif.flatMap { $0.isEmpty ? nil : $0 }
    let xmp = xmp.map { Array($0.utf8) }
    switch format {
    case .jpeg: bytes = Self.jpeg(exif, xmp)
    case .png: bytes = Self.png(exif, xmp)
    case .webP: bytes = Self.webP(exif, xmp)
    }
  }

  /// Exif data of a camera: how to turn the picture and where it was taken.
  ///
  /// With neither it is a camera's name alone, or, as what a clean picture keeps, the orientation alone.
  package static func exif(
    orientation: Int = 1, position: Bool = false, isLittleEndian: Bool = false
  ) -> [UInt8] {
    func number(_ value: Int, _ byteCount: Int) -> [UInt8] {
      let bytes = (0..<byteCount).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
      return isLittleEndian ? bytes : bytes.reversed()
    }
    func short(_ tag: Int, _ value: Int) -> [UInt8] {
      number(tag, 2) + number(3, 2) + number(1, 4) + number(value, 2) + [0, 0]
    }
    var entries: [[UInt8]] = []
    if orientation == 1 {
      entries.append(number(0x010F, 2) + number(2, 2) + number(4, 4) + latitude)
    }
    if orientation != 1 { entries.append(short(0x0112, orientation)) }
    let end = 8 + 2 + (entries.count + (position ? 1 : 0)) * 12 + 4
    if position {
      entries.append(number(0x8825, 2) + number(4, 2) + number(1, 4) + number(end, 4))
    }
    let head = Array((isLittleEndian ? "II*\0" : "MM\0*").utf8) + number(8, 4)
    let directory = number(entries.count, 2) + entries.joined() + number(0, 4)
    let place = number(1, 2) + number(2, 2) + number(2, 2) + number(4, 4) + latitude + number(0, 4)
    return head + directory + (position ? place : [])
  }

  /// Bytes that stand for a latitude in `exif`.
  package static let latitude = Array("ZQ18".utf8)

  /// A segment of a JPEG.
  package static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    let length = content.count + 2
    return [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + content
  }

  private static func jpeg(_ exif: [UInt8]?, _ xmp: [UInt8]?) -> [UInt8] {
    var bytes: [UInt8] =
      [0xFF, 0xD8] + segment(0xE0, Array("JFIF\0".utf8) + [1, 2, 0, 0, 1, 0, 1, 0, 0])
    if let exif { bytes += segment(0xE1, Array("Exif\0\0".utf8) + exif) }
    if let xmp { bytes += segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + xmp) }
    bytes += segment(0xE2, Array("ICC_PROFILE\0\u{1}\u{1}colours".utf8))
    bytes +=
      segment(0xDB, [0, 1, 2]) + segment(0xC2, [8, 0, 1, 0, 1, 1]) + segment(0xDA, [1, 1, 0])
    bytes += [1, 0xFF, 0, 2, 0xFF, 0xD0, 3] + segment(0xC4, [9, 9]) + segment(0xDA, [1, 1, 0])
    return bytes + [4, 5, 0xFF, 0xD9]
  }

  private static func png(_ exif: [UInt8]?, _ xmp: [UInt8]?) -> [UInt8] {
    func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
      let body = Array(name.utf8) + content
      return big(content.count) + body + big(Int(crc(body)))
    }
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    bytes += chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]) + chunk("iCCP", [1, 2])
    if let exif { bytes += chunk("eXIf", exif) }
    if let xmp { bytes += chunk("iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0".utf8) + xmp) }
    return bytes + chunk("IDAT", [1, 2, 3]) + chunk("IDAT", [4]) + chunk("IEND", [])
  }

  private static func webP(_ exif: [UInt8]?, _ xmp: [UInt8]?) -> [UInt8] {
    func little(_ number: Int) -> [UInt8] { big(number).reversed() }
    func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
      Array(name.utf8) + little(content.count) + content + (content.count % 2 == 1 ? [0] : [])
    }
    let flags: UInt8 = 0x20 | (exif == nil ? 0 : 0x08) | (xmp == nil ? 0 : 0x04)
    var chunks = chunk("VP8X", [flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]) + chunk("ICCP", [1, 2, 3])
    chunks += chunk("VP8 ", [1, 2, 3, 4, 5])
    if let exif { chunks += chunk("EXIF", exif) }
    if let xmp { chunks += chunk("XMP ", xmp) }
    return Array("RIFF".utf8) + little(chunks.count + 4) + Array("WEBP".utf8) + chunks
  }

  private static func big(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// CRC-32 by division, bit by bit.
  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB8_8320 }
    }
    return ~crc
  }
}
