internal import BotrianSite
internal import BotrianTestSupport
internal import Testing

/// Pictures go out without what cameras and programs write into them.
@Suite struct PublishedImageTests {
  @Test(arguments: TestImage.Format.allCases)
  func leavesThePlaceOutAndSaysThatItWasThere(format: TestImage.Format) {
    let image = PublishedImage(TestImage(format, exif: TestImage.exif(position: true)).bytes)
    #expect(image.heldPosition && !image.isDamaged)
    #expect(image.bytes == TestImage(format).bytes)
  }

  @Test(arguments: TestImage.Format.allCases)
  func findsThePlaceInXMPToo(format: TestImage.Format) {
    let xmp = "<x:xmpmeta exif:GPSLatitude='18,17.3N'/>"
    let image = PublishedImage(TestImage(format, xmp: xmp).bytes)
    #expect(image.heldPosition)
    #expect(image.bytes == TestImage(format).bytes)
  }

  @Test(arguments: TestImage.Format.allCases)
  func leavesOtherMetadataOutWithoutAWord(format: TestImage.Format) {
    let original = TestImage(format, exif: TestImage.exif(), xmp: "<x:xmpmeta dc:creator='ZQX'/>")
    let image = PublishedImage(original.bytes)
    #expect(!image.heldPosition && !image.isDamaged)
    #expect(image.bytes == TestImage(format).bytes)
  }

  @Test(arguments: TestImage.Format.allCases, [3, 6, 8])
  func keepsHowAPictureIsTurned(format: TestImage.Format, orientation: Int) {
    for isLittleEndian in [false, true] {
      let exif = TestImage.exif(
        orientation: orientation, position: true, isLittleEndian: isLittleEndian)
      let image = PublishedImage(TestImage(format, exif: exif).bytes)
      let expected = TestImage(format, exif: TestImage.exif(orientation: orientation))
      #expect(image.heldPosition)
      #expect(image.bytes == expected.bytes)
      #expect(PublishedImage(image.bytes).bytes == image.bytes, "what is clean stays as it is")
    }
  }

  @Test(arguments: TestImage.Format.allCases)
  func changesNoByteOfACleanPicture(format: TestImage.Format) {
    let file = TestImage(format).bytes
    let image = PublishedImage(file)
    #expect(image.bytes == file && !image.heldPosition && !image.isDamaged)
  }

  @Test(arguments: TestImage.Format.allCases)
  func leavesOutWhatFollowsThePicture(format: TestImage.Format) {
    let file = TestImage(format).bytes
    #expect(PublishedImage(file + Array("ZQX".utf8) + file).bytes == file)
  }

  @Test func leavesCaptionsCommentsAndSecondPicturesOutOfAJPEG() {
    let marks: [(UInt8, String)] = [
      (0xED, "Photoshop 3.0\0ZQX"), (0xFE, "ZQX"), (0xE2, "MPF\0ZQX"), (0xE0, "JFXX\0ZQX"),
    ]
    let segments = marks.flatMap { TestImage.segment($0.0, Array($0.1.utf8)) }
    let clean = TestImage(.jpeg).bytes
    #expect(PublishedImage(Array(clean[..<2]) + segments + clean[2...]).bytes == clean)
  }

  @Test(arguments: ["", "GIF89a…", "%PDF-1.7", "<svg/>", "RIFF", "\u{FF}"])
  func leavesOtherFilesAsTheyAre(text: String) {
    let file = Array(text.utf8)
    let image = PublishedImage(file)
    #expect(image.bytes == file && !image.heldPosition && !image.isDamaged)
  }

  @Test(arguments: TestImage.Format.allCases)
  func neitherFailsNorLeaksOnAFileThatBreaksOff(format: TestImage.Format) {
    let file = TestImage(format, exif: TestImage.exif(position: true), xmp: "GPSLatitude").bytes
    let clean = TestImage(format).bytes
    for count in 12..<file.count {
      let image = PublishedImage(Array(file[..<count]))
      #expect(image.isDamaged, "\(count)")
      #expect(!image.bytes.contains("GPSLatitude".utf8), "\(count)")
      #expect(!image.bytes.contains(TestImage.latitude), "\(count)")
      #expect(image.bytes.count <= clean.count, "\(count)")
    }
  }

  @Test(arguments: TestImage.Format.allCases)
  func readsAnyBytesWithoutFailing(format: TestImage.Format) {
    var generator = SeededGenerator(seed: 11)
    let file = TestImage(format, exif: TestImage.exif(orientation: 6, position: true), xmp: "x")
      .bytes
    for _ in 0..<400 {
      var bytes = file
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let index = Int.random(in: 3..<bytes.count, using: &generator)
        bytes[index] = [0, 1, 0x7F, 0x80, 0xFF].randomElement(using: &generator)!
      }
      let image = PublishedImage(bytes)
      #expect(image.bytes.count <= bytes.count + 64)
      #expect(PublishedImage(image.bytes).bytes == image.bytes)
    }
  }
}
