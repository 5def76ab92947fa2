internal import BotrianPublish
internal import BotrianSite
internal import BotrianTestSupport
internal import Testing

/// What rclone is told of a host.
@Suite struct RcloneRemoteTests {
  private func parsed(_ publish: String) -> RcloneRemote? {
    let text = TestSite()["site.yml"] + "\npublish: \(publish)\n"
    return SiteSettings.parse(text, at: "site.yml").0?.publish.flatMap { RcloneRemote($0) }
  }

  @Test func isNotNeededForAFolderOfThisComputer() {
    #expect(parsed("{kind: folder, folder: /var/www}") == nil)
  }

  @Test func namesARemoteOfRclonesOwnConfiguration() throws {
    let remote = try #require(parsed("{kind: rclone, remote: office, folder: www/lessons}"))
    #expect(remote("a/b.html") == "office:www/lessons/a/b.html")
    #expect(remote.environment == [:])
    #expect(remote.name == "rclone office:www/lessons")
  }

  @Test(arguments: [
    ("", "botrian:a"), ("www", "botrian:www/a"), ("www/", "botrian:www/a"), ("/", "botrian:/a"),
  ])
  func seesPathsFromTheFolder(folder: String, expected: String) {
    #expect(parsed("{kind: sftp, host: h, user: u, folder: '\(folder)'}")?("a") == expected)
  }

  /// There is no S3 server to test with: what reaches rclone is all that is tested.
  @Test func tellsRcloneOfAnS3Bucket() throws {
    let remote = try #require(
      parsed("{kind: s3, region: ap-southeast-1, acl: public-read, folder: bucket/lessons}"))
    #expect(remote() == "botrian:bucket/lessons")
    #expect(
      remote.environment == [
        "RCLONE_CONFIG_BOTRIAN_TYPE": "s3", "RCLONE_CONFIG_BOTRIAN_PROVIDER": "AWS",
        "RCLONE_CONFIG_BOTRIAN_ENV_AUTH": "true",
        "RCLONE_CONFIG_BOTRIAN_REGION": "ap-southeast-1",
        "RCLONE_CONFIG_BOTRIAN_ACL": "public-read",
      ])
  }

  @Test func tellsNeitherUserNorSecretInItsName() {
    #expect(
      parsed("{kind: sftp, host: h, user: somebody, folder: www}")?.name == "sftp h:www")
  }
}
