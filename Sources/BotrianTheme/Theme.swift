package import BotrianDiagnostics
package import BotrianMarkdown
internal import Foundation
internal import Mustache

/// Layouts, partials, assets and words that turn values into pages.
package struct Theme: Sendable {
  package let name: String

  /// Files to be copied to `assets/`, sorted by path.
  package let assets: [File]

  private let library: MustacheLibrary
  private let strings: [Language: [String: String]]

  /// One file of a theme.
  package struct File: Hashable, Sendable {
    /// Path within the theme's folder.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// Layouts that every theme has.
  package static let layouts = [
    "home", "reports", "report", "activities", "activity", "years", "year", "lessons",
    "lessons-type", "approval", "search", "page", "not-found",
  ]

  /// Takes a theme's files.
  ///
  /// - Parameters:
  ///   - files: Every file of the theme's folder.
  ///   - name: What `site.yml` calls it.
  ///   - folder: Where the folder is, for messages: `Themes/default`.
  /// - Throws: Every mistake in its templates and strings together.
  package init(_ files: [File], named name: String, at folder: String) throws(BuildFailure) {
    var diagnostics: [Diagnostic] = []
    let sources = TemplateSource.all(in: files, at: folder)
    let strings = Self.strings(in: files, at: folder, &diagnostics)
    let check = TemplateCheck(sources: sources, strings: strings[.thai] ?? [:], folder: folder)
    diagnostics += check.diagnostics
    var templates: [String: MustacheTemplate] = [:]
    for source in sources {
      do {
        templates[source.name] = try MustacheTemplate(string: Self.withoutEscaping + source.text)
      } catch {
        diagnostics.append(
          .brokenTemplate(error, at: source.path, precededBy: Self.withoutEscaping))
      }
    }
    guard diagnostics.isEmpty else { throw BuildFailure(diagnostics) }
    self.name = name
    self.strings = strings
    library = MustacheLibrary(templates: templates)
    assets = files.filter { $0.path.utf8.starts(with: "assets/".utf8) }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Fills a layout in, and holds ๆ and ฯ to their words.
  ///
  /// - Precondition: `layout` is one of `layouts`, which `init` has seen to be there.
  package func render(_ value: TemplateValue, with layout: String) -> HTML {
    guard let markup = library.render(value.forMustache, withTemplate: layout) else {
      preconditionFailure("the theme was accepted without a layout \(layout)")
    }
    return HTML(
      trusted: String(decoding: MarkHolder.holdingMarks(in: Array(markup.utf8)), as: UTF8.self))
  }

  /// The interface's words in one language.
  package func strings(_ language: Language) -> InterfaceStrings {
    InterfaceStrings(strings[language] ?? [:])
  }
}

extension Theme {
  /// Tells the engine to leave escaping to us: a text is escaped before it reaches a template, so
  /// that no spelling of a tag can show it raw. (The engine's own escaping goes by `Character` and
  /// took a quarter of a build's time on Thai.)
  private static let withoutEscaping = "{{% CONTENT_TYPE:TEXT}}"

  private static func strings(
    in files: [File], at folder: String, _ diagnostics: inout [Diagnostic]
  ) -> [Language: [String: String]] {
    var strings: [Language: [String: String]] = [:]
    for language in Language.allCases {
      let path = "strings/\(language.rawValue).yml"
      let location = SourceLocation(path: "\(folder)/\(path)")
      guard let file = files.first(where: { $0.path == path }) else {
        diagnostics.append(.missingThemeFile(path, at: SourceLocation(path: folder)))
        continue
      }
      do throws(Diagnostic) {
        let text = String(decoding: file.bytes, as: UTF8.self)
        strings[language] = try words(in: YAMLValue(parsing: text, at: location.path))
      } catch {
        diagnostics.append(error)
      }
      for key in InterfaceStrings.Key.allCases where strings[language]?[key.rawValue] == nil {
        diagnostics.append(.missingString(key.rawValue, at: location))
      }
    }
    return strings
  }

  private static func words(in value: YAMLValue) throws(Diagnostic) -> [String: String] {
    guard case .mapping(let entries) = value.kind else { return [:] }
    var words: [String: String] = [:]
    for entry in entries {
      guard case .text(let text) = entry.value.kind else {
        throw .wrongKind(
          of: entry.key.value, expected: .text, example: "ข้อความ", at: entry.value.location)
      }
      words[entry.key.value] = text
    }
    return words
  }
}

extension TemplateValue {
  /// The value as the template engine reads it.
  fileprivate var forMustache: Any {
    switch self {
    case .text(let text): HTML.escaped(text)
    case .html(let html): html.markup
    case .flag(let flag): flag
    case .list(let values): values.map(\.forMustache)
    case .object(let entries): MustacheObject(entries: entries)
    }
  }
}

/// An object whose values are handed to the template engine only when a template asks for them.
private struct MustacheObject: MustacheParent {
  let entries: [String: TemplateValue]

  /// The value of a name; beside each list `x` stands a flag `has_x`.
  func child(named name: String) -> Any? {
    if let value = entries[name] { return value.forMustache }
    guard name.utf8.starts(with: "has_".utf8),
      case .list(let values)? = entries[String(name.dropFirst(4))]
    else { return nil }
    return !values.isEmpty
  }
}
