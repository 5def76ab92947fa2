/// Writes numbers as text that JSON need not escape: six bits a character.
///
/// - Source of the list code: Rice 1979, Some Practical Universal Noiseless Coding Techniques; the
///   count before it is Elias's gamma code with its zeros and ones exchanged.
enum NumberText {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
    return values
  }()

  /// Numbers of any size: five bits a character, the lowest first, the sixth set where more follow.
  static func plain(_ numbers: [Int]) -> [UInt8] {
    var text: [UInt8] = []
    for number in numbers {
      var rest = number
      while rest > 31 {
        text.append(digits[rest & 31 | 32])
        rest >>= 5
      }
      text.append(digits[rest])
    }
    return text
  }

  /// The numbers of a text; `nil` when it is no such text.
  static func numbers(_ text: ArraySlice<UInt8>) -> [Int]? {
    var numbers: [Int] = []
    var number = 0
    var shift = 0
    for byte in text {
      let digit = values[Int(byte)]
      guard digit < 64, shift < 40 else { return nil }
      number |= Int(digit & 31) << shift
      shift += 5
      if digit < 32 {
        numbers.append(number)
        (number, shift) = (0, 0)
      }
    }
    return shift == 0 ? numbers : nil
  }

  /// Ascending numbers of a set: how many bits of each gap are written as they are, then the count and
  /// the gaps as bits.
  static func ascending(_ numbers: [Int32]) -> [UInt8] {
    var text: [UInt8] = []
    write(ascending: numbers, to: &text)
    return text
  }

  /// Appends the text of a set of ascending numbers.
  static func write(ascending numbers: [Int32], to text: inout [UInt8]) {
    let (shift, gapBitCount) = bestShift(for: numbers)
    let length = (numbers.count + 1).bitLength - 1
    let start = text.count
    text += repeatElement(digits[shift], count: 1 + (2 * length + 1 + gapBitCount + 5) / 6)
    var writer = BitWriter(digits, from: start + 1)
    var text = text.mutableSpan
    writer.write(ones: length, to: &text)
    writer.write(numbers.count + 1 - 1 << length, bitCount: length, to: &text)
    let numbers = numbers.span
    var last: Int32 = -1
    for place in numbers.indices {
      let gap = Int(numbers[place] - last - 1)
      writer.write(ones: gap >> shift, to: &text)
      writer.write(gap & (1 << shift - 1), bitCount: shift, to: &text)
      last = numbers[place]
    }
    writer.finish(&text)
  }

  /// The numbers of a set; `nil` when a text is no such set, or one of numbers not below a limit.
  static func ascending(_ text: ArraySlice<UInt8>, below limit: Int) -> [Int32]? {
    guard let first = text.first, values[Int(first)] < 32 else { return nil }
    let shift = Int(values[Int(first)])
    var reader = BitReader(text.dropFirst(), values)
    guard let length = reader.ones(), length < 31, let rest = reader.read(length) else {
      return nil
    }
    let count = 1 << length - 1 + rest
    guard count <= limit else { return nil }
    var isSet = true
    let numbers = [Int32](capacity: count) { numbers in
      var last = -1
      for _ in 0..<count {
        guard let high = reader.ones(), high <= limit >> shift, let low = reader.read(shift) else {
          isSet = false
          return
        }
        last += 1 + high << shift + low
        guard last < limit else {
          isSet = false
          return
        }
        numbers.append(Int32(truncatingIfNeeded: last))
      }
    }
    return isSet ? numbers : nil
  }

  /// One character for each number below 64.
  static func sixes(_ numbers: [Int]) -> [UInt8] { numbers.map { digits[$0] } }

  /// The number of plain bits with which a set takes least room, the smallest of several.
  ///
  /// How many bits a set takes falls and then rises with that number: one plain bit more costs a bit a gap, and saves half
  /// of the ones, rounded up, so less each time. So it is enough to go down from the mean until it rises.
  private static func bestShift(
    for numbers: [Int32]
  ) -> (shift: Int, bitCount: Int) {
    // Nothing beyond the mean gap's length is ever best.
    let mean = Int(numbers.last ?? 0) / max(1, numbers.count)
    var shift = mean.bitLength + 1
    var bitCount = bitCount(of: numbers.span, shift: shift)
    while shift > 0 {
      let next = self.bitCount(of: numbers.span, shift: shift - 1)
      if next > bitCount { break }
      (shift, bitCount) = (shift - 1, next)
    }
    return (shift, bitCount)
  }

  private static func bitCount(of numbers: Span<Int32>, shift: Int) -> Int {
    var bitCount = numbers.count * (shift + 1)
    var last: Int32 = -1
    for place in numbers.indices {
      bitCount += Int(numbers[place] - last - 1) >> shift
      last = numbers[place]
    }
    return bitCount
  }

  /// Reads six bits of each character, the highest first.
  private struct BitReader {
    private let text: ArraySlice<UInt8>
    private let values: [UInt8]
    private var place: Int

    /// The bits that were taken from the text and are still to be read, the next one highest, and how many they are.
    private var bits: UInt64 = 0
    private var count = 0

    init(_ text: ArraySlice<UInt8>, _ values: [UInt8]) {
      self.text = text
      self.values = values
      place = text.startIndex
    }

    /// Reads fewer than 59 bits as a number.
    @inline(__always)
    mutating func read(_ bitCount: Int) -> Int? {
      if count < bitCount {
        fill()
        guard count >= bitCount else { return nil }
      }
      let number = bits >> UInt64(64 - bitCount)
      take(bitCount)
      return Int(number)
    }

    /// How many ones come before the next zero.
    @inline(__always)
    mutating func ones() -> Int? {
      var found = 0
      while true {
        let row = (~bits).leadingZeroBitCount
        if row < count {
          take(row + 1)
          return found + row
        }
        found += count
        take(count)
        fill()
        guard count > 0 else { return nil }
      }
    }

    @inline(__always)
    private mutating func take(_ bitCount: Int) {
      bits <<= UInt64(bitCount)
      count -= bitCount
    }

    /// Takes characters from the text as long as there is room, up to its end or to one that is none of a number.
    private mutating func fill() {
      while count <= 58, place < text.endIndex, case let value = values[Int(text[place])],
        value < 64
      {
        bits |= UInt64(value) << UInt64(58 - count)
        count += 6
        place += 1
      }
    }
  }
}

