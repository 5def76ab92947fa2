/// The two sets of digits that Thai offices write.
public enum Digits: String, CaseIterable, Sendable {
  case thai
  case arabic

  /// Writes a whole number in these digits.
  public func callAsFunction(_ number: Int) -> String {
    callAsFunction(String(number))
  }

  /// Writes every digit of a text in these digits and leaves the rest.
  public func callAsFunction(_ text: String) -> String {
    switch self {
    case .thai: text.mappingScalars(\.withThaiDigit)
    case .arabic: text.mappingScalars(\.withArabicDigit)
    }
  }
}

extension Unicode.Scalar {
  /// `0` to `9` for `๐` to `๙`; any other scalar is itself.
  package var withArabicDigit: Unicode.Scalar {
    guard ("\u{0E50}"..."\u{0E59}").contains(self) else { return self }
    return Unicode.Scalar(UInt8(value - 0x0E50 + 0x30))
  }

  /// `๐` to `๙` for `0` to `9`; any other scalar is itself.
  package var withThaiDigit: Unicode.Scalar {
    guard ("0"..."9").contains(self) else { return self }
    return Unicode.Scalar(UInt16(value - 0x30 + 0x0E50)) ?? self
  }

  /// The value of a Thai or an Arabic digit.
  package var thaiOrArabicDigitValue: Int? {
    let scalar = withArabicDigit
    return ("0"..."9").contains(scalar) ? Int(scalar.value - 0x30) : nil
  }
}

extension String {
  fileprivate func mappingScalars(_ transform: (Unicode.Scalar) -> Unicode.Scalar) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(transform(scalar)) }
    return String(scalars)
  }
}
