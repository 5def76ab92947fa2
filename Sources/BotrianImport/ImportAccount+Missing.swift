internal import BotrianDiagnostics
internal import BotrianReports

extension ReportDraft {
  /// What a person has to add before the report can be approved.
  ///
  /// - Parameter activity: The name proposed for an activity that the office does not have yet.
  /// - Returns: One text for each, beginning with the key or part.
  func missing(activity: Slug?) -> [LocalizedText] {
    var missing: [LocalizedText] = []
    if let activity {
      missing.append(
        LocalizedText(
          th:
            "activity: เสนอชื่อ \(activity.rawValue) ให้ เป็นที่อยู่เว็บที่เปลี่ยนไม่ได้หลังเผยแพร่ โปรดตั้งชื่อที่ดีก่อน แล้วแก้ status ในไฟล์ของกิจกรรมเป็น approved",
          en:
            "activity: \(activity.rawValue) is a proposal; it is an address that lasts, so choose well, then write status: approved in the activity's file"
        ))
    }
    if title == nil {
      missing.append(
        LocalizedText(
          th: "title และไฟล์ใน Content/activities/: ไม่พบชื่อกิจกรรมในเอกสาร",
          en: "title, and the file in Content/activities/: the document does not name the activity")
      )
    }
    if reportedOn == nil {
      missing.append(
        LocalizedText(
          th: "reported_on: ไม่พบวันที่รายงานในเอกสาร", en: "reported_on: the document has no date"))
    }
    if quarters.isEmpty {
      missing.append(
        LocalizedText(
          th: "quarters: ไม่พบไตรมาสในเอกสาร ไม่ใส่ก็ได้",
          en: "quarters: the document names none; they may be left out"))
    }
    return missing
      + parts.filter { !$0.isFound }.map { part in
        LocalizedText(
          th: "ส่วนที่ \(part.kind.number) \(part.kind.title): ไม่พบในเอกสาร",
          en: "part \(part.kind.rawValue), \(part.kind.title): the document lacks it")
      }
  }
}

extension MemoDraft {
  /// What a person has to add before the memo can be an approval.
  var missing: [LocalizedText] {
    var missing: [LocalizedText] = []
    if subject == nil {
      missing.append(LocalizedText(th: "title: ไม่พบชื่อเรื่อง", en: "title: there is no subject"))
    }
    if document == nil {
      missing.append(LocalizedText(th: "document: ไม่พบเลขที่หนังสือ", en: "document: no number"))
    }
    missing.append(
      LocalizedText(
        th:
          "decided_on, decided_by และ clauses: โปรแกรมไม่ตัดสินแทนว่าอนุมัติอะไร เติมให้ครบ แก้ status เป็น approved แล้วย้ายไฟล์ไป Content/approvals/ โดยตั้งชื่อเป็นภาษาอังกฤษ",
        en:
          "decided_on, decided_by and clauses: what was approved is for a person to say; then write status: approved and move the file to Content/approvals/ under an English name"
      ))
    return missing
  }

  /// What a person should know about the memo.
  var notes: [ImportNote] {
    guard nameCount > 0 else { return [] }
    return [
      ImportNote(
        LocalizedText(
          th: "ไม่ได้คัดลอกชื่อผู้ลงนาม \(nameCount) ชื่อ เพราะเว็บไซต์แสดงเฉพาะตำแหน่ง",
          en: "\(nameCount) names of signers were not copied: the site shows posts only"))
    ]
  }
}