/// Writes bits over a text, six a character, the highest first.
private struct BitWriter {
  private let digits: [UInt8]
  private var place: Int
  private var buffer = 0
  private var count = 0

  init(_ digits: [UInt8], from place: Int) {
    self.digits = digits
    self.place = place
  }

  /// Writes fewer than 50 bits.
  mutating func write(_ number: Int, bitCount: Int, to text: inout MutableSpan<UInt8>) {
    buffer = buffer << bitCount | number
    count += bitCount
    while count >= 6 {
      count -= 6
      text[place] = digits[buffer >> count & 63]
      place += 1
    }
    buffer &= 1 << count - 1
  }

  /// So many ones, and a zero.
  mutating func write(ones number: Int, to text: inout MutableSpan<UInt8>) {
    var rest = number
    while rest > 30 {
      write(1 << 30 - 1, bitCount: 30, to: &text)
      rest -= 30
    }
    write((1 << rest - 1) << 1, bitCount: rest + 1, to: &text)
  }

  /// Fills the last character up with zeros.
  mutating func finish(_ text: inout MutableSpan<UInt8>) {
    if count > 0 { write(0, bitCount: 6 - count, to: &text) }
  }
}

extension Int {
  /// How many bits a number that is not negative has; 0 for 0.
  fileprivate var bitLength: Int { bitWidth - leadingZeroBitCount }
}
