package import BotrianDiagnostics
internal import BotrianMarkdown

/// Messages as a list of a page: the place, what is wrong, the line itself with the place marked, why, and what to write.
package struct MessageList: Sendable {
  private let language: Language
  private let printer: DiagnosticPrinter

  /// The style of a list, and the colours of pages that have no theme's: those of the default theme.
  package static var style: [UInt8] { PackageResources.messages_css }

  /// Quotes lines from the folder that holds `site.yml`.
  package init(language: Language, files: FileSystem) {
    self.language = language
    printer = DiagnosticPrinter(language: language) { path, number in files.line(number, of: path) }
  }

  /// One item for each message, in their order; `place` says in words where it is.
  package func html(
    of diagnostics: some Sequence<Diagnostic>, place: (SourceLocation) -> String
  ) -> String {
    let items = diagnostics.map { item($0, place: place($0.location)) }
    return "<ol class=\"messages\">" + items.joined() + "</ol>"
  }

  private func item(_ diagnostic: Diagnostic, place: String) -> String {
    """
    <li><p class="place">\(HTML(escaping: place).markup)</p>\
    <p class="what">\(escaped(diagnostic.summary)) <code>\(diagnostic.code)</code></p>\
    \(quotation(at: diagnostic.location))\
    <p><b>\(escaped(LocalizedText.why))</b>\(escaped(diagnostic.reason))</p>\
    <p><b>\(escaped(LocalizedText.mend))</b>\(escaped(diagnostic.remedy))</p></li>
    """
  }

  private func quotation(at location: SourceLocation) -> String {
    guard let number = location.line, let quotation = printer.quotation(at: location) else {
      return ""
    }
    let parts = [quotation.before, quotation.place, quotation.after].map {
      HTML(escaping: $0).markup
    }
    let mark = parts[1].isEmpty ? "" : "<mark>\(parts[1])</mark>"
    return "<pre><span>\(number)</span><span>\(parts[0])\(mark)\(parts[2])</span></pre>"
  }

  private func escaped(_ text: LocalizedText) -> String { HTML(escaping: text(language)).markup }
}
