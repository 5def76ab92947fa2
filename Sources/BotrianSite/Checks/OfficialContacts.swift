internal import BotrianReports

/// The numbers and addresses by which the office itself is reached; nobody's own, even where one is a mobile.
///
/// They are what `site.yml` says of the office (`phone`, `email`) and a memo of its sender (`phone`); they may stand in
/// every text. Addresses at the site's own domain are official as well, and at the domain of the office's address,
/// unless anybody can have one there.
struct OfficialContacts {
  private let values: Set<String>
  private let domains: Set<String>

  init(_ settings: SiteSettings, approvals: [Approval]) {
    let phones = [settings.office.phone].compactMap { $0 } + approvals.compactMap(\.phone)
    let email = settings.office.email?.lowercased()
    values = Set(
      phones.flatMap { PersonalDataFinder.find(in: $0) }.map(\.value) + [email].compactMap { $0 })
    let domain = email?.split(separator: "@").last.map(String.init)
    domains = Set(
      [domain].compactMap { $0 }.filter { !PersonalDataFinder.providers.contains($0) }
        + Self.domains(of: settings.baseURL))
  }

  /// Whether a finding is the office's.
  func hold(_ datum: PersonalDatum) -> Bool {
    values.contains(datum.value)
      || datum.kind == .email
        && domains.contains { datum.value.hasSuffix("@" + $0) }
  }

  /// The host of an address, and the domains that it is part of.
  private static func domains(of url: String) -> [String] {
    let afterScheme = url.firstRange(of: "://").map { url[$0.upperBound...] } ?? url[...]
    let host = afterScheme.prefix { $0 != "/" && $0 != ":" }.lowercased()
    let labels = host.split(separator: ".")
    return labels.indices.dropLast().map { labels[$0...].joined(separator: ".") }
      .filter { !PersonalDataFinder.providers.contains($0) }
  }
}
