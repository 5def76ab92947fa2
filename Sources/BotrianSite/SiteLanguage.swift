public import BotrianDiagnostics

/// The language that `site.yml` names, as far as it can be read; Thai otherwise.
public func siteLanguage(using files: FileSystem) -> Language {
  guard let bytes = try? files.read("site.yml"), let text = String(validating: bytes, as: UTF8.self)
  else { return .thai }
  return SiteSettings.parse(text, at: "site.yml").0?.language ?? .thai
}
