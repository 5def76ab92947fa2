/// The names of the values that pages give to templates.
///
/// `Documentation/theme.md` tells what each holds. A name that no page gives would show nothing,
/// silently; so a template that uses one is refused.
package enum TemplateNames {
  /// Every key of every object, whatever page it is on; without the wordings of `t`.
  package static let all: Set<String> = pages.union(publication).union(followUp).union(openData)
    .union(volumes).union(portable).union(acrossReports).union(lastingAddresses).union(office)

  private static let pages: Set<String> = [
    "acting_for", "activities", "activity", "address", "agency", "announced", "approval",
    "approvals", "blank", "body", "breadcrumbs", "canonical", "caption", "cells", "changes",
    "columns", "count", "date", "decided_by", "decided_on", "description", "digits", "document",
    "document_title", "edition", "examples", "extra_clauses", "fiscal_year", "footer_links",
    "group_title", "groups", "has_id", "has_label", "has_number", "has_title", "href", "html", "id",
    "interpretations", "introduction", "is_current", "is_empty", "is_lead", "iso", "items",
    "key_lessons", "label", "lang", "lead", "lesson_count", "lesson_types", "lessons", "licence",
    "link", "link_label", "list", "name", "nav", "newest", "next", "no_number_note",
    "noindex", "note", "number", "on", "pages", "pagination", "parts", "period", "permits", "phone",
    "post", "previous", "province", "purpose", "quarters", "report", "reported_on", "reports",
    "role", "root", "rows", "shared", "short_name", "signers", "site", "start", "subject",
    "summary", "t", "table", "text", "title", "to", "topics", "types", "unit", "updated", "value",
    "year", "years",
  ]

  /// What became of recommendations, and the evidence of it.
  private static let followUp: Set<String> = [
    "background", "clauses", "due", "evidence", "follow_up", "follow_ups", "indicator",
    "interpretation", "is_overdue", "kind", "more", "overdue", "overdue_count", "part",
    "reference", "state", "tally",
  ]

  /// What a reader or an officer must know of a page's publication.
  private static let publication: Set<String> = [
    "departed", "is_preview", "mark", "moved_to", "reason", "since",
  ]

  /// What `/data/` tells of its files, and what each page says to machines.
  private static let openData: Set<String> = [
    "checksum", "choices", "coverage", "csv_url", "datasets", "fields", "file", "files", "format",
    "in_catalogues", "kind", "lines_url", "meaning", "of_form", "part", "rows_count", "same_as",
    "schema", "size", "structured_data", "type", "use",
  ]

  /// A year's reports as a book, and the pages that offer it.
  private static let volumes: Set<String> = [
    "chapter", "chapters", "contents", "cover", "files", "format", "index", "memo", "memos",
    "prefix", "size", "style", "volume", "volumes",
  ]

  /// A copy to be opened from a disk.
  private static let portable: Set<String> = ["is_portable"]

  /// What stands in several reports: lessons alike, comparisons, checklists.
  private static let acrossReports: Set<String> = [
    "alike", "checklist", "comparison", "lines", "more", "others", "script_href", "sections",
    "sides", "source", "sources", "span",
  ]

  /// What is left at addresses that were published.
  private static let lastingAddresses: Set<String> = ["now_at", "withdrawn_volumes"]

  /// What an office brings to the look of its pages.
  private static let office: Set<String> = ["logo"]
}
