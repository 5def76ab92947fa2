/// What is to be written in another way, so that libcmark reads what it does not know.
struct Rewriting {
  /// The tables, by the lines of their heads.
  var tables: [Int: SourceTable] = [:]

  /// The lines in which no mark of a container stands, so that they are left alone.
  var verbatimLines: Set<Int> = []

  /// The markers, by their first byte, that need the other sign behind their number: `)` for `.`.
  ///
  /// So libcmark starts a new list where Thai and Arabic numbers meet.
  var otherDelimiters: Set<Int> = []

  /// The lines of definitions that must stay text, so that libcmark shows where they are.
  var shownDefinitions: Set<Int> = []
}
