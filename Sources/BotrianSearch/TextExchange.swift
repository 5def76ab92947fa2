/// Changes the places of the Thai block and of ASCII, so that in a file a Thai letter takes one byte
/// instead of three; packed, the texts are a fifth smaller.
enum TextExchange {
  /// The text with each of `!` to `{` and of `ก` to `๛` exchanged; twice exchanged, it is as before.
  static func exchanged(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x21...0x7B: scalars.append(Unicode.Scalar(scalar.value + distance) ?? scalar)
      case 0x0E01...0x0E5B: scalars.append(Unicode.Scalar(scalar.value - distance) ?? scalar)
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  private static let distance: UInt32 = 0x0DE0
}
