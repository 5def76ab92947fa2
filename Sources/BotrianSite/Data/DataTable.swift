internal import BotrianDiagnostics
internal import BotrianJSON

/// A published table: its columns in order, and what each says of a record.
struct DataTable<Record: Sendable>: Sendable {
  let name: DataTableName
  let columns: [Column]

  struct Column: Sendable {
    let field: DataField
    let value: @Sendable (Record) -> DataValue

    /// Describes a column; `nullable` ones may hold nothing.
    init(
      _ name: String, _ kind: DataField.Kind = .text, nullable isOptional: Bool = false,
      th: String, en: String, value: @escaping @Sendable (Record) -> DataValue
    ) {
      field = DataField(
        name: name, kind: kind, isOptional: isOptional, meaning: LocalizedText(th: th, en: en))
      self.value = value
    }
  }
}

/// What the tables are called, in addresses too.
package enum DataTableName: String, CaseIterable, Hashable, Sendable {
  case lessons, reports
}

extension DataTable {
  /// What its columns are called and mean.
  var fields: [DataField] { columns.map(\.field) }

  /// The rows of records, in their order, ready for every format.
  ///
  /// What a column says again, as the columns of a report do for each of its lessons, is written by copying its bytes.
  func rows(of records: some Sequence<Record>) -> DataRows {
    var csv = CSVWriter()
    var json = JSONWriter()
    var count = 0
    var cells = columns.enumerated().map { place, column in
      Array((place == 0 ? "{\"" : ",\"").utf8) + column.field.name.utf8 + "\":".utf8
    }.map(WrittenCell.init)
    for record in records {
      for place in columns.indices {
        cells[place].hold(columns[place].value(record))
        csv.written(cells[place].csv)
        json.bytes += cells[place].json
      }
      csv.endRow()
      json.raw("}\n")
      count += 1
    }
    return DataRows(count: count, csv: csv.bytes, lines: json.bytes)
  }
}

/// Rows of a table in two forms, from which each format is put together.
struct DataRows: Sendable {
  let count: Int

  /// Rows of CSV, without the head; one piece behind the other.
  let csv: [[UInt8]]

  /// An object of JSON and a line feed for each row.
  let lines: [[UInt8]]

  init(count: Int, csv: [UInt8], lines: [UInt8]) {
    self.count = count
    self.csv = [csv]
    self.lines = [lines]
  }

  /// All rows of some, in their order.
  init(_ parts: [DataRows]) {
    count = parts.reduce(0) { $0 + $1.count }
    csv = parts.flatMap(\.csv)
    lines = parts.flatMap(\.lines)
  }
}

/// The latest cell of a column, written in both forms.
private struct WrittenCell {
  /// The column's name in an object of JSON, and the colon.
  private let key: [UInt8]
  private var value: DataValue?
  private(set) var csv: [UInt8] = []
  private(set) var json: [UInt8] = []

  init(key: [UInt8]) { self.key = key }

  /// Writes a value, unless it is the one that it holds.
  mutating func hold(_ new: DataValue) {
    guard new != value else { return }
    value = new
    var csvCell = CSVWriter()
    new.write(to: &csvCell)
    csv = csvCell.bytes
    var jsonCell = JSONWriter()
    jsonCell.bytes = key
    new.write(to: &jsonCell)
    json = jsonCell.bytes
  }
}
