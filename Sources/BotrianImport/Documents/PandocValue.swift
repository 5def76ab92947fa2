/// A value of pandoc's JSON.
enum PandocValue: Decodable, Hashable, Sendable {
  case text(String)
  case number(Double)
  case list([PandocValue])
  case object([String: PandocValue])
  case other

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let list = try? container.decode([PandocValue].self) {
      self = .list(list)
    } else if let object = try? container.decode([String: PandocValue].self) {
      self = .object(object)
    } else {
      self = .other
    }
  }

  /// The kind of an element of the tree: `Para`, `Table`, `Str` ….
  var type: String {
    guard case .object(let members) = self, case .text(let type)? = members["t"] else { return "" }
    return type
  }

  /// What an element of the tree holds.
  var content: PandocValue {
    guard case .object(let members) = self else { return .other }
    return members["c"] ?? .other
  }

  subscript(_ name: String) -> PandocValue {
    guard case .object(let members) = self else { return .other }
    return members[name] ?? .other
  }

  /// A value of a list; `other` when there is none.
  subscript(_ index: Int) -> PandocValue {
    guard case .list(let values) = self, values.indices.contains(index) else { return .other }
    return values[index]
  }

  /// The values of a list; none when this is no list.
  var values: [PandocValue] {
    guard case .list(let values) = self else { return [] }
    return values
  }

  var string: String {
    guard case .text(let text) = self else { return "" }
    return text
  }

  var int: Int? {
    guard case .number(let number) = self else { return nil }
    return Int(exactly: number)
  }
}
