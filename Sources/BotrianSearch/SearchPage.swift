/// A page of the site as search knows it: what it says itself, and the lessons it holds.
package struct SearchPage: Sendable, Hashable {
  /// What a page is.
  package enum Kind: Int, Sendable, CaseIterable {
    case report
    case activity
    case approval
    case page
  }

  /// What it is.
  package let kind: Kind

  /// Address from the site's root: `reports/2567/big-cleaning-day/`.
  package let url: String

  /// Title as the page shows it.
  package let title: String

  /// Further names that weigh as the title does, but are not shown: a report's activity.
  package let names: [String]

  /// What readers choose by; see `SearchCatalog`.
  package let groups: Groups

  /// What the page says besides its lessons, one paragraph or cell each.
  package let paragraphs: [String]

  /// Its lessons, in the order in which they are shown.
  package let lessons: [SearchLesson]

  /// Which group of each facet a page belongs to, by the ids of the catalog.
  package struct Groups: Sendable, Hashable {
    /// Fiscal year in the Buddhist era.
    package var year: Int?
    package var activity: String?
    package var unit: String?
    package var topics: [String]

    /// A page that belongs to nothing unless told.
    package init(
      year: Int? = nil, activity: String? = nil, unit: String? = nil, topics: [String] = []
    ) {
      self.year = year
      self.activity = activity
      self.unit = unit
      self.topics = topics
    }
  }

  /// Describes a page.
  package init(
    kind: Kind, url: String, title: String, names: [String] = [], groups: Groups = Groups(),
    paragraphs: [String] = [], lessons: [SearchLesson] = []
  ) {
    self.kind = kind
    self.url = url
    self.title = title
    self.names = names
    self.groups = groups
    self.paragraphs = paragraphs
    self.lessons = lessons
  }
}

/// One lesson of a report.
package struct SearchLesson: Sendable, Hashable {
  /// Its id, which is also its fragment: `s5-in-1`.
  package let id: String

  /// Which kind of lesson it is: a place in `SearchCatalog.lessonTypes`.
  package let type: Int

  /// The form part that holds it, and the part's group: `๕. ปัญหา อุปสรรค: ภายใน`.
  package let part: String

  /// Its cells that say something, in order, each with its column's name.
  package let cells: [Cell]

  /// A cell with its column's name, which is empty for an item of a list.
  package struct Cell: Sendable, Hashable {
    package let label: String

    /// The text as shown, without markup, on one line.
    package let text: String

    /// Pairs a column's name and a text.
    package init(label: String, text: String) {
      self.label = label
      self.text = text
    }
  }

  /// Describes a lesson.
  package init(id: String, type: Int, part: String, cells: [Cell]) {
    self.id = id
    self.type = type
    self.part = part
    self.cells = cells
  }
}
