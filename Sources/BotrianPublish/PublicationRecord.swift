internal import BotrianDiagnostics
internal import BotrianJSON
internal import BotrianReports
internal import BotrianSite

/// One line of the log of publications (`Content/publications.jsonl`): what went out, when and by whose leave.
package struct PublicationRecord: Hashable, Sendable, Decodable {
  /// When it began, in Thailand's time: `2026-11-25T16:24:05+07:00`.
  package let when: String
  package let kind: Kind

  /// Where it went, without any secret.
  package let to: String

  /// The digest of the manifest.
  package let digest: String

  /// Slugs of the approvals by which its reports are public, sorted.
  package let approvals: [String]

  /// Paths of its reports' pages, sorted.
  package let reports: [String]

  /// Paths that differ from the publication before.
  package let files: Files

  /// How many addresses are recorded for good.
  package let addresses: Int
  package let personalData: [Allowance]

  /// What was done.
  package enum Kind: String, Sendable, Decodable {
    case publish
    /// The publication before was brought back.
    case undo
  }

  /// Paths that differ from the publication before, each list sorted.
  package struct Files: Hashable, Sendable, Decodable {
    package let added: [String]
    package let changed: [String]
    package let removed: [String]

    package init(_ changes: PublicationChanges) {
      added = changes.added.map(\.path)
      changed = changes.changed.map(\.path)
      removed = changes.removed.map(\.path)
    }
  }

  /// Personal data that an author has permitted, and why; the value itself is not told.
  package struct Allowance: Hashable, Sendable, Decodable {
    package let file: String
    package let kind: String
    package let valueHash: String
    package let reason: String

    init(_ allowance: PersonalDataAllowance) {
      file = allowance.location.path
      kind = allowance.kind.rawValue
      valueHash = allowance.valueHash
      reason = allowance.reason
    }

    private enum CodingKeys: String, CodingKey {
      case file, kind, reason
      case valueHash = "value_hash"
    }
  }

  private enum CodingKeys: String, CodingKey {
    case when, kind, to, digest, approvals, reports, files, addresses
    case personalData = "personal_data"
  }
}

extension PublicationRecord {
  /// Tells of a publication.
  init(
    of content: PublicationContent, at when: String, to host: String, digest: String,
    changes: PublicationChanges
  ) {
    self.init(
      when: when, kind: content.kind, to: host, digest: digest, approvals: content.approvals,
      reports: content.reports, files: Files(changes), addresses: content.addresses,
      personalData: content.personalData)
  }

  /// The line of the log, with its line feed; keys always stand in this order.
  package var line: String {
    let value: JSONValue = [
      "when": .string(when), "kind": .string(kind.rawValue), "to": .string(to),
      "digest": .string(digest), "approvals": Self.list(approvals), "reports": Self.list(reports),
      "files": [
        "added": Self.list(files.added), "changed": Self.list(files.changed),
        "removed": Self.list(files.removed),
      ],
      "addresses": .number(addresses), "personal_data": .array(personalData.map(\.json)),
    ]
    return String(decoding: value.compact, as: UTF8.self) + "\n"
  }

  private static func list(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}

extension PublicationRecord.Allowance {
  fileprivate var json: JSONValue {
    [
      "file": .string(file), "kind": .string(kind), "value_hash": .string(valueHash),
      "reason": .string(reason),
    ]
  }
}
