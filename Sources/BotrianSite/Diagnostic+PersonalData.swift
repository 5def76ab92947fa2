internal import BotrianDiagnostics
internal import BotrianReports

// Personal data. The value itself is in no message: messages are kept in logs.
extension Diagnostic {
  static func personalData(
    _ datum: PersonalDatum, severity: Severity, reachesReaders: Bool, advice: AllowanceAdvice?,
    at location: SourceLocation
  ) -> Self {
    Self(
      code: "personal-data",
      severity: severity,
      at: location,
      summary: LocalizedText(
        th: "พบ\(datum.kind.name.thai)", en: "Here is \(datum.kind.name.english)"),
      reason: reachesReaders
        ? LocalizedText(
          th: "เป็นข้อมูลส่วนบุคคล เมื่อเผยแพร่แล้วใครก็คัดลอกไปได้ และเรียกคืนไม่ได้",
          en:
            "It is personal data: once published, anybody can copy it, and nobody can call it back")
        : LocalizedText(
          th: "เป็นข้อมูลส่วนบุคคล ตอนนี้ยังไม่เผยแพร่ แต่เมื่อได้รับอนุมัติแล้วจะสร้างเว็บไซต์ไม่ได้จนกว่าจะแก้",
          en: "It is personal data: not published yet, but it will stop the build once it would be"),
      remedy: LocalizedText(
        th: datum.kind.removal.thai + (advice?.text.thai ?? ""),
        en: datum.kind.removal.english + (advice?.text.english ?? "")))
  }

  static func imageWithPosition(
    _ picture: String, severity: Severity, advice: AllowanceAdvice?, at location: SourceLocation
  ) -> Self {
    Self(
      code: "image-with-position",
      severity: severity,
      at: location,
      summary: LocalizedText(
        th: "ภาพ \(picture) บันทึกพิกัดสถานที่ถ่ายไว้ (GPS)",
        en: "\(picture) says where it was taken (GPS)"),
      reason: LocalizedText(
        th:
          "พิกัดอาจบอกบ้านหรือที่อยู่ของบุคคล ภาพบนเว็บไซต์จะถูกลบพิกัดให้เสมอ แต่ไฟล์ใน Content ยังมีอยู่ และอาจถูกส่งต่อ",
        en:
          "It may be where somebody lives. The published copy never has it, but the file in Content "
          + "does, and may be passed on"),
      remedy: LocalizedText(
        th:
          "ลบพิกัดออกจากไฟล์ภาพ ใน Windows คลิกขวาที่ไฟล์ เลือก คุณสมบัติ > รายละเอียด > เอาคุณสมบัติและข้อมูลส่วนบุคคลออก"
          + (advice?.text.thai ?? ""),
        en: "Remove it from the file; in Windows: Properties, Details, Remove Properties"
          + (advice?.text.english ?? "")))
  }

  static func damagedImage(_ picture: String, at location: SourceLocation) -> Self {
    Self(
      code: "damaged-image",
      severity: .warning,
      at: location,
      summary: LocalizedText(
        th: "ไฟล์ภาพ \(picture) ไม่สมบูรณ์", en: "The picture \(picture) is not whole"),
      reason: LocalizedText(
        th: "ข้อมูลในไฟล์ขาดหรือเสีย ผู้อ่านอาจไม่เห็นภาพ จึงเผยแพร่เฉพาะส่วนที่อ่านได้",
        en: "Its data breaks off or is spoilt, so only what could be read is published"),
      remedy: LocalizedText(
        th: "เปิดภาพดู แล้วบันทึกใหม่หรือคัดลอกจากต้นฉบับอีกครั้ง",
        en: "Open it and save it anew, or copy the original once more"))
  }

  static func unsupportedImage(_ picture: String, at location: SourceLocation) -> Self {
    Self(
      code: "unsupported-image",
      at: location,
      summary: LocalizedText(
        th: "เผยแพร่ภาพ \(picture) ไม่ได้ เพราะเป็นไฟล์ของกล้องหรือเครื่องสแกน (HEIC หรือ TIFF)",
        en: "The picture \(picture) is a file of a camera or scanner (HEIC or TIFF)"),
      reason: LocalizedText(
        th: "เบราว์เซอร์ส่วนใหญ่เปิดไม่ได้ และในไฟล์อาจมีตำแหน่งที่ถ่ายภาพ",
        en: "Most browsers do not show it, and it may say where it was taken"),
      remedy: LocalizedText(
        th: "บันทึกภาพใหม่เป็น JPEG แล้วใช้ไฟล์ใหม่แทน",
        en: "Save the picture as JPEG and use that file instead"))
  }

