internal import BotrianDiagnostics
internal import CCmark

/// Reads the texts of a document with libcmark; nothing else in the package touches it.
struct InlineParser {
  /// How many inlines may stand inside one another; what is deeper is text.
  static let depthLimit = 100

  private let source: InlineSource
  private var finder: LocationFinder
  private var positions: InlinePositions
  private var isCell = false

  /// The inlines of each text.
  private(set) var texts: [[Inline]]

  /// What each fence says, with its entities and escapes read.
  private(set) var infos: [String]

  /// Raw HTML, dangerous links and what is nested too deep.
  private(set) var diagnostics: [Diagnostic] = []

  private var isTooDeep = false

  init(_ source: InlineSource, of text: SourceText) {
    self.source = source
    finder = LocationFinder(text)
    positions = InlinePositions(of: InlineSource.Text(lines: 0..<0, isCell: false), in: source)
    texts = Array(repeating: [], count: source.texts.count)
    infos = Array(repeating: "", count: source.infos.count)
  }

  /// Reads everything in one pass of libcmark.
  mutating func parse() {
    let root = unsafe source.bytes.withUnsafeBytes { bytes in
      unsafe cmark_parse_document(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, CMARK_OPT_SOURCEPOS)
    }
    defer { unsafe cmark_node_free(root) }
    var text = 0
    var info = 0
    var next = unsafe cmark_node_first_child(root)
    while let node = unsafe next {
      unsafe next = cmark_node_next(node)
      let line = Int(unsafe cmark_node_get_start_line(node)) - 1
      switch unsafe cmark_node_get_type(node) {
      case CMARK_NODE_CODE_BLOCK:
        while info < infos.count, source.infos[info] < line { info += 1 }
        if info < infos.count { infos[info] = unsafe string(cmark_node_get_fence_info(node)) }
      case let type:
        while text < texts.count, !source.texts[text].lines.contains(line) { text += 1 }
        let paragraph = unsafe type == CMARK_NODE_BLOCK_QUOTE ? cmark_node_first_child(node) : node
        if text < texts.count, let paragraph = unsafe paragraph {
          texts[text] = unsafe inlines(ofText: text, paragraph)
        }
      }
    }
  }

  private mutating func inlines(ofText index: Int, _ node: OpaquePointer) -> [Inline] {
    let text = source.texts[index]
    positions = InlinePositions(of: text, in: source)
    isCell = text.isCell
    return unsafe inlines(in: node, depth: 0).removingMark()
  }

  private mutating func inlines(in parent: OpaquePointer, depth: Int) -> [Inline] {
    var inlines: [Inline] = []
    var next = unsafe cmark_node_first_child(parent)
    while let node = unsafe next {
      unsafe next = cmark_node_next(node)
      let inline = unsafe inline(node, depth: depth)
      // Where blanks before a line feed were dropped, libcmark may leave a text without a scalar.
      if inline.kind != .text("") { inlines.append(inline) }
    }
    return inlines
  }

  private mutating func inline(_ node: OpaquePointer, depth: Int) -> Inline {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_SOFTBREAK: lineBreak(.softBreak)
    case CMARK_NODE_LINEBREAK: lineBreak(.hardBreak)
    case CMARK_NODE_CODE: unsafe code(node)
    case CMARK_NODE_HTML_INLINE: unsafe html(node)
    case CMARK_NODE_EMPH: unsafe container(node, opener: 1, depth: depth) { .emphasis($0) }
    case CMARK_NODE_STRONG: unsafe container(node, opener: 2, depth: depth) { .strong($0) }
    case CMARK_NODE_LINK: unsafe link(node, depth: depth)
    case CMARK_NODE_IMAGE: unsafe image(node, depth: depth)
    default: unsafe text(node)
    }
  }
}

extension InlineParser {
  private mutating func lineBreak(_ kind: Inline.Kind) -> Inline {
    let (line, offset) = positions.endLine(isHard: kind == .hardBreak)
    return Inline(kind, at: finder.location(line: line, offset: offset))
  }

  private mutating func text(_ node: OpaquePointer) -> Inline {
    let literal = unsafe literal(of: node)
    // Of backticks that open no code, libcmark gives the end.
    let backticks = literal.utf8.prefix { $0 == UInt8(ascii: "`") }.count
    return unsafe Inline(.text(literal), at: location(of: node, behindBackticks: backticks))
  }

  private mutating func code(_ node: OpaquePointer) -> Inline {
    // libcmark points behind the opening backticks.
    let location = unsafe location(of: node, behindBackticks: .max)
    unsafe passLines(of: node)
    return unsafe Inline(.code(literal(of: node)), at: location)
  }

  private mutating func html(_ node: OpaquePointer) -> Inline {
    let literal = unsafe literal(of: node)
    let location = unsafe location(of: node)
    unsafe passLines(of: node)
    if isCell, literal.isLineBreakTag { return Inline(.hardBreak, at: location) }
    diagnostics.append(.rawHTML(literal, at: location))
    return Inline(.html(literal), at: location)
  }

