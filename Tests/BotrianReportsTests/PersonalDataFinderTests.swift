internal import BotrianReports
internal import BotrianTestSupport
internal import Testing

/// What is found, however it is written.
@Suite struct PersonalDataFinderTests {
  private func found(_ text: String) -> [String] {
    PersonalDataFinder.find(in: text).map {
      "\($0.line):\($0.column) \($0.kind.rawValue) \($0.value)"
    }
  }

  @Test(arguments: [
    "0812345678", "๐๘๑๒๓๔๕๖๗๘", "０８１２３４５６７８", "081-234-5678", "081-2345678", "๐๘๑-๒๓๔-๕๖๗๘",
    "08 1234 5678", "(08) 1234 5678", "(081) 234-5678", "081 234 5678", "081.234.5678",
    "08-1234-5678",
    "0-8123-45678", "0 8 1 2 3 4 5 6 7 8", "081\u{A0}234\u{A0}5678", "081\u{2011}234\u{2011}5678",
    "081–234–5678", "081 - 234 - 5678", "081\u{200B}2345678", "081\\-234\\-5678",
    "081<br>234<br/>5678",
    "081<BR />2345678", "08&#49;&#x32;345678", "081&nbsp;234&nbsp;5678", "081_234_5678",
    "081-23-45-678",
    "+66812345678", "+66 81 234 5678", "+66-81-234-5678", "+66 (0)81 234 5678", "(+66) 81 234 5678",
    "66812345678", "66-81-234-5678", "0066812345678",
    "00 66 81 234 5678".replacing("00 66", with: "0066"),
    "081\n234 5678", "๐๘\u{A0}๑๒๓๔\u{A0}๕๖๗๘",
  ])
  func findsAMobileNumberHoweverItIsWritten(number: String) {
    #expect(found("โทร \(number) ค่ะ") == ["1:5 mobile 0812345678"])
  }

  @Test(arguments: ["0612345678", "0898765432", "0912345678"])
  func findsEveryPrefixOfMobileNumbers(number: String) {
    #expect(found("โทร\(number)") == ["1:4 mobile \(number)"])
  }

  @Test(arguments: [
    "1234567890121", "1-2345-67890-12-1", "๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑", "1 2345 67890 12 1", "๑๒๓๔๕๖๗๘๙๐๑๒๑",
    "1.2345.67890.12.1", "1 2 3 4 5 6 7 8 9 0 1 2 1", "1-2345-67890-121", "12345 67890 12 1",
    "1234-5678-9012-1", "1–2345–67890–12–1", "**1-2345**-67890-12-1", "1\u{200B}234567890121",
    "1-2345-\n67890-12-1",
  ])
  func findsANationalIDHoweverItIsWritten(number: String) {
    let column = number.hasPrefix("**") ? 8 : 6
    #expect(found("เลข: \(number) ") == ["1:\(column) national_id 1234567890121"])
  }

  /// Foreign workers have numbers that begin 00, persons without registration such of group 89.
  @Test(arguments: ["0012345678909", "0123489012347"])
  func findsIDsOfPersonsThatBeginWithZero(number: String) {
    #expect(found(number) == ["1:1 national_id \(number)"])
  }

  @Test(arguments: [
    ("ติดต่อ somchai.j@gmail.com ค่ะ", "1:8 email somchai.j@gmail.com"),
    ("อีเมลSOMCHAI@Hotmail.Comครับ", "1:6 email somchai@hotmail.com"),
    ("<somchai@yahoo.co.th>", "1:2 email somchai@yahoo.co.th"),
    ("[เขียน](mailto:somchai@example.com)", "1:16 email somchai@example.com"),
    ("somchai\\_j@gmail.com", "1:1 email somchai_j@gmail.com"),
    ("_somchai@gmail.com_", "1:2 email somchai@gmail.com"),
    ("**somchai**@gmail.com", "1:3 email somchai@gmail.com"),
    ("somchai @ gmail.com", "1:1 email somchai@gmail.com"),
    ("ｓｏｍｃｈａｉ＠ｇｍａｉｌ．ｃｏｍ", "1:1 email somchai@gmail.com"),
    ("somchai&#64;gmail.com", "1:1 email somchai@gmail.com"),
    ("mailto:somchai%40gmail.com", "1:8 email somchai@gmail.com"),
    ("som\u{200B}chai@gmail.com", "1:1 email somchai@gmail.com"),
    ("someone@company.co.th", "1:1 email someone@company.co.th"),
    ("0812345678@gmail.com", "1:1 email 0812345678@gmail.com"),
  ])
  func findsAnEMailAddressHoweverItIsWritten(text: String, finding: String) {
    #expect(found(text) == [finding])
  }

