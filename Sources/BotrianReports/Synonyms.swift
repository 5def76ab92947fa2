package import BotrianMarkdown

/// Words that mean the same to somebody who searches (`Content/synonyms.yml`).
package struct Synonyms: Hashable, Sendable {
  package let path: String

  /// Sets of two or more words that stand for each other, as written.
  package let groups: [[Located<String>]]

  /// Whether a year of the Buddhist era finds the same year of the common era, and the reverse.
  package let matchesYearsOfBothEras: Bool

  package init(path: String, groups: [[Located<String>]], matchesYearsOfBothEras: Bool) {
    self.path = path
    self.groups = groups
    self.matchesYearsOfBothEras = matchesYearsOfBothEras
  }
}
