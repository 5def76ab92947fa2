internal import BotrianThai
internal import BotrianMarkdown
internal import BotrianReports
package import BotrianSearch

extension Site {
  /// Everything that search can find: each lesson, report, activity, approval and page.
  package func searchDocuments() -> [SearchDocument] {
    reports.flatMap { [document(for: $0)] + $0.lessons.map(document) }
      + activities.map(document) + approvals.map(document) + pages.map(document)
  }

  private func document(for report: Report) -> SearchDocument {
    let activity = activity(report.activity.value)?.title
    let words = [activity, report.unit, report.summary].compactMap { $0 } + report.topics
    let introduction =
      report.introduction.paragraphs + report.parts.flatMap(\.introduction.paragraphs)
    return SearchDocument(
      kind: .report, url: report.permalink.description, title: report.title,
      fiscalYear: report.fiscalYear.buddhistYear,
      fields: (words.filter { $0 != report.title } + introduction).map {
        SearchDocument.Field(label: "", text: $0)
      })
  }

  private func document(for entry: LessonEntry) -> SearchDocument {
    let cells = entry.row.cells.enumerated().filter { $0.element.emptiness?.isVoid != true }
    return SearchDocument(
      kind: .lesson,
      url: entry.report.permalink.at(entry.row.id?.rawValue ?? "").description,
      title: entry.report.title,
      context: ([entry.part.shortTitle] + [entry.group?.title].compactMap { $0 })
        .joined(separator: ": "),
      fiscalYear: entry.report.fiscalYear.buddhistYear,
      fields: cells.map { index, cell in
        let columns = entry.part.columns
        let label = columns.indices.contains(index) ? columns[index] : ""
        return SearchDocument.Field(label: label, text: cell.text.onOneLine)
      })
  }

  private func document(for activity: Activity) -> SearchDocument {
    SearchDocument(
      kind: .activity, url: activity.permalink.description, title: activity.title,
      fields: ([activity.summary].compactMap { $0 } + activity.body.paragraphs).map {
        SearchDocument.Field(label: "", text: $0)
      })
  }

  private func document(for approval: Approval) -> SearchDocument {
    let texts = approval.body.isEmpty ? approval.clauses.map(\.text) : approval.body.paragraphs
    return SearchDocument(
      kind: .approval, url: approval.permalink.description, title: approval.title,
      fields: ([approval.document] + texts).map { SearchDocument.Field(label: "", text: $0) })
  }

  private func document(for page: Page) -> SearchDocument {
    SearchDocument(
      kind: .page, url: page.permalink.description, title: page.title,
      fields: page.body.paragraphs.map { SearchDocument.Field(label: "", text: $0) })
  }
}
