internal import BotrianThai
internal import Testing

@Suite struct NoBreakSpacesTests {
  @Test(arguments: [
    ("สั้น ๆ ควร", "สั้น~ๆ ควร"),
    ("กิจกรรม ๕ ส ภายใน", "กิจกรรม ๕~ส ภายใน"),
    ("๕ สัปดาห์", "๕ สัปดาห์"),  // ส begins a word here
    ("พ.ศ. ๒๕๖๗", "พ.ศ.~๒๕๖๗"),
    ("ข้อ ๓ และ", "ข้อ~๓ และ"),
    ("ไตรมาสที่ ๑ - ๒ เฉพาะ", "ไตรมาสที่~๑~-~๒ เฉพาะ"),
    ("ทั้งสิ้น ๕๒ คน", "ทั้งสิ้น ๕๒~คน"),
    ("ลงวันที่ ๕ เมษายน ๒๕๖๗", "ลงวันที่~๕~เมษายน~๒๕๖๗"),
    ("ร้อยละ ๑๐๐", "ร้อยละ~๑๐๐"),
    ("19 มิ.ย. 67", "19~มิ.ย.~67"),
    ("วินัยและนิติการ ฯ พิจารณา", "วินัยและนิติการ~ฯ พิจารณา"),
    ("บุคลากร ทุกคน", "บุคลากร ทุกคน"),
    ("ดี - เลว", "ดี - เลว"),
    (" ๆ", " ๆ"),  // nothing stands before the space
    ("", ""),
  ])
  func joinsWhatALineMustNotPart(text: String, joined: String) {
    #expect(NoBreakSpaces.inserted(in: text) == joined.replacing("~", with: "\u{A0}"))
  }
}
