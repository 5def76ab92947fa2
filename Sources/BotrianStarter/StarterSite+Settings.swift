internal import BotrianMarkdown
internal import BotrianSite

extension StarterSite {
  /// `site.yml`.
  var settings: OutputFile {
    let optional = [
      ("address", office.address), ("phone", office.phone), ("logo", office.logo),
    ].compactMap { key, value in value.map { "\n  \(key): \(YAMLText($0))" } }.joined()
    let colours = office.accent.map { "\n  colours:\n    accent: \(YAMLText($0))" } ?? ""
    return OutputFile(
      path: "site.yml",
      text: """
        # ค่าของเว็บไซต์ แก้ที่ไฟล์นี้ไฟล์เดียว

        # ชื่อ ที่อยู่ และโทรศัพท์ของสำนักงาน ตามที่ให้ประชาชนเห็น
        office:
          name: \(YAMLText(office.name))
          short_name: \(YAMLText(office.shortName))
          province: \(YAMLText(office.province))\(optional)\(colours)

        # ที่อยู่เว็บไซต์จริง ต้องถูกต้องก่อนเผยแพร่
        base_url: \(YAMLText(office.baseURL))

        # ภาษาของเมนูและคำสั่ง: th หรือ en
        language: \(office.language)

        # ตัวเลขที่แสดง: thai (๑๒๓) หรือ arabic (123)
        digits: \(office.language == "th" ? "thai" : "arabic")

        """)
  }
}
