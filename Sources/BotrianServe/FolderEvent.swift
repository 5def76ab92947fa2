internal import Glibc

/// One thing that the kernel says happened in a watched folder.
///
/// - Source: inotify(7), `struct inotify_event`.
struct FolderEvent: Hashable, Sendable {
  /// Which watch it belongs to; -1 when the kernel lost events.
  let watch: Int32
  let mask: UInt32

  /// The file's or folder's name in the watched folder; empty when the folder itself is meant.
  let name: String

  /// Whether something that now has its final content, or is there no more, stands behind it.
  var isChange: Bool {
    mask & UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE) != 0
  }

  /// Whether a folder came into being or was moved here.
  var isNewFolder: Bool { isFolder && mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0 }

  /// Whether a folder was moved away.
  var isDepartedFolder: Bool { isFolder && mask & UInt32(IN_MOVED_FROM) != 0 }

  /// Whether the kernel forgot the watch, for its folder is gone.
  var isForgotten: Bool { mask & UInt32(IN_IGNORED) != 0 }

  /// Whether more happened than the kernel could keep.
  var isOverflow: Bool { mask & UInt32(IN_Q_OVERFLOW) != 0 }

  private var isFolder: Bool { mask & UInt32(IN_ISDIR) != 0 }

  /// Everything that is asked for.
  static let wanted = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ONLYDIR)

  /// Takes apart what was read from the kernel.
  static func decode(_ bytes: [UInt8]) -> [FolderEvent] {
    var events: [FolderEvent] = []
    var start = 0
    while start + headLength <= bytes.count {
      let length = Int(number(in: bytes, at: start + 12))
      let end = min(start + headLength + length, bytes.count)
      let name = bytes[(start + headLength)..<end].prefix { $0 != 0 }
      events.append(
        FolderEvent(
          watch: Int32(bitPattern: number(in: bytes, at: start)),
          mask: number(in: bytes, at: start + 4), name: String(decoding: name, as: UTF8.self)))
      start = end
    }
    return events
  }

  /// Watch, mask, cookie and the name's length: four numbers of four bytes.
  private static let headLength = 16

  private static func number(in bytes: [UInt8], at index: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(bytes[index + littleEndianPlace($1)]) << UInt32($1 * 8) }
  }

  private static func littleEndianPlace(_ index: Int) -> Int {
    UInt32(1).littleEndian == 1 ? index : 3 - index
  }
}
