/// The name of a value that a page gives its template, with a number that stands for it.
///
/// A page is filled in by some thousand look-ups; numbers are compared in one step.
package struct TemplateKey: Sendable, ExpressibleByStringLiteral {
  /// As templates write it.
  package let name: String

  /// A fingerprint of the name, by FNV-1a; a test holds that no two known names share one.
  let number: UInt64

  package init(_ name: String) {
    self.name = name
    number = name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  package init(stringLiteral name: String) { self.init(name) }
}

extension TemplateKey: Hashable {
  package static func == (left: Self, right: Self) -> Bool { left.number == right.number }

  package func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
