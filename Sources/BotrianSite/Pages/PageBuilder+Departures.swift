internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianTheme

extension PageBuilder {
  /// What is left at a published address that has no page any more: since when, and where to look now.
  ///
  /// - Parameters:
  ///   - departure: The address.
  ///   - name: What one of the site's pages is called.
  /// - Returns: The input of a page that says so.
  func departed(_ departure: Departure, name: (Permalink) -> String?) -> PageInput {
    let title = strings(departure.successor == nil ? .goneTitle : .movedTitle)
    let page = departure.address
    return self.page(
      Frame(permalink: page, layout: "gone", title: title, description: title, isListed: false),
      [
        "since": departure.since.map(date),
        "moved_to": departure.successor.map { target in
          link(name(target) ?? absolute(target), to: target, on: page)
        },
        "departed": fragments(of: page, successor: departure.successor),
      ])
  }

  /// The ids that stood on a page that is gone, so that links to them still lead somewhere.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - successor: Where the page went; a lesson that has its id there needs no link of its own.
  /// - Returns: One value for each lesson that was published there.
  func fragments(of page: Permalink, successor: Permalink? = nil) -> TemplateValue {
    .list(
      site.lasting.ledger.idsOfLessons(at: page).map { id in
        let place = successor.flatMap { _ in site.successor(ofLesson: page.at(id)) }
        let isElsewhere = place?.fragment != nil && place != successor?.at(id)
        return [
          "id": .text(id),
          "cells": .list(cellIDs(id).map { .text($0) }),
          "now_at": isElsewhere
            ? place.map { link(name(of: $0, on: page), to: $0, on: page) } : nil,
        ]
      })
  }

  /// What is left of the lessons that were published in a part and are not in it any more.
  func departed(from part: FormPart, of report: Report) -> TemplateValue {
    .list(
      site.departures(from: part.kind, of: report).map { departure in
        let id = departure.address.fragment ?? ""
        return [
          "id": .text(id),
          "cells": .list(cellIDs(id).map { .text($0) }),
          "since": departure.since.map(date),
          "moved_to": departure.successor.map { target in
            link(name(of: target, on: report.permalink), to: target, on: report.permalink)
          },
        ]
      })
  }

  /// The ids of the cells of a lesson that is gone.
  private func cellIDs(_ id: String) -> [String] { LessonID(rawValue: id)?.cellIDs ?? [] }

  /// What a link to a lesson, or to a report as a whole, says.
  private func name(of target: Permalink, on page: Permalink) -> String {
    let title = target.path == page.path ? nil : site.report(at: target)?.title
    let place = target.fragment.flatMap(LessonID.init).map {
      strings(.lessonPlace, ["id": self.place(of: $0)])
    }
    return [place, title].compactMap { $0 }.joined(separator: " - ")
  }
}

extension LessonID {
  /// The fragments of its cells, in part ๗ only.
  var cellIDs: [String] { part.cellNames.indices.compactMap(cell) }
}
