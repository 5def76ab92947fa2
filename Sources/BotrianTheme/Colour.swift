internal import Foundation

/// A colour of sRGB in whole steps, so that every machine computes the same one.
package struct Colour: Hashable, Sendable {
  package let red: Int
  package let green: Int
  package let blue: Int

  package static let black = Colour(0x000000)
  package static let white = Colour(0xFFFFFF)

  package init(red: Int, green: Int, blue: Int) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Takes `0x1D3F8F`.
  init(_ number: Int) {
    self.init(red: number >> 16 & 0xFF, green: number >> 8 & 0xFF, blue: number & 0xFF)
  }

  /// Reads `#1d3f8f`, `1d3f8f` or `#14f`; `nil` for anything else.
  package init?(parsing text: String) {
    var digits = Array(text.utf8.first == UInt8(ascii: "#") ? text.dropFirst() : text[...])
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    guard digits.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }),
      let number = Int(String(digits), radix: 16)
    else { return nil }
    self.init(number)
  }

  /// `#1d3f8f`.
  package var hex: String {
    "#"
      + [red, green, blue].map { channel in
        (channel < 16 ? "0" : "") + String(channel, radix: 16)
      }.joined()
  }

  /// How bright it is, in `0...1`.
  ///
  /// - Source: WCAG 2.2, "relative luminance".
  var luminance: Double {
    func linear(_ channel: Int) -> Double {
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// Contrast with another colour, in `1...21`, whichever of them is the text.
  ///
  /// - Source: WCAG 2.2, "contrast ratio".
  package func contrast(with other: Colour) -> Double {
    let (first, second) = (luminance, other.luminance)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// The colour with some of 256 parts of another in it.
  func mixed(with other: Colour, parts: Int) -> Colour {
    func mix(_ from: Int, _ to: Int) -> Int { (from * (256 - parts) + to * parts + 128) / 256 }
    return Colour(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// The nearest colour on the way to another that passes; the other one when none does.
  func moved(to other: Colour, until passes: (Colour) -> Bool) -> Colour {
    let parts = (0...256).first { passes(mixed(with: other, parts: $0)) } ?? 256
    return mixed(with: other, parts: parts)
  }

  /// The colour with black in it until it is no brighter than a luminance.
  func darkened(below limit: Double) -> Colour {
    moved(to: .black) { $0.luminance <= limit }
  }
}
