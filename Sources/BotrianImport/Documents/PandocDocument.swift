internal import BotrianReports
internal import BotrianThai
internal import Foundation

/// Reads pandoc's syntax tree into the pieces of a document.
package struct PandocDocument {
  package private(set) var blocks: [ImportBlock] = []

  /// How many pictures it has; they are not imported.
  package private(set) var pictureCount = 0

  private var origin = 0

  /// Reads the JSON; `nil` when it is not a tree of pandoc 2.10 or later.
  package init?(json: [UInt8]) {
    guard let tree = try? JSONDecoder().decode(PandocValue.self, from: Data(json)),
      case .list(let elements) = tree["blocks"], (tree["pandoc-api-version"][0].int ?? 0) == 1,
      (tree["pandoc-api-version"][1].int ?? 0) >= 21
    else { return nil }
    for name in Self.titleStyles { read(style: tree["meta"][name]) }
    for element in elements { read(element) }
  }

  /// Paragraphs of these styles pandoc takes out of a document's text, in the order in which documents have them.
  private static let titleStyles = ["title", "subtitle", "author", "date", "abstract"]

  private mutating func read(style value: PandocValue) {
    switch value.type {
    case "MetaInlines": append(.text(lines(of: value.content.values)))
    case "MetaBlocks": for block in value.content.values { read(block) }
    case "MetaList": for item in value.content.values { read(style: item) }
    default: break
    }
  }

  private mutating func read(_ element: PandocValue) {
    switch element.type {
    case "Header":
      append(.text(lines(of: element.content[2].values)), isHeading: true)
    case "Table":
      read(table: element.content)
    case "OrderedList":
      let first = element.content[0][0].int ?? 1
      for (index, item) in element.content[1].values.enumerated() {
        append(.item(number: first + index, lines(ofBlocks: item.values)))
      }
    case "BulletList":
      for item in element.content.values {
        append(.item(number: nil, lines(ofBlocks: item.values)))
      }
    case "BlockQuote":
      for block in element.content.values { read(block) }
    case "Div":
      for block in element.content[1].values { read(block) }
    case "Figure":
      for block in element.content[2].values { read(block) }
    default:
      append(.text(lines(ofBlocks: [element])))
    }
  }

  private mutating func append(_ kind: ImportBlock.Kind, isHeading: Bool = false) {
    switch kind {
    case .text(let lines) where lines.isEmpty, .item(_, let lines) where lines.isEmpty: return
    default: blocks.append(ImportBlock(kind, isHeading: isHeading))
    }
  }
}

// MARK: Tables

extension PandocDocument {
  private mutating func read(table: PandocValue) {
    let caption = lines(ofBlocks: table[1][1].values)
    append(.text(caption))
    var sections = [table[3][1].values]
    for body in table[4].values { sections += [body[2].values, body[3].values] }
    sections.append(table[5][1].values)
    let width = table[2].values.count
    let grid = ImportTable(sections.flatMap { rows(of: $0, width: width) })
    if !grid.rows.isEmpty { append(.table(grid)) }
  }

  /// Lays the cells of a section into a grid; a merged cell stands wherever it reaches.
  private mutating func rows(of rows: [PandocValue], width: Int) -> [ImportTable.Row] {
    var grid = Array(
      repeating: [ImportTable.Cell?](repeating: nil, count: width), count: rows.count)
    for (rowIndex, row) in rows.enumerated() {
      var column = 0
      for cell in row[1].values {
        while column < width, grid[rowIndex][column] != nil { column += 1 }
        guard column < width else { break }
        origin += 1
        let placed = ImportTable.Cell(lines(ofBlocks: cell[4].values), origin: origin)
        let bottom = min(rowIndex + max(cell[2].int ?? 1, 1), rows.count)
        let right = min(column + max(cell[3].int ?? 1, 1), width)
        for place in rowIndex..<bottom {
          for index in column..<right where grid[place][index] == nil {
            grid[place][index] = placed
          }
        }
        column = right
      }
    }
    return grid.map { cells in
      ImportTable.Row(
        cells.enumerated().map { $1 ?? ImportTable.Cell([], origin: -1 - $0) })
    }
  }
}

// MARK: Words

extension PandocDocument {
  /// The lines of blocks: of paragraphs, of lists with their numbers, of tables within cells.
  private mutating func lines(ofBlocks blocks: [PandocValue]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block.type {
      case "Para", "Plain": return lines(of: block.content.values)
      case "Header": return lines(of: block.content[2].values)
      case "LineBlock": return block.content.values.flatMap { lines(of: $0.values) }
      case "CodeBlock":
        return block.content[1].string.split(separator: "\n").map { String($0).trimmed }
      case "BlockQuote": return lines(ofBlocks: block.content.values)
      case "Div", "Figure": return lines(ofBlocks: block.content.values.last?.values ?? [])
      case "OrderedList":
        let first = block.content[0][0].int ?? 1
        return block.content[1].values.enumerated().flatMap { index, item in
          marked(lines(ofBlocks: item.values), with: Digits.thai(first + index) + ". ")
        }
      case "BulletList":
        return block.content.values.flatMap { marked(lines(ofBlocks: $0.values), with: "- ") }
      case "DefinitionList":
        return block.content.values.flatMap { entry in
          lines(of: entry[0].values) + entry[1].values.flatMap { lines(ofBlocks: $0.values) }
        }
      case "Table":
        var inner = PandocDocument()
        inner.read(table: block.content)
        return inner.blocks.flatMap(\.lines)
      default: return []
      }
    }
  }

  private init() {}

  private func marked(_ lines: [String], with mark: String) -> [String] {
    lines.isEmpty ? [] : [mark + lines[0]] + lines.dropFirst()
  }

  /// The lines of inlines, parted at hard breaks, each with single blanks.
  private mutating func lines(of inlines: [PandocValue]) -> [String] {
    words(of: inlines).split(separator: "\n").map { String($0).withSingleBlanks }
      .filter { !$0.isEmpty }
  }

  private mutating func words(of inlines: [PandocValue]) -> String {
    var text = ""
    for inline in inlines {
      switch inline.type {
      case "Str": text += inline.content.string
      case "Space", "SoftBreak": text += " "
      case "LineBreak": text += "\n"
      case "Code", "Math": text += inline.content[1].string
      case "Quoted":
        let marks = inline.content[0].type == "SingleQuote" ? ("‘", "’") : ("“", "”")
        text += marks.0 + words(of: inline.content[1].values) + marks.1
      case "Link", "Span", "Cite": text += words(of: inline.content[1].values)
      case "Image": pictureCount += 1
      case "Note":
        text += " (" + lines(ofBlocks: inline.content.values).joined(separator: " ") + ")"
      default: text += words(of: inline.content.values)
      }
    }
    return text
  }
}
