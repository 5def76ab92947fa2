internal import BotrianDiagnostics
internal import BotrianJSON
internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianTheme
internal import BotrianThai
internal import Foundation

/// Turns the site's values into the inputs of its pages.
///
/// One extension for each kind of page; what all pages share is made once. A class, for thousands of closures hold it.
final class PageBuilder: Sendable {
  let site: Site
  let strings: InterfaceStrings
  let addresses: AddressBook
  let across: AcrossReports
  let digits: Digits

  /// What pages are made from; absent where that makes no difference, as in a volume.
  let keys: SiteKeys?

  /// How its pages link to each other.
  let links: LinkStyle

  let words: TemplateValue
  private let office: SiteSettings.Office

  init(
    _ site: Site, strings: InterfaceStrings, addresses: AddressBook, across: AcrossReports,
    links: LinkStyle = .site, keys: SiteKeys? = nil
  ) {
    self.site = site
    self.links = links
    self.keys = keys
    self.strings = strings
    self.addresses = addresses
    self.across = across
    digits = site.settings.digits
    office = site.settings.office
    words = .words(
      Dictionary(
        uniqueKeysWithValues: strings.words.map { key, word in
          (TemplateKey(key), NoBreakSpaces.inserted(in: word))
        }))
  }

  /// A section of the main menu.
  enum Section: CaseIterable {
    case reports, activities, years, lessons, search

    var permalink: Permalink {
      switch self {
      case .reports: .reports
      case .activities: .activities
      case .years: .years
      case .lessons: .lessons
      case .search: .search
      }
    }

    var title: InterfaceStrings.Key {
      switch self {
      case .reports: .navReports
      case .activities: .navActivities
      case .years: .navYears
      case .lessons: .navLessons
      case .search: .navSearch
      }
    }
  }

  /// What differs in the frame of two pages.
  struct Frame {
    let permalink: Permalink
    let layout: String
    let title: String
    let description: String
    var section: Section?
    /// Pages between the home page and this one.
    var parents: [(title: String, permalink: Permalink)] = []
    var updated: CalendarDate?
    /// What stands between the page's title and the office's name in the window's title.
    var context: String?
    var isListed = true
    /// What an officer who looks at a preview must know of the page.
    var mark: String?
    /// What the page is about, in the words of schema.org.
    var things: [JSONValue] = []
  }

  /// Puts what every page has around what this one has.
  func page(_ frame: Frame, _ content: TemplateValue) -> PageInput {
    let value = sharedValues(frame).merging(content)
    return PageInput(
      permalink: frame.permalink,
      name: [frame.title, frame.context].compactMap { $0 }.joined(separator: " - "),
      layout: frame.layout, value: value,
      isListed: frame.isListed && !site.isPreview)
  }

  private func sharedValues(_ frame: Frame) -> TemplateValue {
    let title = [frame.title, frame.context, office.name].compactMap { $0 }
    return [
      "lang": .text(site.settings.language.rawValue),
      "digits": .text(digits.rawValue),
      "title": text(frame.title),
      "document_title": .text(title.joined(separator: " - ")),
      "description": .text(frame.description),
      "canonical": frame.isListed ? .text(absolute(frame.permalink)) : nil,
      "noindex": .flag(!frame.isListed || site.isPreview),
      "is_preview": .flag(site.isPreview),
      "is_portable": .flag(site.isPortable),
      "mark": frame.mark.map(text),
      "root": .text(root(of: frame.permalink)),
      "site": siteValue,
      "logo": logo(on: frame.permalink),
      "nav": navigation(frame),
      "footer_links": .list(footerLinks(on: frame.permalink)),
      "breadcrumbs": breadcrumbs(frame),
      "updated": frame.updated.map(date),
      "structured_data": structuredData(frame),
      "t": words,
    ]
  }

