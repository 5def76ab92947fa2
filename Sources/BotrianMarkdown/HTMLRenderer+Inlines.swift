internal import BotrianDiagnostics

extension HTMLRenderer {
  func write(_ inlines: [Inline], to writer: inout MarkupWriter) {
    for inline in inlines { write(inline, to: &writer) }
  }

  private func write(_ inline: Inline, to writer: inout MarkupWriter) {
    switch inline.kind {
    case .text(let text): writer.write(escaping: transformText(text))
    case .softBreak: writer.write("\n")
    case .hardBreak: writer.write("<br />\n")
    case .code(let code):
      writer.write("<code>")
      writer.write(escaping: code)
      writer.write("</code>")
    case .emphasis(let children): write(children, in: "em", to: &writer)
    case .strong(let children): write(children, in: "strong", to: &writer)
    case .link(let destination, let title, let children):
      guard let address = address(of: destination, at: inline.location) else {
        return write(children, to: &writer)
      }
      writer.write("<a href=\"\(address)\"")
      writeTitle(title, to: &writer)
      writer.write(">")
      write(children, to: &writer)
      writer.write("</a>")
    case .image(let source, let title, let children):
      guard let address = address(of: source, at: inline.location) else {
        return writer.write(escaping: children.imageDescription)
      }
      writer.write("<img src=\"\(address)\" alt=\"")
      writer.write(escaping: children.imageDescription)
      writer.write("\"")
      writeTitle(title, to: &writer)
      writer.write(" />")
    case .html(let html): writer.write(escaping: html)
    }
  }

  private func write(_ children: [Inline], in name: String, to writer: inout MarkupWriter) {
    writer.open(name)
    write(children, to: &writer)
    writer.close(name)
  }

  private func writeTitle(_ title: String, to writer: inout MarkupWriter) {
    guard !title.isEmpty else { return }
    writer.write(" title=\"")
    writer.write(escaping: title)
    writer.write("\"")
  }

  /// The escaped destination on the page; `nil` when it is dangerous, as written or as resolved.
  private func address(of destination: String, at location: SourceLocation) -> String? {
    guard !LinkDestination.isDangerous(destination) else { return nil }
    let resolved = resolveLink(destination, location)
    guard !LinkDestination.isDangerous(resolved) else { return nil }
    return LinkDestination.escaped(resolved)
  }
}

extension [Inline] {
  /// The text that stands for an image; nothing that was written is lost.
  fileprivate var imageDescription: String {
    var text = ""
    for inline in self {
      switch inline.kind {
      case .text(let literal), .code(let literal), .html(let literal): text += literal
      case .softBreak, .hardBreak: text += " "
      case .emphasis(let children), .strong(let children), .link(_, _, let children),
        .image(_, _, let children):
        text += children.imageDescription
      }
    }
    return text
  }
}
