/// One thing that search can find: a lesson, a report, an activity, an approval or a page.
package struct SearchDocument: Sendable, Hashable {
  /// What a document is.
  package enum Kind: Int, Sendable, CaseIterable {
    case lesson
    case report
    case activity
    case approval
    case page
  }

  /// One cell of a lesson with its column's name, or one paragraph of a page.
  package struct Field: Sendable, Hashable {
    /// The column's name; empty for a paragraph.
    package let label: String

    /// The text as shown, without markup.
    package let text: String

    /// Pairs a column's name and a text.
    package init(label: String, text: String) {
      self.label = label
      self.text = text
    }
  }

  /// What it is.
  package let kind: Kind

  /// Address from the site's root, with the lesson's fragment.
  package let url: String

  /// Title of the report or page that holds it.
  package let title: String

  /// Name of the form part that holds it; empty for other kinds.
  package let context: String

  /// Fiscal year in the Buddhist era.
  package let fiscalYear: Int?

  /// Its texts, in the order in which they are shown.
  package let fields: [Field]

  /// Describes a document.
  package init(
    kind: Kind, url: String, title: String, context: String = "", fiscalYear: Int? = nil,
    fields: [Field]
  ) {
    self.kind = kind
    self.url = url
    self.title = title
    self.context = context
    self.fiscalYear = fiscalYear
    self.fields = fields
  }
}
