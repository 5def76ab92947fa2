internal import BotrianThai
internal import Testing

@Suite struct ThaiClustersTests {
  @Test(arguments: ["", "ก", "กิจกรรม"])
  func keepsATextThatIsShortEnough(text: String) {
    #expect(ThaiClusters.beginning(of: text, limit: 7) == text)
  }

  @Test(arguments: [
    ("ที่นี่ที่นั่น", 5, "ที่…"), ("ไปน้ำตก", 4, "ไป…"), ("แก้ว", 1, "แ…"), ("abcdef", 3, "abc…"),
  ])
  func cutsBetweenClusters(text: String, limit: Int, beginning: String) {
    #expect(ThaiClusters.beginning(of: text, limit: limit) == beginning)
  }

  @Test(arguments: [
    ("กลุ่มงาน ประชาสัมพันธ์", 10, "กลุ่มงาน…"), ("กก กกกกกกกกกกก", 9, "กก กกกกกก…"),
    ("กิจกรรม งาน", 7, "กิจกรรม…"),
  ])
  func cutsAtASpaceThatIsNear(text: String, limit: Int, beginning: String) {
    #expect(ThaiClusters.beginning(of: text, limit: limit) == beginning)
  }
}
