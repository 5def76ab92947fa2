/// The words by which a lesson is compared with others: what sets it apart within its report.
package struct LessonText {
  private let cells: [String]

  /// Takes a row's words, or nothing when none of them is its own.
  ///
  /// Left out are cells that say nothing or only when something will be done, the result column of
  /// part ๑ (`บรรลุตามวัตถุประสงค์` says nothing of the objective), and a last cell that the row
  /// beside says too: on paper it was one merged cell.
  ///
  /// - Parameters:
  ///   - row: A row that is a lesson.
  ///   - part: The part that holds it.
  ///   - neighbours: The row with the ones before and after it.
  package init?(of row: Row, in part: FormPart.Kind, beside neighbours: ArraySlice<Row>) {
    let last = row.cells.count - 1
    let isShared =
      last > 0 && neighbours.count { $0.cells.last?.text == row.cells[last].text } > 1
    cells = row.cells.indices.filter { index in
      row.cells[index].emptiness == nil && !(part == .objectives && index == 1)
        && !(isShared && index == last)
    }.map { row.cells[$0].text }
    if cells.isEmpty { return nil }
  }

  package var words: String { cells.joined(separator: " ") }
}
