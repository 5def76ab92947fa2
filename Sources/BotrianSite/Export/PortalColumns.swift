internal import BotrianReports
internal import BotrianThai

extension DataTableName {
  /// The index that takes the table's rows as documents.
  var indexName: String { "botrian-\(rawValue)" }
}

extension DataTable where Record == LessonRecord {
  /// The lessons as the open data tell them, with the office they are of.
  static func portalLessons(of site: Site) -> DataTable {
    DataTable(
      name: .lessons, columns: office(of: site) { $0.report.report.fiscalYear } + lessons.columns)
  }
}

extension DataTable where Record == ReportRecord {
  /// The reports as the open data tell them, with the office they are of.
  static func portalReports(of site: Site) -> DataTable {
    DataTable(name: .reports, columns: office(of: site) { $0.report.fiscalYear } + reports.columns)
  }
}

extension DataTable {
  /// What one office need not say in its own data, and a portal over many offices asks for.
  fileprivate static func office(
    of site: Site, year: @escaping @Sendable (Record) -> FiscalYear
  ) -> [Column] {
    let (office, base) = (site.settings.office, site.settings.baseURL)
    return [
      Column("site", .address, th: "ที่อยู่เว็บไซต์ของสำนักงาน", en: "Address of the office's site") { _ in
        .text(base)
      },
      Column("office_name", th: "ชื่อสำนักงาน", en: "Name of the office") { _ in
        .text(office.name)
      },
      Column("office_short_name", th: "ชื่อย่อของสำนักงาน", en: "Short name of the office") { _ in
        .text(office.shortName)
      },
      Column("province", th: "จังหวัด", en: "Province") { _ in .text(office.province) },
      Column("fiscal_year_text", th: "ปีงบประมาณเป็นข้อความ", en: "Fiscal year in words") {
        .text("ปีงบประมาณ พ.ศ. " + Digits.thai(year($0).buddhistYear))
      },
    ]
  }
}
