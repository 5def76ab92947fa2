package import BotrianDiagnostics

/// What came of reading one file: its record, if it could be made, and every mistake found in it.
package struct Parsed<Record: Sendable>: Sendable {
  /// Absent when a mistake left nothing to work with.
  package let record: Record?

  /// Errors and warnings, unsorted.
  package let diagnostics: [Diagnostic]

  package init(_ record: Record?, diagnostics: [Diagnostic]) {
    self.record = record
    self.diagnostics = diagnostics
  }
}

/// Reads one file through `body`, turning a thrown mistake into a result without a record.
func parsed<Record>(
  _ body: (inout [Diagnostic]) throws(Diagnostic) -> Record?
) -> Parsed<Record> {
  var diagnostics: [Diagnostic] = []
  do throws(Diagnostic) {
    let record = try body(&diagnostics)
    return Parsed(record, diagnostics: diagnostics)
  } catch {
    return Parsed(nil, diagnostics: diagnostics + [error])
  }
}

/// The slug in a file's name.
///
/// - Throws: `invalid-slug`.
func slug(ofFileAt path: String) throws(Diagnostic) -> Slug {
  let file = path.split(separator: "/").last.map(String.init) ?? path
  let name = file.split(separator: ".", omittingEmptySubsequences: false).dropLast()
    .joined(separator: ".")
  guard let slug = Slug(rawValue: name) else {
    throw .invalidSlug(name, at: SourceLocation(path: path))
  }
  return slug
}
