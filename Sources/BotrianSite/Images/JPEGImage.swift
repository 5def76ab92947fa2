/// A JPEG file, read segment by segment.
///
/// - Source: ITU-T T.81, annex B; JFIF 1.02; ICC.1, annex B.4.
struct JPEGImage {
  static let signature: [UInt8] = [0xFF, 0xD8, 0xFF]

  private let file: [UInt8]
  private var index = 2
  private var isAtEnd = false

  /// The file without Exif, XMP, captions, comments, thumbnails and everything behind the image's end.
  private(set) var cleaned = CleanedBytes()

  init(_ file: [UInt8]) {
    self.file = file
    cleaned.bytes = [0xFF, 0xD8]
    while !isAtEnd {
      guard readSegment() else {
        cleaned.isDamaged = true
        break
      }
    }
  }

  /// Reads one marker and what belongs to it; `false` where the file breaks off.
  private mutating func readSegment() -> Bool {
    guard let start = file[index...].firstIndex(of: 0xFF) else { return false }
    index = start
    while index < file.count, file[index] == 0xFF { index += 1 }
    guard index < file.count else { return false }
    let marker = file[index]
    index += 1
    switch marker {
    case 0x00, 0x01, 0xD0...0xD8:
      return true
    case 0xD9:
      cleaned.bytes += [0xFF, 0xD9]
      isAtEnd = true
      return true
    default:
      break
    }
    guard let length = file[index...].number(at: 0, byteCount: 2), length >= 2,
      length <= file.count - index
    else { return false }
    let content = file[(index + 2)..<(index + length)]
    keep(marker, content)
    index += length
    return marker == 0xDA ? readScan() : true
  }

  /// Copies the coded pixels that follow a scan's head.
  private mutating func readScan() -> Bool {
    let start = index
    while index + 1 < file.count {
      let isMarker = file[index] == 0xFF && file[index + 1] != 0 && file[index + 1] != 0xFF
      if isMarker, !(0xD0...0xD7).contains(file[index + 1]) {
        cleaned.bytes += file[start..<index]
        return true
      }
      index += 1
    }
    cleaned.bytes += file[start...]
    return false
  }

  private mutating func keep(_ marker: UInt8, _ content: ArraySlice<UInt8>) {
    switch marker {
    case 0xE1 where content.starts(with: ExifData.header):
      let exif = ExifData(content)
      cleaned.heldPosition = cleaned.heldPosition || exif.holdsPosition
      if let turned = ExifData.onlyOrientation(exif.orientation) {
        write(marker, (ExifData.header + turned)[...])
      }
    case 0xE1:
      cleaned.heldPosition = cleaned.heldPosition || content.holdsXMPPosition
    case 0xE0 where content.starts(with: Array("JFIF\0".utf8)),
      0xE2 where content.starts(with: Array("ICC_PROFILE\0".utf8)),
      0xEE where content.starts(with: Array("Adobe".utf8)):
      write(marker, content)
    case 0xE0...0xEF, 0xF0...0xFE:
      break
    default:
      write(marker, content)
    }
  }

  private mutating func write(_ marker: UInt8, _ content: ArraySlice<UInt8>) {
    let length = content.count + 2
    cleaned.bytes += [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + content
  }
}