  @Test(arguments: [
    "ธนาคารกรุงไทย 123-4-56789-0", "กรุงไทย เลขที่ ๑๒๓-๔-๕๖๗๘๙-๐", "KTB 1234567890",
    "บัญชีออมทรัพย์ เลขที่ 123-456789-0", "| ธ.ก.ส. | 123-4-56789-0 |", "scb: 123 4 56789 0",
    "123-4-56789-0 (ธนาคารออมสิน)", "โอนเข้าบัญชี ไทยพาณิชย์\n\n123-4-56789-0",
    "ธ.กรุงเทพ สาขาลำปาง 123-4-56789-0", "พร้อมเพย์ของร้าน 1234567890",
  ])
  func findsAnAccountBesideABanksName(text: String) {
    let values = PersonalDataFinder.find(in: text).map { "\($0.kind.rawValue) \($0.value)" }
    #expect(values == ["bank_account 1234567890"])
  }

  @Test(arguments: [
    ("เลขที่บัญชี 0812345678 ธนาคารกรุงไทย", "bank_account"),
    ("ธนาคารกรุงไทย โทร 0812345678", "mobile"), ("พร้อมเพย์ 0812345678", "mobile"),
    ("พร้อมเพย์ 1234567890121", "national_id"), ("ธ.ก.ส. 012345678901", "bank_account"),
  ])
  func tellsAccountsFromOtherNumbers(text: String, kind: String) {
    #expect(PersonalDataFinder.find(in: text).map(\.kind.rawValue) == [kind])
  }

  @Test(arguments: [
    ("โทร 081-234-5678 2567", ["1:5"]), ("081-234-5678, 089-876-5432", ["1:1", "1:15"]),
    ("0812345678,0898765432", ["1:1", "1:12"]), ("0 5482 1501 062 123 4567", ["1:13"]),
    ("1. 081-234-5678", ["1:4"]), ("1.081-234-5678", ["1:3"]), ("081-234-5678-79", ["1:1"]),
    ("ห้อง 303 081 234 5678", ["1:10"]), ("081-234-5678\n089-876-5432", ["1:1", "2:1"]),
    ("| 081-234-5678 | 10 |", ["1:3"]),
    ("a: 1\r\nb: 0812345678\r\n", ["2:4"]), ("\u{FEFF}0812345678", ["1:1"]),
    ("ที่ปรึกษา\n\nกำลังใจ 0812345678", ["3:9"]), ("tel:0812345678", ["1:5"]),
    ("Tel0812345678", ["1:4"]), ("0812345678email", ["1:1"]),
  ])
  func saysWhereEachNumberBegins(text: String, places: [String]) {
    let found = PersonalDataFinder.find(in: text)
    #expect(found.map { "\($0.line):\($0.column)" } == places)
  }

  @Test func hashesAllSpellingsOfAValueAlike() {
    let hashes = ["0812345678", "+66 81 234 5678", "๐๘-๑๒๓๔-๕๖๗๘"].flatMap { text in
      PersonalDataFinder.find(in: text).map { PersonalDatum.hash(of: $0.value) }
    }
    // printf 0812345678 | sha256sum
    #expect(hashes == Array(repeating: "9cb4de460569edf9", count: 3))
  }

  @Test func readsTextOfAnyKindToItsEnd() {
    var generator = SeededGenerator(seed: 4)
    let pieces = [
      "0", "8", "๑", "123", "-", " ", ".", "(", ")", "+66", "@", "a.b", "gmail.com", "&", "&#", ";",
      "&#x110000;", "\\", "<br", ">", "%4", "%40", "\n", "\r", "\u{200B}", "ธนาคาร", "บาท", "|",
      "*",
    ]
    for _ in 0..<2000 {
      let text = (0..<40).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        .split(separator: "\n", omittingEmptySubsequences: false)
      for datum in PersonalDataFinder.find(in: text) {
        #expect(lines[datum.line - 1].unicodeScalars.count >= datum.column, "\(text)")
      }
    }
  }
}
