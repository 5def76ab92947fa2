package import BotrianReports

extension Site {
  /// The page to look at after a source file was saved.
  ///
  /// - Returns: The page that the file becomes, or that shows what it says; `nil` when that is no one page, as of settings.
  package func page(ofSource path: String) -> Permalink? {
    if let report = reports.first(where: { $0.path == path }) { return report.permalink }
    if let report = withdrawn.first(where: { $0.path == path }) { return report.permalink }
    if let activity = activities.first(where: { $0.path == path }) {
      return activity.permalink
    }
    if let approval = approvals.first(where: { $0.path == path }) {
      return approval.permalink
    }
    if let page = pages.first(where: { $0.path == path }) { return page.permalink }
    if let year = years.first(where: { $0.announced?.path == path }) { return year.permalink }
    let isFollowUp = path.utf8.starts(with: "Content/follow-up/".utf8) && !followUps.isEmpty
    return isFollowUp ? .followUp : nil
  }
}
