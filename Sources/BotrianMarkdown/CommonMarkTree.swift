internal import CCmark

/// What libcmark makes of a text, as values; nothing else in the package touches libcmark.
struct CommonMarkTree {
  /// What a node is.
  enum Kind: Equatable {
    case document, blockQuote, item, paragraph, thematicBreak
    case list(isOrdered: Bool, isTight: Bool)
    case codeBlock(info: String, text: String)
    case htmlBlock(String)
    case heading(level: Int)
    case text(String)
    case softBreak, hardBreak, emphasis, strong
    case code(String)
    case html(String)
    case link(destination: String, title: String)
    case image(source: String, title: String)
  }

  /// A node; it names others by their index in `nodes`.
  struct Node {
    let kind: Kind
    let parent: Int?

    /// Its first and last line, from 0; libcmark takes a heading of several lines to end one line
    /// too late, unless the text ends with it.
    let lines: ClosedRange<Int>

    /// The bytes before its first and behind its last in their lines.
    let startOffset: Int
    let endOffset: Int

    fileprivate(set) var firstChild: Int?
    fileprivate(set) var next: Int?
  }

  /// All nodes in the order of the text; the first is the document.
  private(set) var nodes: [Node] = []

  /// Parses a text; without inlines, the tree does not tell what stands inside paragraphs and headings.
  init(parsing text: ArraySlice<UInt8>, hasInlines: Bool) {
    let root = unsafe text.withUnsafeBytes { bytes in
      unsafe cmark_parse_document(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, CMARK_OPT_SOURCEPOS)
    }
    defer { unsafe cmark_node_free(root) }
    guard let root = unsafe root else { preconditionFailure("libcmark made no document") }
    unsafe readNodes(below: root, hasInlines: hasInlines)
  }
}

extension CommonMarkTree {
  /// The indices of the nodes right inside a node, in order.
  func children(of index: Int) -> some Sequence<Int> {
    sequence(state: nodes[index].firstChild) { next in
      guard let child = next else { return nil }
      next = nodes[child].next
      return child
    }
  }

  /// The indices of all nodes inside a node, in order.
  func descendants(of index: Int) -> some Sequence<Int> {
    nodes.indices.dropFirst(index + 1).lazy.prefix { other in
      nodes[other].parent.map { $0 >= index } ?? false
    }
  }

  private mutating func readNodes(below root: OpaquePointer, hasInlines: Bool) {
    let iterator = unsafe cmark_iter_new(root)
    defer { unsafe cmark_iter_free(iterator) }
    // The open nodes, and the last child of each.
    var open: [(node: Int, last: Int?)] = []
    while true {
      let event = unsafe cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let pointer = unsafe cmark_iter_get_node(iterator) else {
        return
      }
      if event == CMARK_EVENT_EXIT {
        open.removeLast()
        continue
      }
      let node = unsafe Self.node(pointer, in: open.last?.node)
      append(node, to: &open)
      guard node.kind.isOpened else { continue }
      if !hasInlines, node.kind.holdsInlines {
        unsafe cmark_iter_reset(iterator, pointer, CMARK_EVENT_EXIT)
      } else {
        open.append((nodes.count - 1, nil))
      }
    }
  }

  private mutating func append(_ node: Node, to open: inout [(node: Int, last: Int?)]) {
    let index = nodes.count
    nodes.append(node)
    guard let parent = open.last else { return }
    if let last = parent.last {
      nodes[last].next = index
    } else {
      nodes[parent.node].firstChild = index
    }
    open[open.count - 1].last = index
  }

  private static func node(_ pointer: OpaquePointer, in parent: Int?) -> Node {
    let first = unsafe Int(cmark_node_get_start_line(pointer)) - 1
    let last = unsafe Int(cmark_node_get_end_line(pointer)) - 1
    return unsafe Node(
      kind: kind(pointer), parent: parent, lines: first...max(first, last),
      startOffset: Int(cmark_node_get_start_column(pointer)) - 1,
      endOffset: Int(cmark_node_get_end_column(pointer)))
  }

  private static func kind(_ node: OpaquePointer) -> Kind {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST:
      unsafe .list(
        isOrdered: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST,
        isTight: cmark_node_get_list_tight(node) != 0)
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK:
      unsafe .codeBlock(info: string(cmark_node_get_fence_info(node)), text: literal(node))
    case CMARK_NODE_HTML_BLOCK: unsafe .htmlBlock(literal(node))
    case CMARK_NODE_HEADING: unsafe .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .hardBreak
    case CMARK_NODE_CODE: unsafe .code(literal(node))
    case CMARK_NODE_HTML_INLINE: unsafe .html(literal(node))
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: unsafe .link(destination: url(node), title: title(node))
    case CMARK_NODE_IMAGE: unsafe .image(source: url(node), title: title(node))
    case CMARK_NODE_PARAGRAPH: .paragraph
    default: unsafe .text(literal(node))
    }
  }

  private static func literal(_ node: OpaquePointer) -> String {
    unsafe string(cmark_node_get_literal(node))
  }

  private static func url(_ node: OpaquePointer) -> String {
    unsafe string(cmark_node_get_url(node))
  }

  private static func title(_ node: OpaquePointer) -> String {
    unsafe string(cmark_node_get_title(node))
  }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
    unsafe pointer.map { unsafe String(cString: $0) } ?? ""
  }
}

extension CommonMarkTree.Kind {
  /// Whether inlines stand right inside.
  var holdsInlines: Bool {
    switch self {
    case .paragraph, .heading: true
    default: false
    }
  }

  /// Whether lines inside are taken as they are.
  var isVerbatim: Bool {
    switch self {
    case .codeBlock, .htmlBlock: true
    default: false
    }
  }

  /// Whether it is a block in which no other can stand.
  var isLeafBlock: Bool { holdsInlines || isVerbatim || self == .thematicBreak }

  /// Whether nodes of this kind hold others, so that libcmark's iterator tells their end.
  fileprivate var isOpened: Bool {
    switch self {
    case .text, .softBreak, .hardBreak, .code, .html, .codeBlock, .htmlBlock, .thematicBreak: false
    default: true
    }
  }
}
