package import BotrianDiagnostics
internal import BotrianMarkdown

/// Something that a record needs before it can be approved.
package enum Gap: Hashable, Sendable {
  /// A key without a value, or with one that is not whole yet.
  case key(String)
  case part(FormPart.Kind)

  /// The text below the front matter.
  case body
}

extension Gap {
  /// What is to be filled in, as the form and its keys call it.
  package var name: LocalizedText {
    switch self {
    case .key(let key):
      Self.names[key].map { LocalizedText(th: "\($0) (\(key))", en: key) }
        ?? LocalizedText(th: key, en: key)
    case .part(let kind):
      LocalizedText(th: "ส่วนที่ \(kind.number)", en: "part \(kind.rawValue)")
    case .body: LocalizedText(th: "เนื้อหา", en: "the text")
    }
  }

  private static let names = [
    "title": "ชื่อ", "activity": "กิจกรรม", "fiscal_year": "ปีงบประมาณ", "reported_on": "วันที่รายงาน",
    "approval": "หนังสืออนุมัติ", "document": "เลขที่หนังสือ", "decided_on": "วันที่อนุมัติ",
    "decided_by": "ตำแหน่งผู้อนุมัติ", "clauses": "ข้อที่อนุมัติ", "signers": "ผู้ลงนาม",
    "background": "เรื่องเดิม", "indicator": "ตัวชี้วัด", "changes": "สิ่งที่แก้ไข",
  ]
}

extension YAMLFields {
  /// What a draft's front matter still lacks, in the order in which its keys are read.
  var gaps: [Gap] { missingKeys.map(Gap.key) }
}
