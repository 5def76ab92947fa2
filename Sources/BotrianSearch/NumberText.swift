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
    let shift = bestShift(for: numbers)
    var writer = BitWriter()
    let length = (numbers.count + 1).bitLength - 1
    writer.ones(length)
    writer.write(numbers.count + 1 - 1 << length, bitCount: length)
    var last: Int32 = -1
    for number in numbers {
      let gap = Int(number - last - 1)
      writer.ones(gap >> shift)
      writer.write(gap & (1 << shift - 1), bitCount: shift)
      last = number
    }
    return [digits[shift]] + writer.finish().map { digits[Int($0)] }
  }

  /// The numbers of a set; `nil` when a text is no such set, or one of numbers not below a limit.
  static func ascending(_ text: ArraySlice<UInt8>, below limit: Int) -> [Int32]? {
    guard let first = text.first, values[Int(first)] < 32 else { return nil }
    let shift = Int(values[Int(first)])
    var reader = BitReader(text.dropFirst())
    guard let length = reader.ones(), length < 31, let rest = reader.read(length) else {
      return nil
    }
    let count = 1 << length - 1 + rest
    guard count <= limit else { return nil }
    var numbers: [Int32] = []
    numbers.reserveCapacity(count)
    var last = -1
    for _ in 0..<count {
      guard let high = reader.ones(), high <= limit >> shift, let low = reader.read(shift) else {
        return nil
      }
      last += 1 + high << shift + low
      guard last < limit else { return nil }
      numbers.append(Int32(last))
    }
    return numbers
  }

  /// One character for each number below 64.
  static func sixes(_ numbers: [Int]) -> [UInt8] { numbers.map { digits[$0] } }

  /// The number of plain bits with which a set takes least room.
  private static func bestShift(for numbers: [Int32]) -> Int {
    var best = (shift: 0, bitCount: Int.max)
    // Nothing beyond the mean gap's length is ever best.
    let mean = Int(numbers.last ?? 0) / max(1, numbers.count)
    for shift in 0...(mean.bitLength + 1) {
      var bitCount = numbers.count * (shift + 1)
      var last: Int32 = -1
      for number in numbers {
        bitCount += Int(number - last - 1) >> shift
        last = number
      }
      if bitCount < best.bitCount { best = (shift, bitCount) }
    }
    return best.shift
  }

  /// Reads six bits of each character, the highest first.
  private struct BitReader {
    private let text: ArraySlice<UInt8>
    private var place: Int
    private var buffer = 0
    private var count = 0

    init(_ text: ArraySlice<UInt8>) {
      self.text = text
      place = text.startIndex
    }

    mutating func read(_ bitCount: Int) -> Int? {
      while count < bitCount {
        guard place < text.endIndex else { return nil }
        let value = NumberText.values[Int(text[place])]
        guard value < 64 else { return nil }
        buffer = (buffer << 6 | Int(value)) & 0xFFFF_FFFF_FFFF
        count += 6
        place += 1
      }
      count -= bitCount
      return buffer >> count & (1 << bitCount - 1)
    }

    mutating func ones() -> Int? {
      var found = 0
      while let bit = read(1) {
        if bit == 0 { return found }
        found += 1
      }
      return nil
    }
  }
}

/// Gathers bits into sixes, the highest first.
private struct BitWriter {
  private var sixes: [UInt8] = []
  private var buffer = 0
  private var count = 0

  mutating func write(_ number: Int, bitCount: Int) {
    buffer = buffer << bitCount | number
    count += bitCount
    while count >= 6 {
      count -= 6
      sixes.append(UInt8(buffer >> count & 63))
    }
    buffer &= 1 << count - 1
  }

  /// So many ones, and a zero.
  mutating func ones(_ number: Int) {
    for _ in 0..<number { write(1, bitCount: 1) }
    write(0, bitCount: 1)
  }

  /// The sixes, the last filled up with zeros.
  mutating func finish() -> [UInt8] {
    if count > 0 { write(0, bitCount: 6 - count) }
    return sixes
  }
}

extension Int {
  /// How many bits a number that is not negative has; 0 for 0.
  fileprivate var bitLength: Int { bitWidth - leadingZeroBitCount }
}
