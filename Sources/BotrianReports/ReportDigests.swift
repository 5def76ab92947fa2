internal import BotrianMarkdown
internal import Synchronization

/// The digests of what a report says, for noticing a change.
package struct ReportDigests: Hashable, Sendable {
  /// Of everything that its page says.
  package let text: String

  /// Of what each lesson says, in their order.
  package let lessons: [String]

  init(text: String, lessons: [String]) {
    self.text = text
    self.lessons = lessons
  }

  fileprivate init(of report: Report) {
    let content = report.content
    let parts = content.parts
    let introductions = ([content.introduction] + parts.map(\.introduction)).map(\.plainText)
    let cells = parts.flatMap { $0.groups.flatMap(\.rows) }.flatMap(\.cells).map(\.text)
    let head = [report.title, report.unit, report.summary].compactMap { $0 } + report.topics
    text = (head + introductions + cells).joined(separator: "\n").textDigest
    lessons = report.facts.lessons.map { content.row(of: $0).textDigest }
  }
}

/// The digests of a report once somebody asked for them; ids of lessons make no difference.
final class KnownDigests: Sendable {
  private let digests: Mutex<ReportDigests?>

  init(_ digests: ReportDigests? = nil) { self.digests = Mutex(digests) }

  var known: ReportDigests? { digests.withLock { $0 } }

  func value(of report: Report) -> ReportDigests {
    digests.withLock { known in
      if let known { return known }
      let digests = ReportDigests(of: report)
      known = digests
      return digests
    }
  }
}
