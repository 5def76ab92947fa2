package import BotrianDiagnostics
package import BotrianMarkdown

/// The kinds of lesson, one for each part of the form.
package enum LessonType: String, CaseIterable, Hashable, Sendable {
  case lesson
  case problem
  case proposal
  case action
  case goodPractice = "good-practice"
  case need
  case process
  case objective
  case satisfaction

  /// The part of the form that holds lessons of this kind.
  package var part: FormPart.Kind {
    FormPart.Kind.allCases.first { $0.lessonType == self } ?? .lessons
  }

  /// The page that lists the lessons of this kind.
  package var permalink: Permalink { Permalink("lessons", rawValue) }
}

/// What a lesson is called within its report, and the fragment of its address: `s5-in-1`.
package struct LessonID: Hashable, Sendable {
  package let part: FormPart.Kind
  package let group: FormPart.GroupName?

  /// Place among the lessons of the part and group, from 1.
  package let number: Int

  package var rawValue: String {
    let group = group.map { $0.rawValue + "-" } ?? ""
    return "s\(part.rawValue)-\(group)\(number)"
  }

  /// The fragment of one cell, in part ๗ only: `s7-2-must`.
  package func cell(_ index: Int) -> String? {
    part.cellNames.indices.contains(index) ? rawValue + "-" + part.cellNames[index] : nil
  }
}

/// One row of a table or one item of a list.
package struct Row: Hashable, Sendable {
  /// Present when the row is a lesson: when it says something.
  package let id: LessonID?

  /// The number written before a list's item; for a table, the row's place from 1.
  package let number: Int

  /// One for each column, or one for a list's item.
  package let cells: [Cell]

  package let location: SourceLocation
}

/// One cell of a row.
package struct Cell: Hashable, Sendable {
  package let blocks: [Block]

  /// The words of the cell, one line a paragraph or item.
  package let text: String

  /// Set when the cell says that there is nothing, or says nothing.
  package let emptiness: Emptiness?
}

/// The ways in which a form can say nothing.
package enum Emptiness: String, Hashable, Sendable {
  /// `ไม่มี`: the author states that there is none.
  case statedNone = "none"
  /// A dash.
  case dash
  /// Nothing is written.
  case blank
  /// `ยังไม่ได้ดำเนินการ`, `ยังไม่ครบปีงบประมาณ…`: it says when, so it is content.
  case notYet = "not_yet"

  /// Whether the place holds no content at all.
  package var isVoid: Bool { self != .notYet }

  /// Reads the emptiness of a text; `nil` when it says something.
  package init?(of text: String) {
    let text = text.trimmed
    if text.isEmpty {
      self = .blank
    } else if text == "ไม่มี" {
      self = .statedNone
    } else if text.unicodeScalars.allSatisfy({ "-–—".unicodeScalars.contains($0) }) {
      self = .dash
    } else if text.hasScalarPrefix("ยังไม่ได้ดำเนินการ") || text.hasScalarPrefix("ยังไม่ครบปีงบประมาณ") {
      self = .notYet
    } else {
      return nil
    }
  }
}
