/// What a new site needs to know of its office.
package struct Office: Sendable {
  /// Its full name in Thai.
  package let name: String

  /// What people call it, such as `ศธจ.ลำปาง`.
  package let shortName: String
  package let province: String
  package let address: String?
  package let phone: String?

  /// Its colour, such as `#1f4e79`.
  package let accent: String?

  /// Its logo, such as `Content/media/logo.png`.
  package let logo: String?

  /// Where the site will be: `https://…/`.
  package let baseURL: String

  /// The interface's language, `th` or `en`.
  package let language: String

  /// Describes an office.
  package init(
    name: String, shortName: String, province: String, address: String? = nil,
    phone: String? = nil, accent: String? = nil, logo: String? = nil, baseURL: String,
    language: String
  ) {
    self.name = name
    self.shortName = shortName
    self.province = province
    self.address = address
    self.phone = phone
    self.accent = accent
    self.logo = logo
    self.baseURL = baseURL
    self.language = language
  }
}
