package import BotrianDiagnostics
package import BotrianMarkdown

/// Layouts, partials, assets and words that turn values into pages.
package struct Theme: Sendable {
  package let name: String

  /// Files to be copied to `assets/`, sorted by path.
  package let assets: [File]

  /// What its author should look at, though pages can be made.
  package let warnings: [Diagnostic]

  /// The folders that it was made from.
  package let folders: [ThemeFolder]

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
  ///   - folder: The files of the theme's own folder.
  ///   - base: The default theme, when this one only changes single files of it.
  ///   - name: What `site.yml` calls it.
  ///   - office: What the office says in `site.yml` about the look and the words of its site.
  /// - Throws: Every mistake in its templates and strings together.
  package init(
    _ folder: ThemeFolder, over base: ThemeFolder? = nil, named name: String,
    for office: OfficeLook = OfficeLook()
  ) throws(BuildFailure) {
    let files = ThemeFiles(folder, over: base)
    var diagnostics = files.diagnostics
    var templates: [String: Template] = [:]
    var tags: [TemplateParser.Tag] = []
    for source in files.templates {
      do throws(Diagnostic) {
        let parsed = try TemplateParser.parse(source.file.bytes, at: source.location.path)
        templates[source.name] = parsed.template
        tags += parsed.tags
      } catch {
        diagnostics.append(error)
      }
    }
    var strings = ThemeStrings(folder, over: base)
    strings.take(office.words, in: office.language)
    strings.check(tags)
    let check = TemplateCheck(
      templates: Set(files.templates.map(\.name)),
      strings: Set(strings.words.values.flatMap(\.keys)), folder: folder.path)
    diagnostics += strings.diagnostics + check.diagnostics(of: tags)
    let changed = files.changedTemplates
    if !changed.isEmpty {
      diagnostics += LayoutCheck(tags).diagnostics().filter { changed.contains($0.location.path) }
    }
    guard diagnostics.isEmpty else { throw BuildFailure(diagnostics) }
    self.name = name
    folders = [folder, base].compactMap(\.self)
    self.strings = strings.words
    self.templates = templates
    warnings =
      strings.warnings + files.unused(besides: tags) + ThemeOverrides(folder, over: base).warnings
    assets = files.assets.map { office.colouring($0).minified }
  }

  /// Fills a layout in, says which texts are Thai where the page is not, and holds ๆ and ฯ to their words.
  ///
  /// - Returns: The page in UTF-8.
  /// - Precondition: `layout` is one of `layouts`, which `init` has seen to be there.
  package func render(_ value: TemplateValue, with layout: String) -> [UInt8] {
    var renderer = TemplateRenderer(templates, value: value)
    renderer.render(template: layout)
    let isThai = value["lang"].map { $0 == .text(Language.thai.rawValue) } ?? true
    return Self.finishing(renderer.page, in: isThai ? .thai : .english)
  }

  /// Says which texts of a page are Thai where the page is not, and holds ๆ and ฯ to their words.
  ///
  /// - Parameters:
  ///   - page: Well-formed HTML in UTF-8.
  ///   - language: The page's own language.
  /// - Returns: The page with attributes and spans added and nothing else changed.
  package static func finishing(_ page: [UInt8], in language: Language) -> [UInt8] {
    MarkHolder.holdingMarks(
      in: language == .thai ? page : LanguageMarker.markingThai(in: page))
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
