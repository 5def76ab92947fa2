package import BotrianDiagnostics
package import BotrianMarkdown
internal import Foundation

/// Layouts, partials, assets and words that turn values into pages.
package struct Theme: Sendable {
  package let name: String

  /// Files to be copied to `assets/`, sorted by path.
  package let assets: [File]

  private let templates: [String: Template]
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
    "lessons-type", "approval", "search", "page", "not-found", "gone", "follow-up", "evidence",
    "data", "volume", "volume-document", "volumes", "compare", "checklist",
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
    let strings = Self.strings(in: files, at: folder, &diagnostics)
    var templates: [String: Template] = [:]
    var tags: [TemplateParser.Tag] = []
    let sources = files.compactMap { file in Self.templateName(of: file).map { ($0, file) } }
    for (name, twins) in Dictionary(grouping: sources, by: \.0) where twins.count > 1 {
      let paths = twins.map(\.1.path).sorted()
      diagnostics.append(
        .repeatedTemplate(name, first: paths[0], at: SourceLocation(path: "\(folder)/\(paths[1])")))
    }
    for (name, file) in sources {
      do throws(Diagnostic) {
        let parsed = try TemplateParser.parse(file.bytes, at: "\(folder)/\(file.path)")
        templates[name] = parsed.template
        tags += parsed.tags
      } catch {
        diagnostics.append(error)
      }
    }
    let check = TemplateCheck(
      templates: Set(sources.map { $0.0 }), strings: strings[.thai] ?? [:], folder: folder)
    diagnostics += check.diagnostics(of: tags)
    guard diagnostics.isEmpty else { throw BuildFailure(diagnostics) }
    self.name = name
    self.strings = strings
    self.templates = templates
    assets = files.filter { $0.path.utf8.starts(with: "assets/".utf8) }
      .map(\.minified)
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Fills a layout in, and holds ๆ and ฯ to their words.
  ///
  /// - Returns: The page in UTF-8.
  /// - Precondition: `layout` is one of `layouts`, which `init` has seen to be there.
  package func render(_ value: TemplateValue, with layout: String) -> [UInt8] {
    var renderer = TemplateRenderer(templates, value: value)
    renderer.render(template: layout)
    return MarkHolder.holdingMarks(in: renderer.page)
  }

  /// Style sheets of the theme with their fonts inside, for a page that stands alone.
  ///
  /// - Parameter paths: Their paths in the theme; one that the theme lacks is left out.
  /// - Returns: What the page's `style` element holds.
  package func style(_ paths: [String]) -> HTML {
    let texts = paths.flatMap { path in assets.filter { $0.path == path } }.map {
      String(decoding: $0.holdingFonts(of: assets).bytes, as: UTF8.self)
    }
    return HTML(trusted: texts.joined(separator: "\n").replacing("</", with: "<\\/"))
  }

  /// The interface's words in one language.
  package func strings(_ language: Language) -> InterfaceStrings {
    InterfaceStrings(strings[language] ?? [:])
  }
}

extension Theme {
  /// What layouts and partials are called: the file's name without folder and ending.
  private static func templateName(of file: File) -> String? {
    let parts = file.path.split(separator: "/").map(String.init)
    guard parts.count == 2, parts[0] == "layouts" || parts[0] == "partials",
      parts[1].hasSuffix(".mustache")
    else { return nil }
    return parts[1].split(separator: ".").first.map(String.init)
  }

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
