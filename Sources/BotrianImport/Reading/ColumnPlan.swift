internal import BotrianReports

/// Which places of a table's grid belong to which column of a part.
struct ColumnPlan {
  /// The places of each column, in the form's order.
  let columns: [[Int]]

  /// Places that belong to no column.
  let strays: [Int]

  /// Reads the plan off a table's head; without one, places count.
  init(head: ImportTable.Row?, width: Int, of kind: FormPart.Kind) {
    let count = kind.columns.count
    var columns = [[Int]](repeating: [], count: count)
    let blocks = Self.blocks(of: head, width: width)
    if blocks.count == count {
      columns = blocks
    } else if let head {
      for block in blocks {
        let text = head.cells[block[0]].text
        let fitting = kind.columns.indices.first {
          columns[$0].isEmpty && text.resembles(kind.columns[$0])
        }
        if let fitting { columns[fitting] = block }
      }
    } else {
      for (index, block) in blocks.prefix(count).enumerated() { columns[index] = block }
    }
    self.columns = columns
    let placed = Set(columns.joined())
    strays = (0..<width).filter { !placed.contains($0) }
  }

  /// Places side by side that one merged cell of the head covers.
  private static func blocks(of head: ImportTable.Row?, width: Int) -> [[Int]] {
    guard let head else { return (0..<width).map { [$0] } }
    return (0..<width).reduce(into: []) { blocks, index in
      if index > 0, head.cells[index].origin == head.cells[index - 1].origin {
        blocks[blocks.count - 1].append(index)
      } else {
        blocks.append([index])
      }
    }
  }

  /// The cells of a row by column; a cell split in two is one again, with a line for each half.
  func cells(of row: ImportTable.Row) -> [[String]] {
    columns.map { places in
      var seen: Set<Int> = []
      return places.flatMap { place in
        seen.insert(row.cells[place].origin).inserted ? row.cells[place].lines : []
      }
    }
  }

  /// What a row has in places of no column, a number of the row aside.
  func strayWords(of row: ImportTable.Row) -> [String] {
    strays.map { row.cells[$0].text }.filter { text in
      !text.isEmpty && text.numbered?.rest.isEmpty != true && text.comparable.wholeNumber == nil
    }
  }
}

extension String {
  fileprivate var wholeNumber: Int? { Int(self) }
}
