internal import BotrianDiagnostics
internal import BotrianMarkdown

/// Where the office publishes, without any secret: `publish:` of `site.yml`.
package struct PublishSettings: Hashable, Sendable {
  package let kind: Kind

  /// What `site.yml` says of the host, under rclone's names, in rclone's order of asking.
  package let options: [Option]

  /// The name of a remote in rclone's own configuration; only where `kind` is `rclone`.
  package let remote: String?

  /// The folder on the host, seen from where one arrives; of a local folder, its path.
  package let folder: String

  /// How the host is reached.
  package enum Kind: String, CaseIterable, Sendable {
    /// A folder of this computer, exchanged in one step.
    case folder
    /// A remote of rclone's own configuration.
    case rclone
    case sftp, ftp, webdav, s3
  }

  /// One option of an rclone backend.
  package struct Option: Hashable, Sendable {
    package let name: String
    package let value: String
  }
}

extension PublishSettings {
  /// How a connection to an FTP server is encrypted.
  private enum Encryption: String, CaseIterable {
    case explicit, implicit, none
  }

  init?(_ fields: inout YAMLFields) {
    guard let value = fields.value("publish") else { return nil }
    let secrets = value.secretKeys
    guard secrets.isEmpty else {
      for key in secrets { fields.report(.secretInSettings(key.value, at: key.location)) }
      return nil
    }
    var nested = YAMLFields(value, named: "publish")
    if nested.value("kind") == nil {
      nested.report(.missingKey("kind", example: "sftp", at: nested.location))
    }
    let kind = nested.choice("kind", of: Kind.self)
    let settings = kind.flatMap { Self(kind: $0, &nested) }
    // Without a kind nobody can tell which keys belong.
    if kind == nil { for diagnostic in nested.diagnostics { fields.report(diagnostic) } }
    if kind != nil { fields.merge(nested) }
    guard let settings else { return nil }
    self = settings
  }

  private init?(kind: Kind, _ fields: inout YAMLFields) {
    var remote: String?
    var options: [Option?]
    switch kind {
    case .folder: options = []
    case .rclone:
      remote = Self.remoteName(&fields)
      options = remote == nil ? [nil] : []
    case .sftp:
      options = Self.account(&fields) + [Option(name: "known_hosts_file", value: knownHosts)]
    case .ftp: options = Self.account(&fields) + Self.encryption(&fields)
    case .webdav: options = Self.address(&fields)
    case .s3: options = Self.storage(&fields)
    }
    let needsFolder = kind == .folder || kind == .s3
    let example = kind == .s3 ? "ชื่อถัง/lessons" : "/var/www/lessons"
    let folder =
      needsFolder
      ? fields.requiredText("folder", example: example)
      : fields.text("folder", example: "public_html/lessons")
    guard !options.contains(nil), folder != nil || !needsFolder else { return nil }
    self.init(
      kind: kind, options: options.compactMap(\.self), remote: remote, folder: folder?.value ?? "")
  }

  private static func remoteName(_ fields: inout YAMLFields) -> String? {
    guard let text = fields.requiredText("remote", example: "office") else { return nil }
    let name =
      text.value.utf8.last == UInt8(ascii: ":") ? String(text.value.dropLast()) : text.value
    let isName = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
        || "_-. ".unicodeScalars.contains($0)
    }
    if isName, !name.isEmpty { return name }
    fields.report(.remoteIsNoName(at: text.location))
    return nil
  }

  private static func account(_ fields: inout YAMLFields) -> [Option?] {
    let host = fields.requiredText("host", example: "www.example.go.th")
    let user = fields.requiredText("user", example: "webmaster")
    let port = fields.text("port", example: "22")
    if let host, host.value.unicodeScalars.contains("@") {
      fields.report(.secretInSettings("host", at: host.location))
      return [nil]
    }
    return [
      host.map { Option(name: "host", value: $0.value) },
      user.map { Option(name: "user", value: $0.value) },
    ] + (port.map { [Option(name: "port", value: $0.value)] } ?? [])
  }

  private static func encryption(_ fields: inout YAMLFields) -> [Option] {
    switch fields.choice("tls", of: Encryption.self) ?? .explicit {
    case .explicit: [Option(name: "explicit_tls", value: "true")]
    case .implicit: [Option(name: "tls", value: "true")]
    case .none: []
    }
  }

  private static func address(_ fields: inout YAMLFields) -> [Option?] {
    let url = fields.requiredText("url", example: "https://cloud.example.go.th/remote.php/dav/…")
    let user = fields.text("user", example: "webmaster")
    let vendor = fields.text("vendor", example: "nextcloud")
    if let url, url.value.unicodeScalars.contains("@") {
      fields.report(.secretInSettings("url", at: url.location))
      return [nil]
    }
    return [url.map { Option(name: "url", value: $0.value) }]
      + [Option(name: "vendor", value: vendor?.value ?? "other")]
      + (user.map { [Option(name: "user", value: $0.value)] } ?? [])
  }

  private static func storage(_ fields: inout YAMLFields) -> [Option] {
    let provider = fields.text("provider", example: "Other")
    let options = [
      ("region", fields.text("region", example: "ap-southeast-1")),
      ("endpoint", fields.text("endpoint", example: "https://s3.example.go.th")),
      ("acl", fields.text("acl", example: "public-read")),
    ]
    return [
      Option(name: "provider", value: provider?.value ?? "AWS"),
      // Keys come from the environment or the machine, as Amazon's own tools have them.
      Option(name: "env_auth", value: "true"),
    ] + options.compactMap { name, text in text.map { Option(name: name, value: $0.value) } }
  }
}

/// Where OpenSSH keeps the keys of servers that somebody has accepted.
private let knownHosts = "~/.ssh/known_hosts"

extension YAMLValue {
  /// Keys of the mapping whose names say that a secret follows.
  fileprivate var secretKeys: [Located<String>] {
    guard case .mapping(let entries) = kind else { return [] }
    let marks = ["pass", "secret", "token", "key", "credential", "bearer", "รหัส"]
    return entries.map(\.key).filter { key in
      let name = Array(key.value.lowercased().utf8)
      return marks.contains { name.firstRange(of: Array($0.utf8)) != nil }
    }
  }
}
