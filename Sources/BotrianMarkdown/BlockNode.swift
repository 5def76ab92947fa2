internal import BotrianThai

/// A piece of one line of the source.
struct LineSlice {
  /// The line, from 0.
  let line: Int

  /// The piece's bytes.
  let bytes: Range<Int>

  /// Spaces before the bytes, for the columns of a tab that a container's marker left over.
  var leadingSpaces = 0

  /// Whether the line left out the marks of the paragraph's containers.
  ///
  /// libcmark keeps the white space at such a line's start.
  var isLazy = false

  /// Whether `\|` in it means `|`, as in a cell of a table.
  var escapesPipes = false
}

/// What stands before an item of a list.
struct ListMarker {
  enum Style: Hashable {
    case bullet(UInt8)
    case ordered(Digits, delimiter: UInt8)
  }

  /// Markers of the same style belong to the same list.
  let style: Style

  /// The number; 0 for a bullet.
  let number: Int

  /// How many bytes the marker has.
  let byteCount: Int

  /// How many scalars the marker has: a Thai digit counts one, as an Arabic one does.
  let columnCount: Int
}

/// The lines that open and close a code block.
struct CodeFence {
  let byte: UInt8
  let length: Int

  /// How many columns of indent its lines lose at most.
  let indent: Int
}

/// A line of a table, cut into cells.
struct TableLine {
  /// The whole row.
  let line: LineSlice

  /// Its cells' texts, as many as were written.
  let cells: [LineSlice]
}

/// A block while the parser works; it names others by their index.
struct BlockNode {
  enum Kind {
    case document
    case blockQuote
    case list(ListMarker)
    /// An item goes on in lines that are indented by at least `contentIndent` columns.
    case item(ListMarker, contentIndent: Int)
    case paragraph
    case heading(level: Int)
    case codeBlock(CodeFence?)
    case htmlBlock(HTMLBlockRule)
    case thematicBreak
    case table([Table.Alignment?])
  }

  var kind: Kind
  let parent: Int

  /// The line where the block begins, from 0.
  let line: Int

  /// The block's first byte.
  let offset: Int

  var children: [Int] = []

  /// The text's lines; of a fenced code block, the first is what stands behind the fence.
  var lines: [LineSlice] = []

  /// The lines of a table, the head first.
  var rows: [TableLine] = []

  /// Whether no blank line parts the items of a list; known once the list has ended.
  var isTight: Bool?

  /// Whether the last line read for the block was blank; decides whether a list is tight.
  var endsBlank = false
}

extension BlockNode {
  var isParagraph: Bool { if case .paragraph = kind { true } else { false } }
  var isTable: Bool { if case .table = kind { true } else { false } }
  var isItem: Bool { if case .item = kind { true } else { false } }
  var isList: Bool { if case .list = kind { true } else { false } }

  /// Whether lines are taken as they are, so that no block can begin inside.
  var isVerbatim: Bool {
    switch kind {
    case .codeBlock, .htmlBlock: true
    default: false
    }
  }

  /// Whether a block can stand inside; a list holds only items.
  func canHold(_ child: Kind) -> Bool {
    switch (kind, child) {
    case (.document, .item), (.blockQuote, .item), (.item, .item): false
    case (.document, _), (.blockQuote, _), (.item, _), (.list, .item): true
    default: false
    }
  }
}