  private mutating func link(_ node: OpaquePointer, depth: Int) -> Inline {
    let destination = unsafe string(cmark_node_get_url(node))
    let title = unsafe string(cmark_node_get_title(node))
    let isAutolink = unsafe self.isAutolink(node)
    let link = unsafe container(node, opener: 1, depth: depth) {
      .link(destination: destination, title: title, $0)
    }
    // Of an autolink, which has no line feed, libcmark does not give the end's column in its line.
    if !isAutolink { unsafe endLink(node) }
    checkLink(to: destination, at: link.location)
    return link
  }

  private func isAutolink(_ node: OpaquePointer) -> Bool {
    guard let child = unsafe cmark_node_first_child(node) else { return false }
    let place = positions.place(column: Int(unsafe cmark_node_get_start_column(child)))
    return place.offset > 0 && finder.source.bytes[place.offset - 1] == UInt8(ascii: "<")
  }

  private mutating func image(_ node: OpaquePointer, depth: Int) -> Inline {
    let destination = unsafe string(cmark_node_get_url(node))
    let title = unsafe string(cmark_node_get_title(node))
    let image = unsafe container(node, opener: 2, depth: depth) {
      .image(source: destination, title: title, $0)
    }
    unsafe endLink(node)
    checkLink(to: destination, at: image.location)
    return image
  }

  private mutating func endLink(_ node: OpaquePointer) {
    unsafe positions.endLink(column: Int(cmark_node_get_end_column(node)) + 1)
  }

  private mutating func checkLink(to destination: String, at location: SourceLocation) {
    guard LinkDestination.isDangerous(destination) else { return }
    diagnostics.append(.dangerousLink(destination, at: location))
  }

  /// Reads what stands inside; the opener, so many bytes long, stands right before it.
  private mutating func container(
    _ node: OpaquePointer, opener: Int, depth: Int, _ make: ([Inline]) -> Inline.Kind
  ) -> Inline {
    let own = unsafe location(of: node)
    guard depth < Self.depthLimit else { return unsafe flattened(node, at: own) }
    let children = unsafe inlines(in: node, depth: depth + 1)
    guard let first = children.first else { return Inline(make(children), at: own) }
    var location = first.location
    location.column = location.column.map { max(1, $0 - opener) }
    return Inline(make(children), at: location)
  }

  /// The text of everything inside, for what is nested too deep; does not recurse.
  private mutating func flattened(_ node: OpaquePointer, at location: SourceLocation) -> Inline {
    if !isTooDeep {
      isTooDeep = true
      diagnostics.append(.nestingTooDeep(limit: Self.depthLimit, at: location))
    }
    var text = ""
    let iterator = unsafe cmark_iter_new(node)
    defer { unsafe cmark_iter_free(iterator) }
    while unsafe cmark_iter_next(iterator) != CMARK_EVENT_DONE {
      guard unsafe cmark_iter_get_event_type(iterator) == CMARK_EVENT_ENTER else { continue }
      let node = unsafe cmark_iter_get_node(iterator)
      switch unsafe cmark_node_get_type(node) {
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
      default: text += unsafe string(cmark_node_get_literal(node))
      }
    }
    return Inline(.text(text), at: location)
  }

  private mutating func passLines(of node: OpaquePointer) {
    unsafe positions.passLines(
      Int(cmark_node_get_end_line(node) - cmark_node_get_start_line(node)))
  }

  private mutating func location(
    of node: OpaquePointer, behindBackticks count: Int = 0
  ) -> SourceLocation {
    unsafe location(column: Int(cmark_node_get_start_column(node)), behindBackticks: count)
  }

  /// Where one of libcmark's columns is, or where at most so many backticks before it begin.
  private mutating func location(column: Int, behindBackticks count: Int = 0) -> SourceLocation {
    var (line, offset) = positions.place(column: column)
    let start = max(finder.source.lines[line].lowerBound, offset - min(count, offset))
    while offset > start, finder.source.bytes[offset - 1] == UInt8(ascii: "`") { offset -= 1 }
    return finder.location(line: line, offset: offset)
  }

  private func literal(of node: OpaquePointer) -> String {
    unsafe string(cmark_node_get_literal(node))
  }

  private func string(_ pointer: UnsafePointer<CChar>?) -> String {
    unsafe pointer.map { unsafe String(cString: $0) } ?? ""
  }
}

extension [Inline] {
  /// The inlines of a text without the white space put before it.
  fileprivate func removingMark() -> [Inline] {
    guard let first, case .text(let text) = first.kind,
      text.unicodeScalars.starts(with: InlineSource.mark.unicodeScalars)
    else { return self }
    let rest = String(text.unicodeScalars.dropFirst())
    return (rest.isEmpty ? [] : [Inline(.text(rest), at: first.location)]) + dropFirst()
  }
}

extension String {
  /// Whether a tag is `<br>`, in any case, with or without a slash at its end.
  fileprivate var isLineBreakTag: Bool {
    let bytes = utf8.map(\.asciiLowercased)
    guard bytes.starts(with: "<br".utf8) else { return false }
    let rest = bytes.dropFirst(3).drop(while: \.isASCIISpace)
    return rest.elementsEqual(">".utf8) || rest.elementsEqual("/>".utf8)
  }
}
