/// Something in a text that points to one person.
package struct PersonalDatum: Hashable, Sendable {
  package let kind: Kind

  /// What was found, however it was written: Arabic digits without separators, e-mail addresses in lower case.
  package let value: String

  /// Where it begins in its text: line and column in Unicode scalars, both from 1.
  package let line: Int
  package let column: Int

  /// What it is; the raw value is what an author writes as `kind:`.
  package enum Kind: String, CaseIterable, Sendable {
    case nationalID = "national_id"
    case mobile
    case email
    case bankAccount = "bank_account"

    /// Where a picture was taken; the value is the picture's path below `Content/`.
    case position = "gps"
  }

  /// What an author writes as `value_hash:`, so that the value itself stands in no second place.
  ///
  /// - Returns: The first 16 hexadecimal digits of the value's SHA-256.
  package static func hash(of value: String) -> String {
    String(sha256(Array(value.utf8)).prefix(hashLength))
  }

  /// The digits of a hash that `hash(of:)` gives.
  package static let hashLength = 16
}
