/// What search offers to choose by, and which words mean the same.
package struct SearchCatalog: Sendable, Hashable {
  /// One group of a facet.
  package struct Group: Sendable, Hashable {
    /// What `SearchPage.Groups` calls it; for a kind of lesson, the last part of its address.
    package let id: String

    /// What readers see.
    package let title: String

    /// Pairs an id and a title.
    package init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }

  /// Kinds of lessons, in the order in which they are offered.
  package let lessonTypes: [Group]

  /// Activities in the office's order.
  package let activities: [Group]

  /// Sets of words that mean the same: `[["ศธจ.", "สำนักงานศึกษาธิการจังหวัด"]]`.
  package let synonyms: [[String]]

  /// Whether a year of the Buddhist era finds the same year of the common era, and the reverse.
  package let matchesYearsOfBothEras: Bool

  /// Describes what there is to choose.
  package init(
    lessonTypes: [Group] = [], activities: [Group] = [], synonyms: [[String]] = [],
    matchesYearsOfBothEras: Bool = false
  ) {
    self.lessonTypes = lessonTypes
    self.activities = activities
    self.synonyms = synonyms
    self.matchesYearsOfBothEras = matchesYearsOfBothEras
  }
}
