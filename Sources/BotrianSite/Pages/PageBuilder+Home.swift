internal import BotrianReports
internal import BotrianTheme

extension PageBuilder {
  func home() -> PageInput {
    let page = Permalink.home
    let purpose = strings(.homePurpose, ["office": site.settings.office.name])
    let newest = site.reports.enumerated().sorted { left, right in
      left.element.reportedOn != right.element.reportedOn
        ? left.element.reportedOn > right.element.reportedOn : left.offset < right.offset
    }
    return self.page(
      Frame(
        permalink: page, layout: "home", title: strings(.homeTitle), description: purpose,
        updated: site.lastChange, things: [organization]),
      [
        "examples": exampleSearches(on: page),
        "years": .list(site.years.prefix(8).map { yearItem($0, on: page) }),
        "activities": .list(
          site.activities.prefix(24).map { activityItem($0, on: page) }),
        "newest": .list(newest.prefix(6).map { reportItem($0.element, on: page) }),
        "lesson_types": lessonTypes(on: page),
      ])
  }

  func notFound() -> PageInput {
    page(
      Frame(
        permalink: .notFound, layout: "not-found", title: strings(.notFoundTitle),
        description: strings(.notFoundTitle), isListed: false),
      ["examples": exampleSearches(on: .notFound), "withdrawn_volumes": withdrawnVolumes])
  }

  func search() -> PageInput {
    page(
      Frame(
        permalink: .search, layout: "search", title: strings(.navSearch),
        description: strings(.homePurpose, ["office": site.settings.office.name]),
        section: .search),
      ["examples": exampleSearches(on: .search), "types": lessonTypes(on: .search)])
  }

  func other(_ other: Page) -> PageInput {
    page(
      Frame(
        permalink: other.permalink, layout: "page", title: other.title, description: other.title,
        mark: mark(of: other.path)),
      ["body": .html(bodyHTML(other.body, from: other.path, on: other.permalink))])
  }
}
