extension NoteWriter {
  /// Writes a finding.
  package mutating func add(_ datum: PersonalDatum) {
    add(datum.kind.rawValue)
    add(datum.value)
    add(datum.line)
    add(datum.column)
  }
}

extension PersonalDatum {
  /// Reads a finding.
  ///
  /// - Throws: `DamagedNote`.
  package init(_ reader: inout NoteReader) throws(DamagedNote) {
    kind = try reader.value()
    value = try reader.text()
    line = try reader.integer()
    column = try reader.integer()
  }
}
