internal import BotrianDiagnostics
internal import Testing

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("fiscal_yaer", "fiscal_year"),  // a swap counts one edit
    ("titel", "title"),
    ("quarter", "quarters"),
    ("Status", "status"),
  ])
  func offersTheClosestName(written: String, meant: String) {
    #expect(
      nearestName(to: written, among: ["title", "fiscal_year", "quarters", "status"]) == meant)
  }

  @Test func offersNothingWhenMoreThanAThirdDiffers() {
    #expect(nearestName(to: "colour", among: ["title", "status"]) == nil)
  }

  @Test func comparesThaiByScalar() {
    #expect(nearestName(to: "ภายไน", among: ["ภายใน", "ภายนอก"]) == "ภายใน")
  }

  @Test func takesTheFirstOfEquallyCloseNamesWhateverTheirOrder() {
    #expect(nearestName(to: "bat", among: ["cat", "bar"]) == "bar")
    #expect(nearestName(to: "bat", among: ["bar", "cat"]) == "bar")
  }
}
