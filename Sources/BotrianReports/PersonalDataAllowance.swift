package import BotrianDiagnostics
internal import BotrianMarkdown

/// An author's word that one finding may be published, and why: an item of `allow_personal_data:`.
package struct PersonalDataAllowance: Hashable, Sendable {
  package let kind: PersonalDatum.Kind

  /// 16 to 64 lower-case hexadecimal digits with which the SHA-256 of the value begins.
  package let valueHash: String
  package let reason: String
  package let location: SourceLocation

  /// Whether it speaks of a value.
  package func permits(_ kind: PersonalDatum.Kind, _ value: String) -> Bool {
    self.kind == kind && sha256(Array(value.utf8)).utf8.starts(with: valueHash.utf8)
  }
}

extension YAMLFields {
  /// The items of `allow_personal_data:`.
  mutating func personalDataAllowances() -> [PersonalDataAllowance] {
    let example = "[{kind: mobile, value_hash: …, reason: …}]"
    return mappings("allow_personal_data", example: example).compactMap { nested in
      var nested = nested
      let allowance = PersonalDataAllowance(&nested)
      merge(nested)
      return allowance
    }
  }
}

extension PersonalDataAllowance {
  fileprivate init?(_ fields: inout YAMLFields) {
    if fields.value("kind") == nil {
      fields.report(.missingKey("kind", example: "mobile", at: fields.location))
    }
    let kind = fields.choice("kind", of: PersonalDatum.Kind.self)
    let hash = Self.valueHash(&fields)
    let reason = fields.requiredText("reason", example: "เหตุผลที่เผยแพร่ได้")
    if let reason, !reason.value.unicodeScalars.contains(where: \.properties.isAlphabetic) {
      fields.report(.allowanceWithoutReason(at: reason.location))
      return nil
    }
    guard let kind, let hash, let reason else { return nil }
    self.init(
      kind: kind, valueHash: hash, reason: reason.value, location: fields.location)
  }

  private static func valueHash(_ fields: inout YAMLFields) -> String? {
    guard let text = fields.requiredText("value_hash", example: "0123456789abcdef")
    else { return nil }
    let hash = text.value.lowercased()
    let isHash =
      (PersonalDatum.hashLength...64).contains(hash.utf8.count)
      && hash.unicodeScalars.allSatisfy { $0.isASCII && $0.properties.isASCIIHexDigit }
    if isHash { return hash }
    fields.report(.invalidValueHash(text.value, at: text.location))
    return nil
  }
}
