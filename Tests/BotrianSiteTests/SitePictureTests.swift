internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianSite
internal import BotrianTestSupport
internal import Testing

/// Pictures in a site.
@Suite struct SitePictureTests {
  private static let place = TestImage.exif(position: true)

  private func site(frontMatter: String = "", exif: [UInt8] = place) -> TestSite {
    var site = TestSite()
    site["Content/pages/about.md"] =
      "---\n" + frontMatter + "title: เกี่ยวกับเว็บไซต์\n---\n\nดู ![ภาพ](../media/used.jpg)\n"
    site.files["Content/media/used.jpg"] = TestImage(.jpeg, exif: exif).bytes
    site.files["Content/media/unused.jpg"] = TestImage(.jpeg, exif: Self.place).bytes
    return site
  }

  private static let allowance =
    "allow_personal_data: [{kind: gps, value_hash: \(PersonalDatum.hash(of: "media/used.jpg")), "
    + "reason: ถ่ายที่สำนักงาน}]\n"

  @Test func stopsAtAPublishedPictureThatSaysWhereItWasTaken() async throws {
    let diagnostics = try await site().diagnostics()
    #expect(diagnostics.map(\.code) == ["image-with-position"])
    #expect(diagnostics[0].severity == .error)
    #expect(diagnostics[0].location.description == "Content/pages/about.md:5:4")
    #expect(diagnostics[0].summary.thai.contains("media/used.jpg"))
    #expect(
      diagnostics[0].remedy.thai.hasSuffix(
        Self.allowance.dropLast().replacing("ถ่ายที่สำนักงาน", with: "…")))
  }

  @Test(arguments: [true, false])
  func publishesThePictureWithoutItsPlaceOncePermitted(isPermitted: Bool) async throws {
    var site = site(frontMatter: isPermitted ? Self.allowance : "")
    if !isPermitted { site["site.yml"] += "\npersonal_data: warn\n" }
    let built = try await site.build()
    #expect(built.warnings.map(\.code) == (isPermitted ? [] : ["image-with-position"]))
    #expect(built.personalDataAllowances.map(\.kind) == (isPermitted ? [.position] : []))
    let picture = try #require(built.files.first { $0.path == "media/used.jpg" })
    #expect(picture.bytes == TestImage(.jpeg).bytes)
  }

  @Test func stopsAtAnAttachmentOfAnyFormatThatSaysWhereItWasTaken() async throws {
    var site = site(exif: TestImage.exif())
    site.files["Content/media/used.jpg"] =
      Array("\0\0\0\u{1C}ftypavif\0\0\0\0".utf8) + TestImage.exif(position: true)
    #expect(try await site.diagnostics().map(\.code) == ["image-with-position"])
    site.files["Content/media/used.jpg"] = Array("GIF89a MM\0* II*\0 no place".utf8)
    #expect(try await site.diagnostics() == [])
  }

  @Test func permitsAPictureThroughAnyOfTheRecordsThatShowIt() async throws {
    var site = site()
    site["Content/pages/other.md"] =
      "---\n\(Self.allowance)title: อื่น\n---\n\n![ภาพ](../media/used.jpg)\n"
    #expect(try await site.diagnostics() == [])
  }

  @Test func buildsWithPicturesThatSayNoPlace() async throws {
    #expect(try await site(exif: TestImage.exif()).diagnostics() == [])
  }

  @Test func warnsOfADamagedPicture() async throws {
    var site = site(exif: TestImage.exif())
    site.files["Content/media/used.jpg"]?.removeLast(3)
    let diagnostics = try await site.diagnostics()
    #expect(diagnostics.map(\.code) == ["damaged-image"])
    #expect(diagnostics.map(\.location.description) == ["Content/pages/about.md:5:4"])
  }

  @Test(
    arguments: [
      (Array("\0\0\0\u{18}ftypheic".utf8), ["unsupported-image"]),
      ([0x49, 0x49, 0x2A, 0x00, 0x08], ["unsupported-image"]),
      ([0x4D, 0x4D, 0x00, 0x2A, 0x00], ["unsupported-image"]),
      (Array("\0\0\0\u{18}ftypmp42".utf8), []), (Array("GIF89a".utf8), []),
    ] as [([UInt8], [String])])
  func refusesPicturesThatOnlyCamerasKnow(bytes: [UInt8], codes: [String]) async throws {
    var site = TestSite()
    site.files["Content/media/picture.bin"] = bytes
    site["Content/pages/about.md"] += "\n![ภาพ](../media/picture.bin)\n"
    #expect(try await site.diagnostics().map(\.code) == codes)
  }
}
