extension PersonalDataFinder {
  /// The e-mail addresses that are not an organisation's.
  func addresses() -> [Found] {
    elements.indices.filter { elements[$0].scalar == "@" }.compactMap(address)
  }

  /// The address around an at sign.
  ///
  /// Blanks beside the sign are read over only before the name of a mail provider: `id @name.shop` is no address.
  private func address(at sign: Int) -> Found? {
    var nameEnd = sign
    while nameEnd > 0, sign - nameEnd < 2, elements[nameEnd - 1].scalar.isBlank { nameEnd -= 1 }
    var hostStart = sign + 1
    while hostStart < elements.count, hostStart - sign < 3, elements[hostStart].scalar.isBlank {
      hostStart += 1
    }
    var start = nameEnd
    while start > 0, nameEnd - start < 64, elements[start - 1].scalar.isOfName { start -= 1 }
    while start < nameEnd, "._+-".unicodeScalars.contains(elements[start].scalar) { start += 1 }
    var end = hostStart
    while end < elements.count, end - hostStart < 253, elements[end].scalar.isOfHost { end += 1 }
    while end > hostStart, !elements[end - 1].scalar.isASCIILetter { end -= 1 }
    guard start < nameEnd, let host = host(hostStart..<end) else { return nil }
    let isSpaced = nameEnd < sign || hostStart > sign + 1
    guard !isSpaced || Self.providers.contains(host), !Self.isOrganisation(host) else { return nil }
    return Found(kind: .email, value: text(start..<nameEnd) + "@" + host, range: start..<end)
  }

  /// The host that some elements name, in lower case; `nil` when they name none.
  private func host(_ range: Range<Int>) -> String? {
    let host = text(range)
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, last.utf8.count > 1,
      last.unicodeScalars.allSatisfy(\.isASCIILetter), !labels.contains(where: \.isEmpty),
      !Self.fileEndings.contains(String(last))
    else { return nil }
    return host
  }

  private func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(elements[range].map(\.scalar.asciiLowercased)))
  }

  /// Whether a host is one that only an agency, a school or another organisation can have in Thailand.
  static func isOrganisation(_ host: String) -> Bool {
    ["go.th", "mi.th", "ac.th", "or.th"].contains { host == $0 || host.hasSuffix("." + $0) }
  }

  /// Hosts at which anybody can have an address.
  package static let providers: Set = [
    "gmail.com", "googlemail.com", "hotmail.com", "hotmail.co.th", "outlook.com", "outlook.co.th",
    "live.com", "msn.com", "windowslive.com", "yahoo.com", "yahoo.co.th", "ymail.com",
    "rocketmail.com", "icloud.com", "me.com", "mac.com", "mail.com", "aol.com", "gmx.com",
    "proton.me", "protonmail.com", "zoho.com", "yandex.com", "thaimail.com", "obecmail.org",
  ]

  /// `logo@2x.png` is a picture.
  private static let fileEndings: Set = [
    "png", "jpg", "jpeg", "gif", "webp", "svg", "avif", "pdf", "css", "js",
  ]
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool { self == " " || self == "\n" }
  fileprivate var isOfHost: Bool { isASCIILetter || isASCIIDigit || self == "." || self == "-" }
  fileprivate var isOfName: Bool { isOfHost || self == "_" || self == "+" }
}
