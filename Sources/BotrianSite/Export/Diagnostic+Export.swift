package import BotrianDiagnostics

extension Diagnostic {
  package static func exportIsNotOurs(_ folder: String) -> Self {
    Self(
      code: "export-is-not-ours",
      at: SourceLocation(path: folder),
      summary: LocalizedText(
        th: "จะไม่เขียนทับโฟลเดอร์ \(folder)", en: "The folder \(folder) will not be replaced"),
      reason: LocalizedText(
        th: "ในโฟลเดอร์มีไฟล์อื่นอยู่ และไม่มีไฟล์ .botrian-export ที่บอกว่าเป็นข้อมูลส่งออกของโปรแกรมนี้",
        en: "It holds files, and no .botrian-export file that says they are exports of this tool"),
      remedy: LocalizedText(
        th: "เลือกโฟลเดอร์ว่างด้วย --output หรือย้ายไฟล์เดิมออกก่อน",
        en: "Choose an empty folder with --output, or move the files away"))
  }
}
