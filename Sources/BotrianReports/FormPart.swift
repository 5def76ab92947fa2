package import BotrianDiagnostics
package import BotrianMarkdown
internal import BotrianThai

/// One of the nine parts of the report form, as one report filled it in.
package struct FormPart: Hashable, Sendable {
  package let kind: Kind

  /// Where its heading stands.
  package let location: SourceLocation

  /// What stands between its heading and its first table or list, and between those.
  package let introduction: [Block]

  /// Its rows; more than one group in parts ๕ and ๘ only.
  package let groups: [Group]

  /// A table or list of a part, under the group's name where the part has groups.
  package struct Group: Hashable, Sendable {
    package let name: GroupName?

    /// Lessons and rows without one, in the author's order.
    package let rows: [Row]

    /// Why there is no row.
    package let emptiness: Emptiness?

    /// Whether its list had numbers; `false` for a table.
    package let isNumberedList: Bool
  }
}

extension FormPart {
  /// The nine parts, by number.
  package enum Kind: Int, CaseIterable, Hashable, Sendable {
    case objectives = 1
    case processes, goodPractices, needs, problems, proposals, actions, satisfaction, lessons
  }

  /// The groups of parts ๕ and ๘.
  package enum GroupName: String, CaseIterable, Hashable, Sendable {
    case inside = "in"
    case outside = "out"
    case satisfied = "yes"
    case unsatisfied = "no"

    /// The name as the form prints it.
    package var title: String {
      switch self {
      case .inside: "ภายใน"
      case .outside: "ภายนอก"
      case .satisfied: "พอใจ ในเรื่อง"
      case .unsatisfied: "ไม่พอใจ ในเรื่อง"
      }
    }
  }
}

extension FormPart.Kind {
  /// The part's number in Thai digits.
  package var number: String { Digits.thai(rawValue) }

  /// The title that the form gives the part.
  package var title: String {
    switch self {
    case .objectives: "ทบทวนวัตถุประสงค์และผลลัพธ์ที่เกิดขึ้นในองค์กร"
    case .processes: "ทบทวน แผนงานและกระบวนการ"
    case .goodPractices: "สิ่งที่คิดว่าทำได้ดีและปัจจัยที่ทำให้ทำได้ดี"
    case .needs: "สิ่งที่ต้องการ เพื่อให้ทำงานได้ดียิ่งขึ้น"
    case .problems:
      "ปัญหา อุปสรรค ข้อจำกัดที่พบมีอะไรบ้าง ทั้งภายในและภายนอกและสิ่งที่ควรหลีกเลี่ยง"
    case .proposals: "ข้อเสนอแนะ ที่ควรต้องจัดการ ทั้งในด้านการเปลี่ยนแปลงและปรับปรุง"
    case .actions:
      "สิ่งที่คิดว่าควรจะต้องทำ สิ่งที่จำเป็นต้องทำ สิ่งที่อยากจะทำ เพื่อให้งานมีประสิทธิภาพมากขึ้น"
    case .satisfaction: "ความพึงพอใจต่อการทำงาน"
    case .lessons:
      "ข้อพิจารณาต่อบทเรียนในการดำเนินงานของเราที่คิดว่าสามารถนำไปใช้ได้ (เรียงลำดับ)"
    }
  }

  /// The columns of its table; empty for the parts that are lists.
  package var columns: [String] {
    switch self {
    case .objectives: ["วัตถุประสงค์", "ผลลัพธ์", "เหตุผล"]
    case .processes:
      ["แผนงาน", "กระบวนการ", "กระบวนการ/กิจกรรม ที่คิดว่าไม่เป็นไปตามแผน/ตามที่คาดหวังไว้"]
    case .goodPractices: ["สิ่งที่คิดว่าทำได้ดี", "ปัจจัยที่ทำให้ทำได้ดี"]
    case .needs:
      [
        "จะทำให้ดียิ่งขึ้น ต้องทำ ดังนี้",
        "เครื่องมือและกลไก ที่ต้องการ เพื่อหนุนช่วย ให้ทำงานได้ดียิ่งขึ้น คือ",
      ]
    case .problems: ["ปัญหา อุปสรรค", "ข้อจำกัดและส่งผลอย่างไร", "สิ่งที่ควรหลีกเลี่ยง"]
    case .proposals: ["สิ่งที่คิดว่าต้องเปลี่ยนแปลง", "สิ่งที่คิดว่าต้องปรับปรุง", "เหตุผล"]
    case .actions: ["สิ่งที่คิดว่าควรจะต้องทำ", "สิ่งที่จำเป็นต้องทำ", "สิ่งที่อยากจะทำ"]
    case .satisfaction, .lessons: []
    }
  }

  /// The two lines that its table begins with in a report's file; empty for the parts that are lists.
  package var tableHead: String {
    guard isTable else { return "" }
    return "| " + columns.joined(separator: " | ") + " |\n|"
      + String(repeating: " --- |", count: columns.count)
  }

  /// Whether the part is a table rather than a list.
  package var isTable: Bool { !columns.isEmpty }

  /// The names of the part's groups, in the form's order; empty where it has none.
  package var groupNames: [FormPart.GroupName] {
    switch self {
    case .problems: [.inside, .outside]
    case .satisfaction: [.satisfied, .unsatisfied]
    default: []
    }
  }

  /// The kind of lesson that its rows are.
  package var lessonType: LessonType {
    switch self {
    case .objectives: .objective
    case .processes: .process
    case .goodPractices: .goodPractice
    case .needs: .need
    case .problems: .problem
    case .proposals: .proposal
    case .actions: .action
    case .satisfaction: .satisfaction
    case .lessons: .lesson
    }
  }

  /// Ids of the cells of part ๗, which hold a thought each.
  package var cellNames: [String] {
    self == .actions ? ["should", "must", "want"] : []
  }
}

extension FormPart.Kind {
  /// The id of a part of the kind on its report's page.
  package var elementID: String { "part-\(rawValue)" }
}

extension FormPart {
  /// The part's id on the report's page.
  package var id: String { kind.elementID }

  /// Every row that is a lesson, in order.
  package var lessonRows: [(group: GroupName?, row: Row)] {
    groups.flatMap { group in
      group.rows.filter { $0.id != nil }.map { (group.name, $0) }
    }
  }
}
