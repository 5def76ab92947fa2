import BotrianDiagnostics
import BotrianMarkdown

extension MarkdownDocument {
  /// A document of a file named `x.md`.
  init(_ text: String) {
    self.init(parsing: text, at: "x.md")
  }

  /// The page's markup, with nothing that a site would add.
  var html: String { HTMLRenderer().render(blocks).markup }

  /// What is wrong, as `line:column code`.
  var mistakes: [String] {
    diagnostics.map { "\($0.location.line ?? 0):\($0.location.column ?? 0) \($0.code)" }
  }

  /// All inlines, those inside others and inside tables too, in the order of the source.
  var allInlines: [Inline] { blocks.flatMap(\.allInlines) }

  /// The tables that stand in no other block.
  var tables: [Table] {
    blocks.compactMap { if case .table(let table) = $0.kind { table } else { nil } }
  }

  /// The lists that stand in no other block.
  var lists: [List] {
    blocks.compactMap { if case .list(let list) = $0.kind { list } else { nil } }
  }
}

extension Block {
  fileprivate var allInlines: [Inline] {
    switch kind {
    case .heading(_, let inlines), .paragraph(let inlines): inlines.flatMap(\.withDescendants)
    case .blockQuote(let blocks): blocks.flatMap(\.allInlines)
    case .list(let list): list.items.flatMap(\.blocks).flatMap(\.allInlines)
    case .table(let table):
      (table.head + table.rows.flatMap(\.cells)).flatMap(\.inlines).flatMap(\.withDescendants)
    case .codeBlock, .htmlBlock, .thematicBreak: []
    }
  }
}

extension Inline {
  fileprivate var withDescendants: [Inline] {
    [self] + (children ?? []).flatMap(\.withDescendants)
  }
}

extension SourceLocation {
  /// `line:column`.
  var place: String { "\(line ?? 0):\(column ?? 0)" }
}
