/// A layout or a partial, read into what it does.
struct Template: Sendable {
  let tokens: [Token]

  indirect enum Token: Hashable, Sendable {
    /// Markup of the template's own.
    case markup([UInt8])
    case variable(Name)
    /// Once for each item of a list, once inside any other value that is not false.
    case section(Name, [Token])
    /// When a section would show nothing.
    case inverted(Name, [Token])
    case partial(Call)
    case block(Block)
  }

  /// Another template in this place: `{{> name}}`, or `{{< name}}…{{/name}}` with blocks for it.
  struct Call: Hashable, Sendable {
    let name: String

    /// What comes before each of its lines; `nil` when the tag is not alone on its line.
    var indentation: [UInt8]?

    /// What it shows in place of its own blocks.
    let blocks: [String: [Token]]
  }

  /// A place that a caller may fill: `{{$ name}}…{{/name}}`.
  struct Block: Hashable, Sendable {
    let name: String

    /// What it shows when no caller fills it.
    let tokens: [Token]

    /// Its line, when nothing else stands on it.
    var line: Line?

    struct Line: Hashable, Sendable {
      /// What comes before each line of what it shows.
      var indentation: [UInt8]
      let end: [UInt8]
    }
  }

  /// What a tag names: `title`, `report.activity.href`, or `.` for the value at hand.
  struct Name: Hashable, Sendable {
    /// Nothing for `.`.
    let parts: [Part]

    init(_ text: String) {
      let keys = text.utf8.split(separator: UInt8(ascii: "."))
      parts = keys.map { Part(key: String(Substring($0))) }
    }

    /// One step into an object.
    struct Part: Hashable, Sendable {
      let key: TemplateKey

      /// `years` in `has_years`: beside each list stands a flag that tells whether it holds anything.
      let list: TemplateKey?

      init(key: String) {
        self.key = TemplateKey(key)
        list = key.utf8.starts(with: "has_".utf8) ? TemplateKey(String(key.dropFirst(4))) : nil
      }
    }
  }
}
