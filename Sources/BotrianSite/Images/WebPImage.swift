/// A WebP file, read chunk by chunk.
///
/// - Source: RFC 9649, section 2.
struct WebPImage {
  /// The file without Exif, XMP and chunks that are not the format's own.
  private(set) var cleaned = CleanedBytes()

  /// Whether a file is one.
  static func begins(_ file: [UInt8]) -> Bool {
    file.count >= 12 && file.starts(with: Array("RIFF".utf8))
      && file[8..<12].elementsEqual("WEBP".utf8)
  }

  /// - Precondition: The file begins as one.
  init(_ file: [UInt8]) {
    let size = file[...].number(at: 4, byteCount: 4, isLittleEndian: true) ?? 0
    cleaned.isDamaged = size > file.count - 8
    var rest = file.prefix(8 + size).dropFirst(12)
    var chunks: [UInt8] = []
    var flagsIndex: Int?
    var hasOrientation = false
    while rest.count >= 8,
      let length = rest.number(at: 4, byteCount: 4, isLittleEndian: true)
    {
      let name = String(decoding: rest.prefix(4), as: UTF8.self)
      let chunk = rest.prefix(8 + length + length % 2)
      cleaned.isDamaged = cleaned.isDamaged || chunk.count < 8 + length
      if name == "VP8X", length > 0, chunk.count > 8, flagsIndex == nil {
        flagsIndex = chunks.count + 8
      }
      if Self.kept.contains(name) {
        chunks += chunk
      } else if let turned = orientation(in: chunk, named: name), !hasOrientation {
        hasOrientation = true
        chunks += Array("EXIF".utf8) + Self.bytes(of: turned.count) + turned
      }
      rest = rest.dropFirst(chunk.count)
    }
    if let flagsIndex {
      chunks[flagsIndex] = chunks[flagsIndex] & ~0x0C | (hasOrientation ? 0x08 : 0)
    }
    cleaned.bytes =
      Array("RIFF".utf8) + Self.bytes(of: chunks.count + 4) + Array("WEBP".utf8) + chunks
  }

  /// Notes whether a chunk of metadata says a position; returns what is left of it.
  private mutating func orientation(
    in chunk: ArraySlice<UInt8>, named name: String
  ) -> [UInt8]? {
    guard name == "EXIF" else {
      cleaned.heldPosition = cleaned.heldPosition || chunk.holdsXMPPosition
      return nil
    }
    let exif = ExifData(chunk.dropFirst(8))
    cleaned.heldPosition = cleaned.heldPosition || exif.holdsPosition
    return ExifData.onlyOrientation(exif.orientation)
  }

  private static let kept: Set = ["VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP"]

  private static func bytes(of number: Int) -> [UInt8] {
    [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
