/// A JSON value whose objects keep the order in which their members were given.
package indirect enum JSONValue: Hashable, Sendable {
  case string(String)
  case number(Int)
  case flag(Bool)
  case null
  case array([JSONValue])
  case object([Member])

  /// A member of an object.
  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSONValue

    /// Pairs a name and a value.
    package init(name: String, value: JSONValue) {
      self.name = name
      self.value = value
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self = .string(text) }
}

extension JSONValue: ExpressibleByBooleanLiteral {
  package init(booleanLiteral flag: Bool) { self = .flag(flag) }
}

extension JSONValue: ExpressibleByArrayLiteral {
  package init(arrayLiteral values: JSONValue?...) { self = .array(values.compactMap(\.self)) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// An object without the members whose value is absent.
  package init(dictionaryLiteral members: (String, JSONValue?)...) {
    self = .object(
      members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }
}

extension JSONValue {
  /// The value of an object's member; `nil` when this is no object or lacks it.
  package subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// An object with the members of another behind its own; anything else stays as it is.
  package func merging(_ other: JSONValue) -> JSONValue {
    guard case .object(let members) = self, case .object(let added) = other else { return self }
    return .object(members + added)
  }

  /// The JSON in UTF-8, without spaces.
  package var compact: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer, indentation: nil)
    return writer.bytes
  }

  /// The JSON in UTF-8 for people to read: a member a line, and a line feed at the end.
  package var indented: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer, indentation: 0)
    writer.raw("\n")
    return writer.bytes
  }

  /// The JSON for an HTML `script` element.
  ///
  /// Nothing in it can end the element or begin a comment: `<`, `>` and `&` stand in strings only, and go as escapes.
  package var scriptText: String {
    var bytes: [UInt8] = []
    for byte in compact {
      switch byte {
      case UInt8(ascii: "<"): bytes += #"\u003c"#.utf8
      case UInt8(ascii: ">"): bytes += #"\u003e"#.utf8
      case UInt8(ascii: "&"): bytes += #"\u0026"#.utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to writer: inout JSONWriter, indentation: Int?) {
    switch self {
    case .string(let text): writer.string(text)
    case .number(let number): writer.number(number)
    case .flag(let flag): writer.raw(flag ? "true" : "false")
    case .null: writer.raw("null")
    case .array(let values):
      Self.write(values, between: ("[", "]"), to: &writer, indentation) {
        $1.write(to: &$0, indentation: $2)
      }
    case .object(let members):
      Self.write(members, between: ("{", "}"), to: &writer, indentation) { writer, member, inner in
        writer.string(member.name)
        writer.raw(indentation == nil ? ":" : ": ")
        member.value.write(to: &writer, indentation: inner)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], between brackets: (StaticString, StaticString),
    to writer: inout JSONWriter, _ indentation: Int?,
    element write: (inout JSONWriter, Element, Int?) -> Void
  ) {
    let inner = indentation.map { $0 + 2 }
    writer.raw(brackets.0)
    writer.list(elements) { writer, element in
      writer.newLine(indentation: inner)
      write(&writer, element, inner)
    }
    if !elements.isEmpty { writer.newLine(indentation: indentation) }
    writer.raw(brackets.1)
  }
}

extension JSONWriter {
  fileprivate mutating func newLine(indentation: Int?) {
    guard let indentation else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: indentation)
  }
}
