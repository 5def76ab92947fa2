import BotrianMarkdown
import Testing

@Suite(
  .enabled(
    if: ReferencePrograms.areInstalled || ReferencePrograms.areRequired,
    "cmark and cmark-gfm are not installed"))
struct DifferentialTests {
  private static let documentCount = 6_000

  /// No document may differ.
  ///
  /// Those on which the two programs differ without tables, since they implement CommonMark 0.30 and
  /// 0.29, are skipped; they must be few. No document holds raw HTML.
  @Test func rendersGeneratedDocumentsAsTheReferenceProgramsDo() throws {
    var generator = DocumentGenerator(seed: 2567)
    let documents = (0..<Self.documentCount).map { _ in generator.document() }
    let outputs = try ReferencePrograms.render(documents)
    var skippedCount = 0
    var tableCount = 0
    var differing: [String] = []
    for (document, output) in zip(documents, outputs) {
      guard output.cmark == output.cmarkGFM else {
        skippedCount += 1
        continue
      }
      if output.cmarkGFMWithTables != output.cmarkGFM { tableCount += 1 }
      let expected = output.cmarkGFMWithTables.withAlignmentClasses
      if MarkdownDocument(document).html != expected { differing.append(document) }
    }
    print(
      "compared \(documents.count - skippedCount) documents, \(tableCount) of them with tables;",
      "skipped \(skippedCount); differing: \(differing.count)")
    #expect(differing.isEmpty, "\(differing.map(\.debugDescription))")
    #expect(documents.count - skippedCount >= 5_000)
    #expect(tableCount >= 1_000)
    #expect(skippedCount * 20 <= documents.count)
  }
}