  /// The office's own pages, and the overview of what became of recommendations.
  private func footerLinks(on page: Permalink) -> [TemplateValue] {
    let followUp =
      site.followUps.isEmpty ? [] : [link(strings(.followUpTitle), to: .followUp, on: page)]
    return followUp
      + site.pages.prefix(Self.footerLinkCount).map { link($0.title, to: $0.permalink, on: page) }
      + site.settings.footer.map { item in
        [
          "title": text(item.title),
          "href": .text(resolve(item.destination.value, from: "site.yml", on: page)),
        ]
      }
  }

  /// More pages than this are not linked at every page's foot, so that no page grows with the site.
  private static let footerLinkCount = 12

  /// The office's picture, as an address relative to a page.
  private func logo(on page: Permalink) -> TemplateValue? {
    office.logo.map { .text(resolve($0.value, from: "site.yml", on: page)) }
  }

  var siteValue: TemplateValue {
    [
      "name": text(office.name),
      "short_name": text(office.shortName),
      "province": text(office.province),
      "phone": office.phone.map(text),
      "address": office.address.map(text),
      "licence": site.settings.licence.map(text),
      "purpose": text(strings(.homePurpose, ["office": office.name])),
    ]
  }

  private func navigation(_ frame: Frame) -> TemplateValue {
    let sections = Section.allCases.map { section -> TemplateValue in
      [
        "title": text(strings(section.title)),
        "href": .text(href(section.permalink, on: frame.permalink)),
        "is_current": .flag(section == frame.section),
      ]
    }
    let others = site.settings.menu.map { item -> TemplateValue in
      let destination = item.destination.value
      return [
        "title": text(item.title),
        "href": .text(resolve(destination, from: "site.yml", on: frame.permalink)),
        "is_current": false,
      ]
    }
    return .list(sections + others)
  }

  private func breadcrumbs(_ frame: Frame) -> TemplateValue {
    guard frame.permalink != .home else { return [] }
    let home = (title: strings(.homeTitle), permalink: Permalink.home)
    return .list(
      ([home] + frame.parents).map { link($0.title, to: $0.permalink, on: frame.permalink) })
  }
}

// MARK: Pieces

extension PageBuilder {
  /// Text with the spaces at which a Thai line must not break.
  func text(_ text: String) -> TemplateValue {
    .text(NoBreakSpaces.inserted(in: text))
  }

  func link(_ title: String, to target: Permalink, on page: Permalink) -> TemplateValue {
    ["title": text(title), "href": .text(href(target, on: page))]
  }

  /// The link to one page from another; from the page for missing addresses, by the site's base.
  func href(_ target: Permalink, on page: Permalink) -> String {
    if case .volume(let volume) = links { return volume.href(target) ?? absolute(target) }
    return page == .notFound
      ? site.settings.basePath + target.description : target.relative(to: page)
  }

  func root(of page: Permalink) -> String {
    if page == .notFound { return site.settings.basePath }
    let prefix = page.rootPrefix
    return prefix.isEmpty ? "./" : prefix
  }

  func absolute(_ permalink: Permalink) -> String {
    site.settings.baseURL + permalink.description
  }

  /// The link that an author's destination becomes on a page.
  func resolve(_ destination: String, from path: String, on page: Permalink) -> String {
    switch addresses.target(of: destination, from: path) {
    case .page(let target): href(target, on: page)
    case .media(let file): media(file, on: page)
    case .elsewhere, .withheldReport, .unreadable, .missingFragment, .missing: destination
    }
  }

  private func media(_ file: String, on page: Permalink) -> String {
    guard case .volume(let volume) = links else { return root(of: page) + file }
    return volume.holds(media: file) ? VolumeLinks.root + file : site.settings.baseURL + file
  }

  func date(_ date: CalendarDate) -> TemplateValue {
    [
      "text": text(date.formatted(site.settings.language, digits: digits)),
      "iso": .text(date.iso8601),
    ]
  }

  func count(_ key: InterfaceStrings.Key, _ number: Int) -> TemplateValue {
    text(strings(key, ["count": digits(number)]))
  }

