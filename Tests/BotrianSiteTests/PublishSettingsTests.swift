internal import BotrianDiagnostics
internal import BotrianSite
internal import BotrianTestSupport
internal import Testing

/// `publish:` of site.yml.
@Suite struct PublishSettingsTests {
  private func parse(_ publish: String) -> (PublishSettings?, [Diagnostic]) {
    let text = TestSite()["site.yml"] + "\npublish: \(publish)\n"
    let (settings, diagnostics) = SiteSettings.parse(text, at: "site.yml")
    return (settings?.publish, diagnostics)
  }

  private func codes(_ publish: String) -> [String] { parse(publish).1.map(\.code) }

  private func options(_ publish: String) throws -> [String] {
    try #require(parse(publish).0).options.map { "\($0.name)=\($0.value)" }
  }

  @Test func isNotNeeded() {
    let (settings, diagnostics) = SiteSettings.parse(TestSite()["site.yml"], at: "site.yml")
    #expect(settings?.publish == nil && diagnostics == [])
  }

  @Test(arguments: [
    "{kind: folder, folder: /var/www/lessons}", "{kind: rclone, remote: office, folder: a/b}",
    "{kind: rclone, remote: 'office:'}", "{kind: sftp, host: www.example.go.th, user: web}",
    "{kind: ftp, host: h, user: u, port: 2121, tls: none, folder: www}",
    "{kind: webdav, url: https://cloud.example.go.th/dav, user: u, vendor: nextcloud}",
    "{kind: s3, region: ap-southeast-1, folder: bucket/lessons}",
  ])
  func takesEveryKindOfHost(publish: String) {
    let (settings, diagnostics) = parse(publish)
    #expect(settings != nil && diagnostics == [])
  }

  @Test(arguments: [
    ("{kind: sftp, host: h, user: u, password: x}", "password"),
    ("{kind: ftp, host: h, user: u, pass: x}", "pass"),
    ("{kind: webdav, url: https://h/, bearer_token: x}", "bearer_token"),
    ("{kind: s3, folder: b, secret_access_key: x}", "secret_access_key"),
    ("{kind: s3, folder: b, access_key_id: x}", "access_key_id"),
    ("{kind: sftp, host: h, user: u, รหัสผ่าน: x}", "รหัสผ่าน"),
    ("{kind: webdav, url: 'https://u:x@h/'}", "url"),
    ("{kind: sftp, host: 'u:x@h', user: u}", "host"),
  ])
  func refusesSecretsWithoutQuotingThem(publish: String, key: String) {
    let found = parse(publish).1
    #expect(found.map(\.code) == ["secret-in-settings"])
    let secret = found.first
    #expect(secret?.summary.thai.contains("publish: \(key) ") == true)
    #expect(secret?.location == SourceLocation(path: "site.yml"), "a line would be quoted")
    #expect(secret?.summary.thai.contains("บรรทัด 3") == true)
    #expect(secret?.remedy.thai.contains("rclone config") == true)
  }

  @Test(arguments: [":sftp,host=h,pass=x:", "a:b", "a,b", "../x"])
  func refusesARemoteThatIsMoreThanAName(remote: String) {
    #expect(codes("{kind: rclone, remote: '\(remote)'}") == ["remote-is-no-name"])
  }

  @Test(arguments: [
    ("{}", ["missing-key"]), ("{kind: scp}", ["unknown-choice"]),
    ("{kind: sftp}", ["missing-key", "missing-key"]), ("{kind: folder}", ["missing-key"]),
    ("{kind: s3}", ["missing-key"]), ("{kind: folder, folder: a, host: h}", ["unknown-key"]),
    ("{kind: ftp, host: h, user: u, tls: ssl}", ["unknown-choice"]),
  ])
  func saysWhatIsMissingOrUnknown(publish: String, codes expected: [String]) {
    #expect(codes(publish) == expected)
  }

  /// Without the file rclone would take any server for the right one.
  @Test func knowsServersBeforeItTellsThemAPassword() throws {
    #expect(
      try options("{kind: sftp, host: h, user: u, port: 2222}") == [
        "host=h", "user=u", "port=2222", "known_hosts_file=~/.ssh/known_hosts",
      ])
  }

  @Test(arguments: [
    ("", ["explicit_tls=true"]), (", tls: implicit", ["tls=true"]), (", tls: none", []),
  ])
  func encryptsFTPUnlessToldOtherwise(tls: String, expected: [String]) throws {
    #expect(try options("{kind: ftp, host: h, user: u\(tls)}") == ["host=h", "user=u"] + expected)
  }

  @Test func takesKeysOfAmazonFromTheEnvironment() throws {
    #expect(
      try options("{kind: s3, provider: Minio, endpoint: 'https://s3.example.go.th', folder: b}")
        == ["provider=Minio", "env_auth=true", "endpoint=https://s3.example.go.th"])
  }
}
