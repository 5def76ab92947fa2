package import BotrianReports

extension SiteOutline {
  /// The path of the site's base address, such as `/` or `/lessons-site/`.
  package var basePath: String { site.settings.basePath }

  /// The page to look at after a source file was saved.
  ///
  /// - Returns: The page that the file becomes, or that shows what it says; `nil` when that is no one page, as of settings.
  package func page(ofSource path: String) -> Permalink? {
    if let report = site.reports.first(where: { $0.path == path }) { return report.permalink }
    if let report = site.withdrawn.first(where: { $0.path == path }) { return report.permalink }
    if let activity = site.activities.first(where: { $0.path == path }) {
      return activity.permalink
    }
    if let approval = site.approvals.first(where: { $0.path == path }) {
      return approval.permalink
    }
    if let page = site.pages.first(where: { $0.path == path }) { return page.permalink }
    if let year = site.years.first(where: { $0.announced?.path == path }) { return year.permalink }
    let isFollowUp = path.utf8.starts(with: "Content/follow-up/".utf8) && !site.followUps.isEmpty
    return isFollowUp ? .followUp : nil
  }
}
