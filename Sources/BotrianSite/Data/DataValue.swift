internal import BotrianJSON

/// What stands in one cell of a published table.
enum DataValue: Hashable, Sendable {
  case text(String)
  case number(Int)
  case texts([String])
  case numbers([Int])
  case null

  /// A text, or nothing.
  init(_ text: String?) {
    self = text.map { .text($0) } ?? .null
  }
}

extension DataValue {
  /// Writes it as JSON, exactly as it is.
  func write(to json: inout JSONWriter) {
    switch self {
    case .text(let text): json.string(text)
    case .number(let number): json.number(number)
    case .texts(let texts): json.strings(texts)
    case .numbers(let numbers): json.array(numbers) { $0.number($1) }
    case .null: json.raw("null")
    }
  }

  /// Writes it as a cell of CSV; the elements of a list have `|` between them.
  func write(to csv: inout CSVWriter) {
    switch self {
    case .text(let text): csv.cell(text)
    case .number(let number): csv.cell(String(number))
    case .texts(let texts): csv.cell(texts.joined(separator: "|"))
    case .numbers(let numbers): csv.cell(numbers.map(String.init).joined(separator: "|"))
    case .null: csv.cell("")
    }
  }
}
