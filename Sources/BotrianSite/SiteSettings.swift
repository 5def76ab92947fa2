package import BotrianDiagnostics
package import BotrianMarkdown
package import BotrianTheme
package import BotrianThai

/// What an office says about its site in `site.yml`.
package struct SiteSettings: Hashable, Sendable {
  package let office: Office

  /// Address of the site's root, ending in `/`.
  package let baseURL: String
  package let language: Language
  package let theme: Located<String>
  package let digits: Digits
  package let licence: String?
  package let personalData: PersonalDataRule

  /// Where the site is published, when the office has said so.
  package let publish: PublishSettings?

  /// Links of the main menu beyond the site's own: text and destination.
  package let menu: [MenuItem]

  /// Links at the foot of every page beyond the site's own.
  package let footer: [MenuItem]

  /// The office's own wordings, which stand above the theme's.
  package let words: [Wording]

  /// Who publishes.
  package struct Office: Hashable, Sendable {
    package let name: String
    package let shortName: String
    package let province: String
    package let phone: String?
    package let address: String?
    package let email: String?

    /// A picture below `Content/media/`, shown at the head of every page.
    package let logo: Located<String>?
    package let colours: Colours?
  }

  /// The office's colours, each where it was written.
  package struct Colours: Hashable, Sendable {
    package let accent: Located<Colour>?
    package let tint: Located<Colour>?
  }

  /// One link of the menu or of the foot.
  package struct MenuItem: Hashable, Sendable {
    package let title: String
    package let destination: Located<String>
  }
}

extension SiteSettings {
  /// The base address's path, such as `/` or `/lessons-site/`.
  package var basePath: String {
    let afterScheme =
      baseURL.firstRange(of: "://").map { baseURL[$0.upperBound...] } ?? baseURL[...]
    return afterScheme.firstIndex(of: "/").map { String(afterScheme[$0...]) } ?? "/"
  }

  /// Reads `site.yml`.
  ///
  /// - Returns: The settings, absent when a required key is wrong, and every mistake.
  package static func parse(_ text: String, at path: String) -> (SiteSettings?, [Diagnostic]) {
    do throws(Diagnostic) {
      var fields = YAMLFields(try YAMLValue(parsing: text, at: path))
      let settings = SiteSettings(&fields)
      return (settings, fields.finished())
    } catch {
      return (nil, [error])
    }
  }

  private init?(_ fields: inout YAMLFields) {
    let office = Office(&fields)
    let baseURL = Self.baseURL(&fields)
    let language = fields.choice("language", of: Language.self) ?? .thai
    let theme =
      fields.text("theme", example: "default") ?? Located("default", at: fields.location)
    let digits =
      fields.choice("digits", of: Digits.self) ?? (language == .thai ? .thai : .arabic)
    let licence = fields.text("licence")
    let menu = Self.links("menu", &fields)
    let footer = Self.links("footer", &fields)
    let words = Self.words(&fields)
    let personalData = fields.choice("personal_data", of: PersonalDataRule.self) ?? .stop
    let publish = PublishSettings(&fields)
    guard let office, let baseURL else { return nil }
    self.init(
      office: office, baseURL: baseURL, language: language, theme: theme, digits: digits,
      licence: licence?.value, personalData: personalData, publish: publish, menu: menu,
      footer: footer, words: words)
  }

  private static func baseURL(_ fields: inout YAMLFields) -> String? {
    guard let text = fields.requiredText("base_url", example: "https://lessons.example.go.th/")
    else { return nil }
    let url = text.value
    let isAddress = ["https://", "http://"].contains { prefix in
      url.utf8.starts(with: prefix.utf8) && url.utf8.count > prefix.utf8.count
    }
    let hasForbidden = url.unicodeScalars.contains {
      $0.properties.isWhitespace || "?#\"<>".unicodeScalars.contains($0)
    }
    guard isAddress, !hasForbidden else {
      fields.report(.invalidBaseURL(url, at: text.location))
      return nil
    }
    return url.utf8.last == UInt8(ascii: "/") ? url : url + "/"
  }

  private static func words(_ fields: inout YAMLFields) -> [Wording] {
    guard let value = fields.value("words") else { return [] }
    do throws(Diagnostic) {
      return try Wording.list(in: value)
    } catch {
      fields.report(error)
      return []
    }
  }

  private static func links(_ key: String, _ fields: inout YAMLFields) -> [MenuItem] {
    let example = "[{title: เว็บไซต์สำนักงาน, link: https://…}]"
    return fields.mappings(key, example: example).compactMap { nested in
      var nested = nested
      let title = nested.requiredText("title", example: "เว็บไซต์สำนักงาน")
      let link = nested.requiredText("link", example: "https://…")
      fields.merge(nested)
      guard let title, let link else { return nil }
      return MenuItem(title: title.value, destination: link)
    }
  }
}

extension SiteSettings.Office {
  fileprivate init?(_ fields: inout YAMLFields) {
    guard var nested = fields.mapping("office") else {
      fields.report(
        .missingKey("office", example: "{name: …, short_name: …, province: …}", at: fields.location)
      )
      return nil
    }
    let name = nested.requiredText("name", example: "สำนักงานศึกษาธิการจังหวัด…")
    let shortName = nested.requiredText("short_name", example: "ศธจ.…")
    let province = nested.requiredText("province", example: "ลำปาง")
    let phone = nested.text("phone")
    let address = nested.text("address")
    let email = nested.text("email")
    let logo = nested.text("logo", example: "Content/media/logo.svg")
    let colours = SiteSettings.Colours(&nested)
    fields.merge(nested)
    guard let name, let shortName, let province else { return nil }
    self.init(
      name: name.value, shortName: shortName.value, province: province.value,
      phone: phone?.value, address: address?.value, email: email?.value,
      logo: logo, colours: colours)
  }
}

extension SiteSettings.Colours {
  fileprivate init?(_ fields: inout YAMLFields) {
    guard let value = fields.value("colours") else { return nil }
    var nested = YAMLFields(value, named: "colours")
    accent = Self.colour("accent", in: value, &nested)
    tint = Self.colour("tint", in: value, &nested)
    fields.merge(nested)
  }

  /// Reads a colour; YAML takes `#1d3f8f` without quotation marks for a comment and gives nothing.
  private static func colour(
    _ key: String, in value: YAMLValue, _ fields: inout YAMLFields
  ) -> Located<Colour>? {
    guard case .mapping(let entries) = value.kind,
      let entry = entries.first(where: { $0.key.value == key })
    else { return nil }
    let text = fields.value(key).flatMap { value in
      if case .text(let text) = value.kind { text } else { nil }
    }
    guard let text, let colour = Colour(parsing: text) else {
      fields.report(.invalidColour(text, of: key, at: entry.key.location))
      return nil
    }
    return Located(colour, at: entry.value.location)
  }
}
