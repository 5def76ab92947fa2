package import BotrianDiagnostics
internal import BotrianThai
internal import Foundation

// The file: JSON with one entry a line, so that version control shows what a lock added.
extension AddressLedger {
  /// Where the file is, seen from the site's root.
  package static let path = "Content/addresses.json"

  private static let format = "botrian-addresses-1"

  /// Reads the file.
  package static func parse(_ text: String, at path: String) -> Parsed<AddressLedger> {
    parsed { (diagnostics) throws(Diagnostic) in
      let decoder = JSONDecoder()
      guard let file = try? decoder.decode(File.self, from: Data(text.utf8)),
        file.format == format
      else { throw .brokenLedger(at: SourceLocation(path: path)) }
      let entries = file.entries.compactMap(Entry.init)
      guard entries.count == file.entries.count else {
        throw .brokenLedger(at: SourceLocation(path: path))
      }
      let ledger = AddressLedger(entries)
      let twins = ledger.repeatedAddresses
      diagnostics += twins.map { address in
        .addressClaimedTwice(
          address, at: SourceLocation(path: path, line: lastLine(of: address, in: text)))
      }
      if twins.isEmpty, ledger.digest != file.digest {
        diagnostics.append(.ledgerEditedByHand(at: SourceLocation(path: path)))
      }
      return ledger
    }
  }

  private var repeatedAddresses: [String] {
    zip(entries, entries.dropFirst()).filter { $0.address == $1.address }.map(
      \.0.address.description)
  }

  private static func lastLine(of address: String, in text: String) -> Int? {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let mark = Array("\"\(address)\"".utf8)
    return lines.lastIndex { $0.firstRange(of: mark) != nil }.map { $0 + 1 }
  }

  /// The file's text.
  package var fileText: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let lines = entries.map { entry in
      guard let data = try? encoder.encode(FileEntry(entry)) else {
        preconditionFailure("an entry of texts and numbers can be written as JSON")
      }
      return String(decoding: data, as: UTF8.self)
    }
    return """
      {"format":"\(Self.format)","digest":"\(digest)","entries":[
      \(lines.joined(separator: ",\n"))
      ]}

      """
  }
}

private struct File: Decodable {
  let format: String
  let digest: String
  let entries: [FileEntry]
}

private struct FileEntry: Codable {
  let address: String
  let since: String
  let text: String?
  let sketch: String?
  let lead: String?
  let changes: Int?
  let textSince: String?
  let gone: String?
  let movedTo: String?

  init(_ entry: AddressLedger.Entry) {
    address = entry.address.description
    since = entry.since.iso8601
    text = entry.text
    sketch = entry.sketch?.hexadecimal
    lead = entry.lead?.hexadecimal
    changes = entry.changeCount
    textSince = entry.textSince?.iso8601
    gone = entry.gone?.iso8601
    movedTo = entry.movedTo?.description
  }
}

extension AddressLedger.Entry {
  /// `nil` when a field is not as the tool writes it.
  fileprivate init?(_ entry: FileEntry) {
    guard let since = CalendarDate(parsing: entry.since) else { return nil }
    self.init(address: Permalink(description: entry.address), since: since)
    text = entry.text
    changeCount = entry.changes
    movedTo = entry.movedTo.map(Permalink.init(description:))
    if let day = entry.gone {
      guard let day = CalendarDate(parsing: day) else { return nil }
      gone = day
    }
    if let day = entry.textSince {
      guard let day = CalendarDate(parsing: day) else { return nil }
      textSince = day
    }
    if let digits = entry.sketch {
      guard let sketch = TextSketch(hexadecimal: digits) else { return nil }
      self.sketch = sketch
    }
    if let digits = entry.lead {
      guard let sketch = TextSketch(hexadecimal: digits) else { return nil }
      lead = sketch
    }
  }
}

extension Permalink {
  /// Reads what `description` wrote.
  fileprivate init(description: String) {
    let parts = description.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    self.init(path: String(parts[0]), fragment: parts.count > 1 ? String(parts[1]) : nil)
  }
}

extension Diagnostic {
  package static func brokenLedger(at location: SourceLocation) -> Self {
    Self(
      code: "broken-ledger",
      at: location,
      summary: LocalizedText(
        th: "อ่านบัญชีที่อยู่เว็บไม่ได้", en: "The record of addresses cannot be read"),
      reason: LocalizedText(
        th: "ไฟล์นี้คำสั่ง botrian lock เป็นผู้เขียน ข้อความในไฟล์ไม่เป็นไปตามรูปแบบ",
        en: "botrian lock writes this file; what is in it is not what it writes"),
      remedy: LocalizedText(
        th: "นำไฟล์ฉบับก่อนแก้กลับมา (จากสำเนาสำรองหรือ git)",
        en: "Bring back the file as it was, from a backup or from git"))
  }

  package static func ledgerEditedByHand(at location: SourceLocation) -> Self {
    Self(
      code: "ledger-edited-by-hand",
      at: location,
      summary: LocalizedText(
        th: "บัญชีที่อยู่เว็บถูกแก้ด้วยมือ มีรายการหายไปหรือเพิ่มเข้ามา",
        en: "The record of addresses was edited by hand: entries are missing or were added"),
      reason: LocalizedText(
        th: "ที่อยู่ที่เผยแพร่แล้วต้องเปิดได้เสมอ ถ้ารายการหาย ลิงก์ที่คนอื่นอ้างถึงอาจเปิดไม่ได้",
        en: "A published address must work for ever; without its entry, links of others may break"),
      remedy: LocalizedText(
        th: "นำไฟล์ฉบับก่อนแก้กลับมา (จากสำเนาสำรองหรือ git) แล้วสั่ง botrian lock",
        en: "Bring back the file as it was, from a backup or from git, then run botrian lock"))
  }

  package static func addressClaimedTwice(_ address: String, at location: SourceLocation) -> Self {
    Self(
      code: "address-claimed-twice",
      at: location,
      summary: LocalizedText(
        th: "ที่อยู่ \(address) มีสองรายการ", en: "Two entries claim the address \(address)"),
      reason: LocalizedText(
        th: "ที่อยู่หนึ่งเป็นของเนื้อหาเดียว", en: "An address belongs to one thing"),
      remedy: LocalizedText(
        th: "ลบบรรทัดที่ซ้ำออกหนึ่งบรรทัด หรือนำไฟล์ฉบับก่อนแก้กลับมา",
        en: "Remove one of the two lines, or bring back the file as it was"))
  }
}
