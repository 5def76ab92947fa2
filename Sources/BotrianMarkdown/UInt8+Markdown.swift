extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let backslash = UInt8(ascii: "\\")
  static let pipe = UInt8(ascii: "|")

  var isSpaceOrTab: Bool { self == .space || self == .tab }

  /// Space, tab, line feed, vertical tab, form feed or carriage return.
  var isASCIISpace: Bool { self == .space || (0x09...0x0D).contains(self) }

  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }

  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  var isASCIIPunctuation: Bool {
    (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self) || (0x5B...0x60).contains(self)
      || (0x7B...0x7E).contains(self)
  }

  var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }

  var isUTF8Continuation: Bool { self & 0xC0 == 0x80 }
}
