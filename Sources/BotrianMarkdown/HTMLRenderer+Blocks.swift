internal import BotrianDiagnostics
internal import BotrianThai

extension HTMLRenderer {
  func write(_ blocks: [Block], isTight: Bool = false, to writer: inout MarkupWriter) {
    for block in blocks { write(block, isTight: isTight, to: &writer) }
  }

  private func write(_ block: Block, isTight: Bool, to writer: inout MarkupWriter) {
    switch block.kind {
    case .paragraph(let inlines) where isTight: write(inlines, to: &writer)
    case .paragraph(let inlines):
      writeLine("p", inlines, id: paragraphID(block), to: &writer)
    case .heading(let level, let inlines):
      let name = "h\(min(max(level + headingLevelOffset, 1), 6))"
      writeLine(name, inlines, id: headingID(block), to: &writer)
    case .blockQuote(let blocks):
      writer.startLine()
      writer.write("<blockquote>\n")
      write(blocks, to: &writer)
      writer.startLine()
      writer.write("</blockquote>\n")
    case .list(let list): write(list, keepsNumbers: false, to: &writer)
    case .codeBlock(let info, let text): writeCode(text, info: info, to: &writer)
    case .htmlBlock(let html): writeShown(html, to: &writer)
    case .thematicBreak:
      writer.startLine()
      writer.write("<hr />\n")
    case .table(let table): write(table, to: &writer)
    }
  }

  private func writeLine(
    _ name: String, _ inlines: [Inline], id: String?, to writer: inout MarkupWriter
  ) {
    writer.startLine()
    writer.open(name, ["id": id])
    write(inlines, to: &writer)
    writer.close(name)
    writer.write("\n")
  }

  private func writeCode(_ text: String, info: String, to writer: inout MarkupWriter) {
    let language = info.unicodeScalars.prefix { !$0.isMarkdownSpace }
    writer.startLine()
    writer.write("<pre>")
    writer.open("code", ["class": language.isEmpty ? nil : "language-\(String(language))"])
    writer.write(escaping: text)
    writer.write("</code></pre>\n")
  }

  /// Shows raw HTML as the text it is.
  private func writeShown(_ html: String, to writer: inout MarkupWriter) {
    let text = html.hasSuffix("\n") ? String(html.dropLast()) : html
    writer.startLine()
    writer.write("<p>")
    writer.write(escaping: text)
    writer.write("</p>\n")
  }

  /// Writes a list; where numbers are kept, an item that is not the next one carries its own.
  func write(_ list: List, keepsNumbers: Bool, to writer: inout MarkupWriter) {
    let name = list.isOrdered ? "ol" : "ul"
    writer.startLine()
    writer.open(
      name,
      [
        "class": list.isOrdered && list.digits == .thai ? "thai" : nil,
        "start": list.isOrdered && list.start != 1 ? String(list.start) : nil,
      ])
    writer.write("\n")
    var next = list.start
    for item in list.items {
      let number = keepsNumbers ? item.number : nil
      let value = number == next ? nil : number
      next = (number ?? next) + 1
      writer.startLine()
      writer.open("li", ["value": value.map(String.init)])
      write(item.blocks, isTight: list.isTight, to: &writer)
      writer.write("</li>\n")
    }
    writer.close(name)
    writer.write("\n")
  }
}

extension Unicode.Scalar {
  /// Whether CommonMark's reference implementation takes the scalar for white space.
  fileprivate var isMarkdownSpace: Bool { self == " " || ("\t"..."\r").contains(self) }
}
