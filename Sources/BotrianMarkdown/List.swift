package import BotrianDiagnostics
package import BotrianThai

/// Items under bullets or numbers.
package struct List: Hashable, Sendable {
  /// One item of a list.
  package struct Item: Hashable, Sendable {
    /// The number its author wrote; `nil` under a bullet.
    package let number: Int?

    /// What the item holds.
    package let blocks: [Block]

    /// Where its marker stands.
    package let location: SourceLocation

    /// Puts an item at its place.
    package init(number: Int?, blocks: [Block], location: SourceLocation) {
      self.number = number
      self.blocks = blocks
      self.location = location
    }
  }

  /// Whether numbers, not bullets, stand before the items.
  package let isOrdered: Bool

  /// The first item's number; 0 under bullets.
  package let start: Int

  /// The digits of the numbers; Arabic under bullets.
  package let digits: Digits

  /// Whether no blank line parts the items, so that their paragraphs need no `<p>`.
  package let isTight: Bool

  /// The items in order, at least one.
  package let items: [Item]

  /// Puts items together.
  package init(isOrdered: Bool, start: Int, digits: Digits, isTight: Bool, items: [Item]) {
    self.isOrdered = isOrdered
    self.start = start
    self.digits = digits
    self.isTight = isTight
    self.items = items
  }
}
