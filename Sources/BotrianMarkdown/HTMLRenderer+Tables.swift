internal import BotrianDiagnostics
internal import BotrianThai

extension HTMLRenderer {
  func write(_ table: Table, to writer: inout MarkupWriter) {
    writer.startLine()
    writer.write("<table>\n<thead>\n<tr>\n")
    for (cell, alignment) in zip(table.head, table.alignments) {
      write(cell, as: "th", alignment: alignment, to: &writer)
    }
    writer.write("</tr>\n</thead>\n")
    if !table.rows.isEmpty { writer.write("<tbody>\n") }
    for row in table.rows {
      writer.write("<tr>\n")
      for (cell, alignment) in zip(row.cells, table.alignments) {
        write(cell, as: "td", alignment: alignment, to: &writer)
      }
      writer.write("</tr>\n")
    }
    if !table.rows.isEmpty { writer.write("</tbody>\n") }
    writer.write("</table>\n")
  }

  private func write(
    _ cell: Table.Cell, as name: String, alignment: Table.Alignment?, to writer: inout MarkupWriter
  ) {
    writer.open(name, ["class": alignment.map { "align-\($0.rawValue)" }])
    if rendersCellLists, case .list(let list) = cell.blocks.first?.kind {
      write(list, keepsNumbers: true, to: &writer)
    } else {
      write(cell.inlines, to: &writer)
    }
    writer.close(name)
    writer.write("\n")
  }
}
