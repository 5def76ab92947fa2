package import BotrianDiagnostics

extension Report.Gap {
  /// What is to be filled in, as the form and its keys call it.
  package var name: LocalizedText {
    switch self {
    case .title: LocalizedText(th: "ชื่อ (title)", en: "title")
    case .activity: LocalizedText(th: "กิจกรรม (activity)", en: "activity")
    case .fiscalYear: LocalizedText(th: "ปีงบประมาณ (fiscal_year)", en: "fiscal_year")
    case .reportedOn: LocalizedText(th: "วันที่รายงาน (reported_on)", en: "reported_on")
    case .approval: LocalizedText(th: "หนังสืออนุมัติ (approval)", en: "approval")
    case .part(let kind):
      LocalizedText(th: "ส่วนที่ \(kind.number)", en: "part \(kind.rawValue)")
    }
  }
}
