internal import BotrianReports
package import BotrianThai

/// A memo as far as a document tells it; who decided what is for a person to say.
package struct MemoDraft: Hashable, Sendable {
  package var agency: String?
  package var phone: String?
  package var document: String?
  package var date: CalendarDate?
  package var subject: String?
  package var addressee: String?

  /// The body's paragraphs, those that head a part of it marked.
  package var body: [Paragraph] = []

  /// Who signed, by post, in the memo's order.
  package var signers: [Signer] = []

  /// How many names of persons were left out.
  package var nameCount = 0
  package var unplaced: [Unplaced] = []

  package init() {}

  /// A paragraph of the body.
  package struct Paragraph: Hashable, Sendable {
    package let text: String
    package let isHeading: Bool
    package let line: Int?
  }

  /// One who signed.
  package struct Signer: Hashable, Sendable {
    package var post: String?
    package var actingFor: String?
    package var date: CalendarDate?
  }

  /// The year that the subject speaks of.
  package var fiscalYear: FiscalYear? { subject?.fiscalYear }

  /// The quarters that the body speaks of.
  package var quarters: [Int] {
    body.lazy.map(\.text.statedQuarters).first { !$0.isEmpty } ?? []
  }

  /// The paragraphs that may be decisions: those numbered below the third heading.
  package var clauses: [(number: String, text: String)] {
    body.compactMap { paragraph in
      guard let match = paragraph.text.prefixMatch(of: /([๓3]\.[๐-๙0-9]+)\s+/) else { return nil }
      return (String(match.1), paragraph.text.without(prefix: String(match.0)))
    }
  }
}
