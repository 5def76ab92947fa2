package import BotrianReports
package import BotrianSite
package import BotrianThai

/// A file in which to tell what became of recommendations.
package struct FollowUpForm: Sendable {
  private let fiscalYear: FiscalYear
  private let report: Report

  /// Gives the year in which the work is done, and the report that recommends it.
  package init(fiscalYear: FiscalYear, report: Report) {
    self.fiscalYear = fiscalYear
    self.report = report
  }

  /// The file: `Content/follow-up/<fiscal year>/<report>.yml`; an item without a status says nothing yet.
  package var file: OutputFile {
    OutputFile(
      path: "Content/follow-up/\(fiscalYear.buddhistYear)/\(report.slug.rawValue).yml",
      text: """
        # การติดตามข้อเสนอของรายงาน \(report.title) ปีงบประมาณ \(report.fiscalYear.buddhistYear)
        # status: not_started ยังไม่เริ่ม, in_progress กำลังทำ, done ทำแล้ว, dropped ไม่ทำ
        # on: วันที่บันทึก เช่น 15 มกราคม \(fiscalYear.buddhistYear) ข้อที่ยังไม่มีอะไรจะบันทึก เว้นว่างไว้ได้
        # evidence: ลิงก์หลักฐาน (ไม่บังคับ)  note: หมายเหตุ (ไม่บังคับ)
        items:

        """ + report.recommendations.map(item).joined())
  }

  private func item(_ recommendation: (id: LessonID, text: String)) -> String {
    let year = report.fiscalYear.buddhistYear
    return """
        # \(ThaiClusters.beginning(of: recommendation.text, limit: 90))
        - lesson: \(year)/\(report.slug.rawValue)/\(recommendation.id.rawValue)
          status:
          on:
          evidence:
          note:

      """
  }
}

extension Report {
  /// Lessons that ask for something to be done, with what the first of their cells says.
  fileprivate var recommendations: [(id: LessonID, text: String)] {
    content.parts.filter { $0.kind.isRecommendation }.flatMap(\.lessonRows).compactMap { _, row in
      guard let id = row.id else { return nil }
      let text = row.cells.first { !$0.text.isEmpty }?.text ?? ""
      return (id, text.split(whereSeparator: \.isNewline).joined(separator: " "))
    }
  }
}
