internal import BotrianReports
package import BotrianSite
package import BotrianThai

/// A complete new site: settings, an example, blank forms, and a guide for the staff.
package struct StarterSite: Sendable {
  let office: Office
  let fiscalYear: FiscalYear

  /// Says whose site it is, and in which year it begins.
  package init(office: Office, fiscalYear: FiscalYear) {
    self.office = office
    self.fiscalYear = fiscalYear
  }

  /// Every file but the logo.
  ///
  /// The example report is a draft: what an office did not approve never reaches its public site.
  ///
  /// - Throws: `FileSystemError`, when memory is short.
  package func files() throws -> [OutputFile] {
    [settings, activity, report, year, about, synonyms, guide, ignored] + forms
      + [try WordForm(fiscalYear: fiscalYear).file(at: "Forms/report.docx")]
  }

  private var year: OutputFile {
    OutputFile(
      path: "Content/years/\(fiscalYear.buddhistYear).yml",
      text: """
        fiscal_year: \(fiscalYear.buddhistYear)
        # กิจกรรมที่ประกาศของปีนี้ หนึ่งบรรทัดต่อหนึ่งกิจกรรม ตามชื่อไฟล์ใน Content/activities/
        activities: []
        # แก้เป็น true เมื่อยืนยันแล้วว่ารายชื่อครบทุกกิจกรรมของปี
        activities_complete: false

        """)
  }

  private var activity: OutputFile {
    OutputFile(
      path: "Content/activities/example.md",
      text: """
        ---
        title: กิจกรรมตัวอย่าง
        # เป็นตัวอย่าง จึงเป็นฉบับร่างเสมอ
        status: draft
        ---

        <!-- ลบไฟล์นี้เมื่อมีกิจกรรมจริงแล้ว -->

        """)
  }

  private var about: OutputFile {
    let contact = [office.address, office.phone.map { "โทรศัพท์ \($0)" }].compactMap { $0 }
    return OutputFile(
      path: "Content/pages/about.md",
      text: """
        ---
        title: เกี่ยวกับเว็บไซต์นี้
        order: 1
        ---

        เว็บไซต์นี้รวบรวมรายงานการถอดบทเรียนของ\(office.name) ให้ทุกคนค้นและนำไปใช้ต่อได้

        """
          + (contact.isEmpty ? "" : "\n## ติดต่อ\n\n\(contact.joined(separator: "  \n"))\n"))
  }

  private var synonyms: OutputFile {
    OutputFile(
      path: "Content/synonyms.yml",
      text: """
        # คำที่ใช้แทนกันได้เมื่อค้นหา หนึ่งบรรทัดต่อหนึ่งกลุ่ม เช่น
        # groups:
        #   - [ศธจ., สำนักงานศึกษาธิการจังหวัด]
        groups: []

        """)
  }

  private var forms: [OutputFile] {
    guard let slug = Slug(rawValue: "name-in-english") else { return [] }
    let blank = [
      ReportForm(slug: slug, activity: slug, title: nil, fiscalYear: fiscalYear).file,
      TextForm(.activity, slug: slug, title: nil).file,
      ApprovalForm(slug: slug, fiscalYear: fiscalYear).file,
      TextForm(.page, slug: slug, title: nil).file,
    ]
    return zip(["report.md", "activity.md", "approval.md", "page.md"], blank).map { name, form in
      OutputFile(path: "Forms/\(name)", bytes: form.bytes)
    }
  }

  private var ignored: OutputFile {
    OutputFile(
      path: ".gitignore",
      text: """
        # เว็บไซต์ที่สร้างใหม่ได้เสมอ
        /Site/
        /Site-preview/
        /Site-portable/
        /Site-portable.zip
        /.botrian/
        /Import/
        /Export/
        /botrian-report.html
        /.*.botrian-*

        """)
  }
}
