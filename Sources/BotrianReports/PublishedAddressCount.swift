package import BotrianDiagnostics
internal import Foundation

/// How many addresses had been published, as the log of publications tells (`Content/publications.jsonl`).
///
/// The record of addresses cannot tell by itself that it was deleted and begun anew.
package struct PublishedAddressCount: Hashable, Sendable {
  /// Where the log is, seen from the site's root.
  package static let path = "Content/publications.jsonl"

  /// The largest number that an entry of the log gives; 0 when none does.
  package let count: Int

  /// Reads the number from a log of one JSON object a line; what else stands there is not its business.
  package init(log: String) {
    let decoder = JSONDecoder()
    let counts = log.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      try? decoder.decode(LogEntry.self, from: Data(line)).addresses
    }
    count = counts.max() ?? 0
  }
}

private struct LogEntry: Decodable {
  let addresses: Int?
}

extension Diagnostic {
  package static func ledgerLostEntries(_ count: Int, published: Int) -> Self {
    Self(
      code: "ledger-lost-entries",
      at: SourceLocation(path: AddressLedger.path),
      summary: LocalizedText(
        th: "บัญชีที่อยู่เว็บหายไป หรือมีรายการน้อยกว่าที่เคยเผยแพร่",
        en: "The record of addresses is missing, or holds less than was published"),
      reason: LocalizedText(
        th: "บันทึกการเผยแพร่ (\(PublishedAddressCount.path)) เคยมี \(published) แห่ง "
          + "ขณะนี้มี \(count) แห่ง ลิงก์ที่คนอื่นอ้างถึงอาจเปิดไม่ได้",
        en: "The log of publications (\(PublishedAddressCount.path)) tells of \(published) "
          + "addresses, and there are \(count): links of others may break"),
      remedy: LocalizedText(
        th: "นำไฟล์ \(AddressLedger.path) ฉบับล่าสุดกลับมา (จากสำเนาสำรองหรือ git)",
        en: "Bring back the latest \(AddressLedger.path), from a backup or from git"))
  }
}
