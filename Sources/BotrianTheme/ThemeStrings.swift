internal import BotrianDiagnostics
internal import BotrianMarkdown

/// Puts the wordings of an interface together: the default theme's, the office's theme's, those of `site.yml`.
struct ThemeStrings {
  private(set) var words: [Language: [String: String]] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var warnings: [Diagnostic] = []

  /// Wordings that a theme adds to those of the theme it extends.
  private var added: [Wording] = []

  /// The theme's own folder, for what is to be added somewhere.
  private let folder: ThemeFolder

  init(_ folder: ThemeFolder, over base: ThemeFolder?) {
    self.folder = folder
    for language in Language.allCases {
      let path = Self.path(of: language)
      guard let base else {
        take(folder, language)
        if folder.file(path) == nil {
          diagnostics.append(.missingThemeFile(path, at: SourceLocation(path: folder.path)))
        }
        continue
      }
      take(base, language)
      let known = words[language] ?? [:]
      for wording in wordings(of: folder, language) {
        put(wording, in: language)
        if known[wording.key.value] == nil { added.append(wording) }
      }
    }
  }

  /// Takes the office's own wordings, which stand above the theme's.
  mutating func take(_ wordings: [Wording], in language: Language) {
    let known = words[language] ?? [:]
    for wording in wordings {
      let key = wording.key
      if known[key.value] == nil {
        let nearest = nearestName(to: key.value, among: known.keys)
        diagnostics.append(.unknownWord(key.value, nearest: nearest, at: key.location))
      } else {
        put(wording, in: language)
      }
    }
  }

  /// Compares with what templates and the generator ask for.
  mutating func check(_ tags: [TemplateParser.Tag]) {
    let asked = Set(tags.compactMap(\.wording))
    let all = Set(words.values.flatMap(\.keys))
    for language in Language.allCases {
      // A file that is not there, or cannot be read, is a mistake already told.
      guard let known = words[language], !known.isEmpty else { continue }
      let needed = asked.intersection(all).union(InterfaceStrings.Key.allCases.map(\.rawValue))
      for key in needed.sorted() where known[key] == nil {
        diagnostics.append(
          .missingString(key, at: folder.location(of: Self.path(of: language))))
      }
    }
    for wording in added where !asked.contains(wording.key.value) {
      let key = wording.key
      let nearest = nearestName(to: key.value, among: all.subtracting(added.map(\.key.value)))
      warnings.append(.unusedString(key.value, nearest: nearest, at: key.location))
    }
  }

  private static func path(of language: Language) -> String { "strings/\(language.rawValue).yml" }

  private mutating func take(_ folder: ThemeFolder, _ language: Language) {
    for wording in wordings(of: folder, language) {
      words[language, default: [:]][wording.key.value] = wording.text
    }
  }

  private mutating func wordings(of folder: ThemeFolder, _ language: Language) -> [Wording] {
    let path = Self.path(of: language)
    guard let file = folder.file(path) else { return [] }
    do throws(Diagnostic) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      return try Wording.list(
        in: YAMLValue(parsing: text, at: folder.location(of: path).path))
    } catch {
      diagnostics.append(error)
      return []
    }
  }

  /// Replaces a wording; it may leave out what is filled in, but not ask for more.
  private mutating func put(_ wording: Wording, in language: Language) {
    let key = wording.key.value
    if let before = words[language]?[key] {
      let known = Wording.places(in: before)
      for place in Wording.places(in: wording.text).subtracting(known).sorted() {
        diagnostics.append(
          .unknownPlace(place, known: known.sorted(), of: key, at: wording.key.location))
      }
    }
    words[language, default: [:]][key] = wording.text
  }
}

extension TemplateParser.Tag {
  /// The key of `{{t.key}}`.
  var wording: String? {
    guard let parts = value?.parts else { return nil }
    return parts.count == 2 && parts[0].key == "t" ? parts[1].key.name : nil
  }
}
