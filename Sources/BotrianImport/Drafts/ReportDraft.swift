package import BotrianDiagnostics
package import BotrianReports
package import BotrianThai

/// A report as far as a document tells it.
package struct ReportDraft: Hashable, Sendable {
  /// The activity's name; absent when the document does not say it.
  package var title: String?

  /// The line of the document that names it.
  package var titleLine: Int?
  package var fiscalYear: FiscalYear?
  package var quarters: [Int] = []
  package var reportedOn: CalendarDate?

  /// The nine parts, in order.
  package var parts: [PartDraft] = FormPart.Kind.allCases.map { PartDraft(kind: $0) }

  /// What stands before the first part and has no place in a report.
  package var unplaced: [Unplaced] = []

  /// What was decided on the way.
  package var notes: [ImportNote] = []

  package init() {}

  /// How many rows and items it has.
  package var rowCount: Int {
    parts.reduce(0) { $0 + $1.groups.reduce(0) { $0 + $1.rows.count } }
  }
}

/// A part of a report as far as a document tells it.
package struct PartDraft: Hashable, Sendable {
  package let kind: FormPart.Kind

  /// Whether the document has the part.
  package var isFound = false

  /// The part's groups, in the form's order; one without a name where it has none.
  package var groups: [GroupDraft]
  package var unplaced: [Unplaced] = []

  package init(kind: FormPart.Kind) {
    self.kind = kind
    groups =
      kind.groupNames.isEmpty ? [GroupDraft(name: nil)] : kind.groupNames.map(GroupDraft.init)
  }
}

/// The rows or items of one group.
package struct GroupDraft: Hashable, Sendable {
  package let name: FormPart.GroupName?
  package var rows: [RowDraft] = []

  /// `ไม่มี` or a dash, where the document says so.
  package var emptiness: String?

  package init(name: FormPart.GroupName?) {
    self.name = name
  }
}

/// A row of a table or an item of a list.
package struct RowDraft: Hashable, Sendable {
  /// The lines of each cell.
  package var cells: [[String]]

  /// The number before an item, if it has one.
  package var number: Int?

  /// Its line in the document, if documents have lines.
  package var line: Int?

  package init(cells: [[String]], number: Int? = nil, line: Int?) {
    self.cells = cells
    self.number = number
    self.line = line
  }
}

/// Words of a document that have no place in a record: they are kept in a comment.
package struct Unplaced: Hashable, Sendable {
  package let lines: [String]
  package let line: Int?

  package init(_ lines: [String], line: Int?) {
    self.lines = lines
    self.line = line
  }
}

/// Something that was decided about a document and that a person should look at.
package struct ImportNote: Hashable, Sendable {
  package let text: LocalizedText
  package let line: Int?

  /// Whether it tells of a title or head for which the form's own words stand in the draft.
  package let isOfTitle: Bool

  package init(_ text: LocalizedText, line: Int? = nil, isOfTitle: Bool = false) {
    self.text = text
    self.line = line
    self.isOfTitle = isOfTitle
  }
}