  static func unusedAllowance(
    _ kind: PersonalDatum.Kind, at location: SourceLocation
  ) -> Self {
    Self(
      code: "unused-personal-data-allowance",
      severity: .warning,
      at: location,
      summary: LocalizedText(
        th: "ไม่พบ\(kind.name.thai)ที่อนุญาตไว้ตรงนี้",
        en: "Nothing here is what this permits: \(kind.name.english)"),
      reason: LocalizedText(
        th: "ข้อมูลนั้นอาจถูกลบหรือแก้แล้ว หรือ kind กับ value_hash ไม่ตรงกับที่พบในไฟล์นี้",
        en: "It was removed or changed, or kind and value_hash are not what the file holds"),
      remedy: LocalizedText(
        th: "ลบรายการนี้ออกจาก allow_personal_data", en: "Remove it from allow_personal_data"))
  }
}

extension PersonalDatum.Kind {
  fileprivate var name: LocalizedText {
    switch self {
    case .nationalID: LocalizedText(th: "เลขประจำตัวประชาชน", en: "a national ID number")
    case .mobile: LocalizedText(th: "หมายเลขโทรศัพท์มือถือ", en: "a mobile telephone number")
    case .email: LocalizedText(th: "อีเมลส่วนตัว", en: "a personal e-mail address")
    case .bankAccount: LocalizedText(th: "เลขที่บัญชีธนาคาร", en: "a bank account number")
    case .position: LocalizedText(th: "พิกัดในภาพ", en: "a position in a picture")
    }
  }

  /// What to write instead.
  fileprivate var removal: LocalizedText {
    switch self {
    case .nationalID:
      LocalizedText(
        th: "ลบออก ถ้าต้องกล่าวถึงบุคคล ให้เขียนเฉพาะตำแหน่งหรือหน่วยงาน",
        en: "Remove it; where somebody must be named, write a post or an office")
    case .bankAccount, .position:
      LocalizedText(
        th: "ลบออก หรือเขียนว่าให้ติดต่อสำนักงาน", en: "Remove it, or write that the office will tell")
    case .mobile:
      LocalizedText(
        th: "ลบออก หรือใช้โทรศัพท์ของสำนักงานแทน\n  "
          + "ถ้าเป็นโทรศัพท์ของสำนักงาน ให้เขียนไว้ที่ office: phone: ใน site.yml",
        en: "Remove it, or write the office's number\n  "
          + "If it is the office's, name it as office: phone: in site.yml")
    case .email:
      LocalizedText(
        th: "ลบออก หรือใช้อีเมลของสำนักงานแทน\n  "
          + "ถ้าเป็นอีเมลของสำนักงาน ให้เขียนไว้ที่ office: email: ใน site.yml",
        en: "Remove it, or write the office's address\n  "
          + "If it is the office's, name it as office: email: in site.yml")
    }
  }
}

extension AllowanceAdvice {
  /// What to paste stands on a line of its own, without blanks before it: a key of front matter begins its line.
  fileprivate var text: LocalizedText {
    switch self {
    case .line(let line):
      LocalizedText(
        th: "\n  ถ้าเผยแพร่ได้จริง ให้วางบรรทัดล่างนี้ก่อนเส้น --- เส้นที่สอง แล้วเขียนเหตุผลแทน …\n\(line)",
        en: "\n  If it may be published, put this above the second --- line, with a reason for …\n"
          + line)
    case .item(let item):
      LocalizedText(
        th: "\n  ถ้าเผยแพร่ได้จริง ให้เพิ่มข้อความล่างนี้ในวงเล็บเหลี่ยมของ allow_personal_data "
          + "แล้วเขียนเหตุผลแทน …\n\(item)",
        en:
          "\n  If it may be published, add this to the list allow_personal_data, with a reason for …\n"
          + item)
    }
  }
}
