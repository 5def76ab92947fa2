internal import BotrianReports
internal import BotrianSearch

/// All that a file is made from, as one digest: files of the same key and path have the same bytes.
///
/// 128 bits, so that two different makings practically never share one. It tells what changed, and protects from nobody: whoever
/// may write the sources or the notes may write the site itself.
public struct BuildKey: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  /// How many bytes it has.
  static let byteCount = 16

  /// Its bytes, the first ones of the digest first.
  var bytes: [UInt8] {
    [high, low].flatMap { half in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: half >> UInt64($0)) }
    }
  }

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The digest of bytes.
  init(of bytes: Span<UInt8>) {
    let key = ContentKey(of: bytes)
    self.init(high: key.high, low: key.low)
  }
}

/// Gathers what a file is made from.
///
/// Each piece tells its own end, so that different pieces never give the same bytes.
struct KeyWriter {
  private var bytes: [UInt8] = []

  /// The key of everything so far.
  var key: BuildKey { BuildKey(of: bytes.span) }

  init() {}

  /// Begins with a kind of file.
  init(_ kind: String) { add(kind) }

  mutating func add(_ number: Int) {
    append(UInt64(bitPattern: Int64(number)))
  }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes += text.utf8
  }

  /// A text that may be missing, which is not the same as an empty one.
  mutating func add(_ text: String?) {
    add(text == nil ? 0 : 1)
    if let text { add(text) }
  }

  mutating func add(_ id: LessonID) {
    bytes.append(UInt8(id.part.rawValue))
    add(id.group?.rawValue)
    add(id.number)
  }

  mutating func add(_ flag: Bool) { add(flag ? 1 : 0) }

  mutating func add(_ key: BuildKey) {
    append(key.high)
    append(key.low)
  }

  private mutating func append(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }
}
