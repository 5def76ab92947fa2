internal import BotrianDiagnostics

extension Diagnostic {
  /// A name on the command line that the site does not know.
  static func unknownName(_ name: String, of option: String, known: [String]) -> Self {
    let nearest = nearestName(to: name, among: known)
    let list = known.prefix(20).joined(separator: ", ")
    return Self(
      code: "unknown-name",
      at: SourceLocation(path: option),
      summary: LocalizedText(th: "ไม่พบ \(name)", en: "There is no \(name)"),
      reason: LocalizedText(
        th: known.isEmpty ? "เว็บไซต์นี้ยังไม่มีรายการใด" : "ที่มีอยู่: \(list)",
        en: known.isEmpty ? "This site has none yet" : "There are: \(list)"),
      remedy: LocalizedText(
        th: nearest.map { "เขียน \($0)" } ?? "ตรวจชื่อไฟล์ใน Content/ หรือสร้างก่อนด้วย botrian new",
        en: nearest.map { "Write \($0)" }
          ?? "Look at the files in Content/, or make it with botrian new"))
  }
}
