/// A place in a source file that an author can go to.
public struct SourceLocation: Hashable, Sendable {
  /// Path relative to the site's root, with `/` between its parts.
  public var path: String

  /// Line, from 1; `nil` when the whole file is meant.
  public var line: Int? {
    get { Self.number(lineNumber) }
    set { lineNumber = Self.stored(newValue) }
  }

  /// Column in Unicode scalars, from 1; `nil` when the whole line is meant.
  public var column: Int? {
    get { Self.number(columnNumber) }
    set { columnNumber = Self.stored(newValue) }
  }

  // A report has some hundred places; optional numbers would take four times the room. 0 is none.
  private var lineNumber: UInt32
  private var columnNumber: UInt32

  /// Names a file, a line of it, or a place on that line.
  public init(path: String, line: Int? = nil, column: Int? = nil) {
    self.path = path
    lineNumber = Self.stored(line)
    columnNumber = Self.stored(column)
  }

  private static func number(_ stored: UInt32) -> Int? { stored == 0 ? nil : Int(stored) }

  private static func stored(_ number: Int?) -> UInt32 { UInt32(clamping: number ?? 0) }
}

extension SourceLocation: Comparable {
  /// Orders by path, line and column; a whole file comes before its lines.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    if left.path != right.path { return left.path.utf8.lexicographicallyPrecedes(right.path.utf8) }
    return (left.line ?? 0, left.column ?? 0) < (right.line ?? 0, right.column ?? 0)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `path:line:column`, as far as known.
  public var description: String {
    [path, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
  }
}
