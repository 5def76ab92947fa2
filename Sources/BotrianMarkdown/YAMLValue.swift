package import BotrianDiagnostics
internal import Yams

/// A YAML document as its author wrote it: scalars stay text, each value knows its place.
package struct YAMLValue: Hashable, Sendable {
  /// What stands there.
  package indirect enum Kind: Hashable, Sendable {
    /// Nothing, `~` or `null`.
    case null
    case text(String)
    case list([YAMLValue])
    case mapping([Entry])
  }

  /// A key of a mapping and its value.
  package struct Entry: Hashable, Sendable {
    package let key: Located<String>
    package let value: YAMLValue
  }

  package let kind: Kind
  package let location: SourceLocation

  /// Parses one YAML document.
  ///
  /// - Parameters:
  ///   - text: The document; empty text is `null`.
  ///   - path: The file, for messages.
  ///   - firstLine: The line of the file at which the text begins, from 1.
  /// - Throws: `broken-yaml`, `repeated-key` or `yaml-too-large`.
  package init(parsing text: String, at path: String, firstLine: Int = 1) throws(Diagnostic) {
    let node: Node?
    do {
      node = try Yams.compose(yaml: text, .basic, .default, .utf8)
    } catch {
      throw .yaml(error, at: path, firstLine: firstLine)
    }
    var budget = Self.valueLimit
    let origin = Origin(path: path, firstLine: firstLine)
    guard let node else {
      self.init(kind: .null, location: SourceLocation(path: path, line: firstLine))
      return
    }
    self = try Self(node, origin: origin, budget: &budget)
  }

  package init(kind: Kind, location: SourceLocation) {
    self.kind = kind
    self.location = location
  }

  /// How many values one document may hold; aliases count each time they are used.
  private static let valueLimit = 100_000
}

extension YAMLValue {
  private struct Origin {
    let path: String
    let firstLine: Int

    func location(of mark: Mark?) -> SourceLocation {
      guard let mark else { return SourceLocation(path: path, line: firstLine) }
      return SourceLocation(path: path, line: mark.line + firstLine - 1, column: mark.column)
    }
  }

  private init(_ node: Node, origin: Origin, budget: inout Int) throws(Diagnostic) {
    let location = origin.location(of: node.mark)
    budget -= 1
    guard budget > 0 else { throw .yamlTooLarge(at: location) }
    switch node {
    case .scalar(let scalar):
      let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      self.init(kind: isNull ? .null : .text(scalar.string), location: location)
    case .sequence(let sequence):
      var values: [YAMLValue] = []
      for value in sequence {
        values.append(try YAMLValue(value, origin: origin, budget: &budget))
      }
      self.init(kind: .list(values), location: location)
    case .mapping(let mapping):
      var entries: [Entry] = []
      for (key, value) in mapping {
        entries.append(
          Entry(
            key: Located(key.string ?? "", at: origin.location(of: key.mark)),
            value: try YAMLValue(value, origin: origin, budget: &budget)))
      }
      self.init(kind: .mapping(entries), location: location)
    case .alias:
      throw .yamlTooLarge(at: location)
    }
  }
}

extension Diagnostic {
  /// Turns an error of the YAML library into a message of ours.
  fileprivate static func yaml(
    _ error: any Error, at path: String, firstLine: Int
  ) -> Diagnostic {
    func location(_ mark: Mark) -> SourceLocation {
      SourceLocation(path: path, line: mark.line + firstLine - 1, column: mark.column)
    }
    switch error as? YamlError {
    case .scanner(let context?, let problem, _, _) where context.text.contains("quoted scalar"):
      // An unclosed quotation mark is found at the end of the text, and mended where it opens.
      return .brokenYAML(problem, at: location(context.mark))
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return .brokenYAML(problem, at: location(mark))
    case .duplicatedKeysInMapping(let names, let context):
      return .repeatedKey(names.first ?? "", at: location(context.mark))
    default:
      return .brokenYAML("\(error)", at: SourceLocation(path: path, line: firstLine))
    }
  }
}
