public import BotrianDiagnostics
package import BotrianReports

/// What a site holds and what its office should be told, without the bytes of its files.
public struct SiteOutline: Sendable {
  /// Warnings, sorted by place.
  public let warnings: [Diagnostic]

  /// Records that may not be published, sorted by path; only a preview holds them.
  package let withheld: [WithheldRecord]

  /// What was built, as values.
  package let site: Site

  /// The addresses of its pages, without those that only say that something is gone.
  package let pages: [Permalink]

  /// Findings of personal data that authors have permitted, with their reasons, by place.
  package let personalDataAllowances: [PersonalDataAllowance]

  /// How many reports, lessons and pages were published.
  package let counts: Counts

  /// What a build made.
  package struct Counts: Hashable, Sendable {
    package let reports: Int
    package let lessons: Int
    package let pages: Int
  }
}

/// A site in memory: what it holds, and every file.
@dynamicMemberLookup
public struct BuiltSite: Sendable {
  /// What it holds, and what to tell the office.
  public let outline: SiteOutline

  /// Every file, each path once, sorted by path.
  public let files: [OutputFile]

  /// A part of the outline.
  public subscript<Value>(dynamicMember member: KeyPath<SiteOutline, Value>) -> Value {
    outline[keyPath: member]
  }
}
