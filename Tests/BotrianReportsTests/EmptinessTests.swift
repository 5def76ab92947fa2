internal import BotrianReports
internal import Testing

@Suite struct EmptinessTests {
  @Test(arguments: [
    ("", Emptiness.blank), (" \u{A0}", .blank), ("ไม่มี", .statedNone), ("-", .dash), ("–", .dash),
    ("ยังไม่ได้ดำเนินการ", .notYet), ("ยังไม่ครบปีงบประมาณที่โครงการจะเสร็จสิ้น", .notYet),
  ])
  func tellsTheKindsOfEmptinessApart(text: String, kind: Emptiness) {
    #expect(Emptiness(of: text) == kind)
  }

  @Test(arguments: ["ไม่มีการนำเครื่องมือใหม่ ๆ มาใช้", "- ข้อแรก", "บรรลุตามวัตถุประสงค์"])
  func leavesContentAlone(text: String) {
    #expect(Emptiness(of: text) == nil)
  }

  @Test func countsOnlyNotYetAsContent() {
    #expect(
      [Emptiness.statedNone, .dash, .blank, .notYet].map(\.isVoid) == [true, true, true, false])
  }
}