  /// `๑๒ กิโลไบต์`, `๓.๔ เมกะไบต์`; of 1,000 and 1,000,000 bytes, rounded up.
  func size(_ byteCount: Int) -> String {
    if byteCount <= 999_000 {
      return strings(.sizeKilobytes, ["count": digits((byteCount + 999) / 1000)])
    }
    let tenths = (byteCount + 99_999) / 100_000
    return strings(.sizeMegabytes, ["count": digits("\(tenths / 10).\(tenths % 10)")])
  }

  func title(of year: FiscalYear) -> String {
    strings(.fiscalYear, ["year": digits(year.buddhistYear)])
  }

  func title(ofQuarters quarters: [Int]) -> String {
    strings.title(ofQuarters: quarters, digits)
  }

  func period(_ start: CalendarDate, _ end: CalendarDate) -> TemplateValue {
    let language = site.settings.language
    return text(
      strings(
        .period,
        [
          "start": start.formatted(language, digits: digits),
          "end": end.formatted(language, digits: digits),
        ]))
  }

  /// Says in a preview why the record of a file may not be published; `nil` when it may.
  func mark(of path: String) -> String? {
    guard let reason = site.reasonToWithhold(path) else { return nil }
    switch reason {
    case .draft:
      let missing = site.gaps(of: path).map { $0.name(site.settings.language) }
      guard !missing.isEmpty else { return strings(.markDraft) }
      let list = strings(.draftLacks, ["missing": missing.joined(separator: ", ")])
      return strings(.markDraft) + " " + list
    case .withdrawn, .withdrawnUnpublished: return strings(.withdrawnTitle)
    case .withoutApproval: return strings(.markWithoutApproval)
    case .notYetDecided: return strings(.markNotYetDecided)
    case .approvalIsDraft: return strings(.markApprovalIsDraft)
    case .activityIsDraft: return strings(.markActivityIsDraft)
    case .notCovered: return strings(.markNotCovered)
    case .editionNotCovered: return strings(.markEditionNotCovered)
    }
  }

  /// One line of a list of reports.
  func reportItem(_ report: Report, on page: Permalink) -> TemplateValue {
    let year = Permalink.year(report.fiscalYear)
    return [
      "title": text(report.title),
      "href": .text(href(report.permalink, on: page)),
      "activity": activityLink(of: report, on: page),
      "fiscal_year": link(title(of: report.fiscalYear), to: year, on: page),
      "quarters": text(title(ofQuarters: report.quarters)),
      "unit": report.unit.map(text),
      "updated": date(site.lastChange(of: report)),
      "lesson_count": count(.countLessons, report.lessonCount),
      "mark": mark(of: report.path).map(text),
    ]
  }

  func activityLink(of report: Report, on page: Permalink) -> TemplateValue {
    let slug = report.activity.value
    return link(
      site.activity(slug)?.title ?? slug.rawValue, to: .activity(slug),
      on: page)
  }

  /// The latest change among reports.
  func lastChange(of reports: some Sequence<Report>) -> CalendarDate? {
    reports.map { site.lastChange(of: $0) }.max()
  }

  /// Searches that find something on every site: the shortest names of its activities.
  func exampleSearches(on page: Permalink) -> TemplateValue {
    let titles = site.activities.filter { !site.reports(of: $0).isEmpty }.map(\.title)
    let short = titles.filter { $0.unicodeScalars.count <= 30 }.prefix(3)
    return .list(
      short.map { title in
        let query = title.addingPercentEncoding(withAllowedCharacters: .urlQueryValueAllowed) ?? ""
        return ["title": text(title), "href": .text(href(.search, on: page) + "?q=" + query)]
      })
  }
}

extension CharacterSet {
  /// What may stand in the value of a query: no `&`, `+`, `=` or `#`.
  fileprivate static let urlQueryValueAllowed = CharacterSet.alphanumerics
    .intersection(CharacterSet(charactersIn: "\u{0}"..."\u{7F}"))
    .union(CharacterSet(charactersIn: "-._~"))
}
