package import BotrianThai

/// The lasting name of a lesson among all reports: `2567/big-cleaning-day/s6-1`.
package struct LessonReference: Hashable, Sendable {
  package let fiscalYear: FiscalYear
  package let report: Slug
  package let id: LessonID

  package init(fiscalYear: FiscalYear, report: Slug, id: LessonID) {
    self.fiscalYear = fiscalYear
    self.report = report
    self.id = id
  }

  /// Reads the name as files of data and of follow-up write it.
  package init?(rawValue: String) {
    let parts = rawValue.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let year = Int(parts[0]).flatMap(FiscalYear.init),
      let report = Slug(rawValue: parts[1]), let id = LessonID(rawValue: parts[2])
    else { return nil }
    self.init(fiscalYear: year, report: report, id: id)
  }

  package var permalink: Permalink {
    Permalink(
      "reports", "\(fiscalYear.buddhistYear)", report.rawValue, fragment: id.rawValue)
  }

  package var rawValue: String {
    "\(fiscalYear.buddhistYear)/\(report.rawValue)/\(id.rawValue)"
  }
}

extension LessonID {
  /// Reads an id as `rawValue` writes it.
  package init?(rawValue: String) {
    let words = rawValue.utf8.split(separator: UInt8(ascii: "-")).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard words.count >= 2, words[0].utf8.first == UInt8(ascii: "s"),
      let part = Int(words[0].dropFirst()).flatMap(FormPart.Kind.init),
      let number = Int(words[words.count - 1]), number > 0
    else { return nil }
    let group = words.count == 3 ? FormPart.GroupName(rawValue: words[1]) : nil
    self.init(part: part, group: group, number: number)
    guard self.rawValue == rawValue, part.groupNames.isEmpty == (group == nil),
      group.map(part.groupNames.contains) ?? true
    else { return nil }
  }
}
