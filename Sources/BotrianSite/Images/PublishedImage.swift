/// An image as it is published: its pixels, colours and turn, and nothing about who took it, where and when.
///
/// JPEG, PNG and WebP are known by how they begin, whatever the file is called; other files stay as they are, position included.
package struct PublishedImage: Hashable, Sendable {
  /// What to publish; the original bytes when there was nothing to leave out.
  package let bytes: [UInt8]

  /// Whether the original said where it was taken.
  package let heldPosition: Bool

  /// Whether the original breaks off or holds something else than its format allows.
  package let isDamaged: Bool

  /// Whether it is a format of cameras and scanners, HEIF or TIFF, which most browsers do not show.
  ///
  /// - Source: ISO/IEC 23008-12, section 10 (brands of HEIF); TIFF 6.0, section 2.
  package var isForCamerasOnly: Bool {
    let brand = bytes.dropFirst(8).prefix(4)
    let isHEIF =
      bytes.dropFirst(4).starts(with: "ftyp".utf8)
      && ["heic", "heix", "heim", "heis", "hevc", "mif1", "msf1"].contains {
        brand.elementsEqual($0.utf8)
      }
    return isHEIF || bytes.starts(with: [0x49, 0x49, 0x2A, 0x00])
      || bytes.starts(with: [0x4D, 0x4D, 0x00, 0x2A])
  }

  /// Leaves out of a file what need not be published.
  package init(_ file: [UInt8]) {
    if file.starts(with: JPEGImage.signature) {
      self.init(JPEGImage(file).cleaned)
    } else if file.starts(with: PNGImage.signature) {
      self.init(PNGImage(file).cleaned)
    } else if WebPImage.begins(file) {
      self.init(WebPImage(file).cleaned)
    } else {
      self.init(CleanedBytes(bytes: file, heldPosition: file[...].holdsPosition))
    }
  }

  private init(_ cleaned: CleanedBytes) {
    bytes = cleaned.bytes
    heldPosition = cleaned.heldPosition
    isDamaged = cleaned.isDamaged
  }
}

/// What the reader of one format makes of a file.
struct CleanedBytes {
  var bytes: [UInt8] = []
  var heldPosition = false
  var isDamaged = false
}

extension Collection where Element == UInt8 {
  /// Whether XMP metadata says where an image was taken.
  var holdsXMPPosition: Bool {
    let name = Array("GPSLatitude".utf8)
    var rest = self[...]
    while let start = rest.firstIndex(of: name[0]) {
      if rest[start...].starts(with: name) { return true }
      rest = rest[rest.index(after: start)...]
    }
    return false
  }
}

extension ArraySlice<UInt8> {
  /// Whether a file of any format tells in Exif or XMP metadata where it was taken, as AVIF and GIF may.
  fileprivate var holdsPosition: Bool {
    let beginnings: [[UInt8]] = [Array("II*\0".utf8), Array("MM\0*".utf8)]
    var rest = self
    while let start = rest.firstIndex(where: { $0 == beginnings[0][0] || $0 == beginnings[1][0] }) {
      let isTIFF = beginnings.contains { rest[start...].starts(with: $0) }
      if isTIFF, ExifData(rest[start...]).holdsPosition { return true }
      rest = rest[(start + 1)...]
    }
    return holdsXMPPosition
  }

  /// A whole number of some bytes from an offset; `nil` where the slice ends before.
  func number(at offset: Int, byteCount: Int, isLittleEndian: Bool = false) -> Int? {
    guard offset >= 0, offset <= count - byteCount else { return nil }
    let bytes = self[(startIndex + offset)...].prefix(byteCount)
    return isLittleEndian
      ? bytes.reversed().reduce(0) { $0 << 8 | Int($1) } : bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
