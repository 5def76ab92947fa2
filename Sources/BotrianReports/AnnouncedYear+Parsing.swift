package import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianThai

extension AnnouncedYear {
  /// Reads `Content/years/<fiscal year>.yml`.
  package static func parse(_ text: String, at path: String) -> Parsed<AnnouncedYear> {
    parsed { (diagnostics) throws(Diagnostic) in
      var fields = YAMLFields(try YAMLValue(parsing: text, at: path))
      let year = fields.requiredFiscalYear("fiscal_year")
      let isComplete = fields.flag("activities_complete")
      let activities = fields.texts("activities", example: "[big-cleaning-day, thai-culture]")
        .compactMap { fields.slug(of: $0) }
      let place = fields.value("edition")?.location ?? fields.location
      let edition = fields.choice("edition", of: Edition.self).map { Located($0, at: place) }
      var seen: Set<Slug> = []
      let (once, again) = activities.reduce(into: ([Located<Slug>](), [Located<Slug>]())) {
        if seen.insert($1.value).inserted { $0.0.append($1) } else { $0.1.append($1) }
      }
      diagnostics += fields.finished()
      diagnostics += again.map { .activityAnnouncedTwice($0.value, at: $0.location) }
      guard let year else { return nil }
      let file = path.split(separator: "/").last ?? ""
      guard file == "\(year.buddhistYear).yml" else {
        throw .fileDiffersFromYear(String(file), year: year.buddhistYear, at: fields.location)
      }
      return AnnouncedYear(
        path: path, fiscalYear: year, isComplete: isComplete ?? false, activities: once,
        declaredEdition: edition)
    }
  }
}

extension Diagnostic {
  static func activityAnnouncedTwice(_ slug: Slug, at location: SourceLocation) -> Self {
    Self(
      code: "activity-announced-twice",
      at: location,
      summary: LocalizedText(
        th: "กิจกรรม \(slug.rawValue) อยู่ในรายชื่อสองครั้ง",
        en: "\(slug.rawValue) is announced twice"),
      reason: LocalizedText(
        th: "จำนวนกิจกรรมที่ประกาศของปีจะนับเกินจริง", en: "The year would count one activity too many"),
      remedy: LocalizedText(
        th: "ลบชื่อที่ซ้ำออกจาก activities: หรือแก้เป็นกิจกรรมที่ตั้งใจเขียน",
        en: "Remove the repeated name from activities:, or write the activity that is meant"))
  }

  package static func fileDiffersFromYear(
    _ file: String, year: Int, at location: SourceLocation
  ) -> Self {
    Self(
      code: "file-differs-from-year",
      at: location,
      summary: LocalizedText(
        th: "ไฟล์ชื่อ \(file) แต่ fiscal_year เป็น \(year)",
        en: "The file is called \(file), but fiscal_year is \(year)"),
      reason: LocalizedText(
        th: "หนึ่งปีงบประมาณมีไฟล์เดียว ตั้งชื่อตามปี", en: "A fiscal year has one file, named after it"),
      remedy: LocalizedText(
        th: "เปลี่ยนชื่อไฟล์เป็น \(year).yml หรือแก้ fiscal_year",
        en: "Rename the file to \(year).yml, or correct fiscal_year"))
  }
}
