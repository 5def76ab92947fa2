/// Where a term stands first: in which unit, and at which place among the terms of that unit's page.
struct TermPlace: Hashable, Comparable, Sendable {
  let unit: Int32
  let place: Int32

  static func < (left: TermPlace, right: TermPlace) -> Bool {
    left.unit != right.unit ? left.unit < right.unit : left.place < right.place
  }
}
