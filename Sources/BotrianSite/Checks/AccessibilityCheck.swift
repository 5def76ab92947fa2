internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianReports

/// What a reader who does not see the page needs: words for pictures, and names for the columns of tables.
///
/// - Source: WCAG 2.2, success criteria 1.1.1 and 1.3.1.
struct AccessibilityCheck {
  let site: Site

  func diagnostics() -> [Diagnostic] {
    let images =
      site.reports.flatMap(\.facts.imagesWithoutText)
      + site.publishedTexts.flatMap(\.blocks.imagesWithoutText)
    let tables =
      site.reports.flatMap(\.facts.tablesWithoutHeads)
      + site.publishedTexts.flatMap(\.blocks.tablesWithoutHeads)
    return images.map { .imageWithoutText($0.destination, at: $0.location) }
      + tables.map { .tableWithoutHead(at: $0) }
  }
}
