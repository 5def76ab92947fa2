/// What personal data in a site does to its build: `personal_data:` of `site.yml`.
package enum PersonalDataRule: String, CaseIterable, Sendable {
  /// The site is not built.
  case stop
  /// The site is built; the office is warned.
  case warn
}
