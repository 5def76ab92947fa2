internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianTheme
internal import BotrianThai

/// Turns a volume into the inputs of its documents: one for the printable page, one a chapter for EPUB.
struct VolumeBuilder: Sendable {
  let volume: Volume
  let pages: PageBuilder
  let links: VolumeLinks
  private var strings: InterfaceStrings { pages.strings }

  init(_ volume: Volume, in format: VolumeFormat, pages: PageBuilder) {
    self.volume = volume
    links = VolumeLinks(volume, format: format)
    self.pages = PageBuilder(
      pages.site, strings: pages.strings, addresses: pages.addresses, across: pages.across,
      links: .volume(links))
  }

  /// One chapter: the name of its document, its title and what its template is given.
  struct Chapter {
    let name: String
    let title: String
    let value: TemplateValue
  }

  var title: String { strings(.volumeTitle, ["year": yearTitle]) }

  /// Everything on one page.
  ///
  /// - Parameter style: The style sheet that the page carries, so that it can be read without the site.
  /// - Returns: What the layout `volume` is given.
  func page(style: HTML) -> TemplateValue {
    shared(title: title).merging([
      "canonical": .text(pages.absolute(volume.permalink(.html))),
      "style": .html(style),
      "chapters": chapterList,
      "memos": .list(volume.approvals.map { value(of: $0) }),
      "reports": .list(zip(1..., volume.reports).map { value($0, of: $1) }),
      "index": index,
    ])
  }

  /// The chapters of a volume in the order of reading.
  ///
  /// - Returns: What the layout `volume-document` is given for each.
  func chapters() -> [Chapter] {
    func chapter(_ name: String, _ title: String, _ value: TemplateValue) -> Chapter {
      Chapter(name: name, title: title, value: shared(title: title).merging(value))
    }
    return [
      chapter("cover", title, ["cover": true]),
      chapter("contents", strings(.volumeContents), ["contents": true, "chapters": chapterList]),
    ]
      + volume.approvals.map {
        chapter($0.volumeName, strings(.approvalTitle), ["memos": [value(of: $0)]])
      }
      + zip(1..., volume.reports).map { number, report in
        chapter(report.volumeName, report.title, ["reports": [value(number, of: report)]])
      } + [chapter("lessons", strings(.volumeIndex), ["index": index])]
  }

  var description: String {
    strings(
      .volumeDescription,
      ["year": yearTitle, "office": pages.site.settings.office.name, "edition": edition])
  }
}

extension VolumeBuilder {
  private var yearTitle: String { pages.title(of: volume.fiscalYear) }
  private var edition: String { strings.title(of: volume.edition) }

  private func shared(title: String) -> TemplateValue {
    [
      "lang": .text(pages.site.settings.language.rawValue),
      "digits": .text(pages.digits.rawValue),
      "document_title": .text("\(title) - \(pages.site.settings.office.name)"),
      "description": .text(description),
      "root": .text(VolumeLinks.root),
      "site": pages.siteValue,
      "updated": pages.date(volume.updated),
      "t": pages.words,
      "volume": [
        "year": pages.text(yearTitle),
        "edition": pages.text(edition),
        "count": pages.count(.countReports, volume.reports.count),
        "lesson_count": pages.count(.countLessons, volume.lessonCount),
        "address": .text(pages.absolute(Permalink.volumes)),
        "approvals": .list(
          volume.approvals.map {
            [
              "title": pages.text($0.title),
              "document": pages.text($0.document),
              "decided_by": pages.text($0.decidedBy),
              "decided_on": $0.decidedOn.map(pages.date),
            ]
          }),
      ],
    ]
  }

  /// What the contents list: no cover, and not itself.
  private var chapterList: TemplateValue {
    func item(_ name: String, _ title: String, number: Int? = nil) -> TemplateValue {
      [
        "href": .text(links.href(chapter: name)),
        "title": pages.text(title),
        "number": number.map { .text(pages.digits($0)) },
      ]
    }
    return .list(
      volume.approvals.map { item($0.volumeName, "\(strings(.approvalTitle)) \($0.document)") }
        + zip(1..., volume.reports).map { item($1.volumeName, $1.title, number: $0) }
        + [item("lessons", strings(.volumeIndex))])
  }

  private func value(of approval: Approval) -> TemplateValue {
    [
      "chapter": .text(approval.volumeName),
      "prefix": .text(approval.volumeName + "-"),
      "memo": pages.value(of: approval, on: approval.permalink),
    ]
  }

  private func value(_ number: Int, of report: Report) -> TemplateValue {
    [
      "chapter": .text(report.volumeName),
      "prefix": .text(report.volumeName + "-"),
      "number": .text(pages.digits(number)),
      "title": pages.text(report.title),
      "address": .text(pages.absolute(report.permalink)),
      "report": pages.value(
        of: report, previous: nil, next: nil, alike: pages.alike(report)),
    ]
  }
}

// MARK: Index

extension VolumeBuilder {
  /// Lessons by type, then by report, then by the form's groups.
  private var index: TemplateValue {
    let entries = Dictionary(grouping: volume.reports.flatMap(\.lessons), by: \.part.lessonType)
    return [
      "types": .list(
        LessonType.allCases.filter { entries[$0] != nil }.map { type in
          ["title": pages.text(strings.title(of: type)), "reports": reports(entries[type] ?? [])]
        })
    ]
  }

  private func reports(_ entries: [LessonEntry]) -> TemplateValue {
    let bySlug = Dictionary(grouping: entries, by: \.report.slug)
    return .list(
      zip(1..., volume.reports).compactMap { number, report in
        bySlug[report.slug].map { entries in
          [
            "number": .text(pages.digits(number)),
            "title": pages.text(report.title),
            "groups": groups(entries),
          ]
        }
      })
  }

  private func groups(_ entries: [LessonEntry]) -> TemplateValue {
    let groups = entries.reduce(into: [[LessonEntry]]()) { groups, entry in
      if groups.last?.first?.group == entry.group, !groups.isEmpty {
        groups[groups.count - 1].append(entry)
      } else {
        groups.append([entry])
      }
    }
    return .list(
      groups.map { entries in
        [
          "group_title": entries.first?.group.map { pages.text($0.title) },
          "lessons": .list(entries.map { value(of: $0) }),
        ]
      })
  }

  private func value(of entry: LessonEntry) -> TemplateValue {
    let row = entry.row
    let spoken = row.cells.filter { $0.emptiness?.isVoid != true }.map(\.text.onOneLine)
    // The three cells of part ๗ are statements of their own; elsewhere the first names the lesson.
    let words = entry.part == .actions ? spoken.joined(separator: " · ") : spoken.first ?? ""
    let id = row.id
    return [
      "href": .text(links.href(entry.report.permalink.at(id?.rawValue ?? "")) ?? ""),
      "value": .text("\(id?.number ?? row.number)"),
      "text": pages.text(words),
    ]
  }
}
