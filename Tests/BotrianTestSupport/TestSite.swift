package import BotrianDiagnostics
package import BotrianSite
package import BotrianThai
internal import Foundation

/// A small site in memory that builds as it is, for tests to change one file of.
package struct TestSite: Sendable {
  /// Path and content of every file.
  package var files: [String: [UInt8]]

  /// One approved report, its activity, approval and year, and one page.
  package init() {
    files = [:]
    self["site.yml"] = """
      office: {name: สำนักงานตัวอย่าง, short_name: สนง.ตัวอย่าง, province: ตัวอย่าง}
      base_url: https://lessons.example.go.th/
      """
    self["Content/activities/big-cleaning-day.md"] = "---\ntitle: Big Cleaning Day\n---\n"
    self["Content/approvals/memo-2567.md"] = Self.approval
    self["Content/years/2567.yml"] =
      "fiscal_year: 2567\nactivities_complete: false\nactivities: [big-cleaning-day]\n"
    self["Content/pages/about.md"] = "---\ntitle: เกี่ยวกับเว็บไซต์\n---\n\n## ที่มา\n\nข้อความ\n"
    self["Content/reports/2567/big-cleaning-day.md"] = Self.report
  }

  /// The text of a file.
  package subscript(path: String) -> String {
    get { String(decoding: files[path] ?? [], as: UTF8.self) }
    set { files[path] = Array(newValue.utf8) }
  }

  /// The path of its one report.
  package static let reportPath = "Content/reports/2567/big-cleaning-day.md"

  /// The same site with one text of the report replaced by another.
  ///
  /// - Precondition: The report holds the text, so that a test cannot change nothing.
  package func replacing(_ text: String, with other: String, in path: String = reportPath)
    -> TestSite
  {
    precondition(self[path].contains(text), "\(path) does not hold \(text)")
    var site = self
    site[path] = self[path].replacingOccurrences(of: text, with: other)
    return site
  }

  /// Builds it.
  package func build(_ options: BuildOptions = options) async throws -> BuiltSite {
    try await buildSite(using: .inMemory(files), options: options)
  }

  /// The site as `botrian serve` makes it.
  package func onDemand(
    _ options: BuildOptions = options, after earlier: OnDemandSite? = nil
  ) async throws -> OnDemandSite {
    try await OnDemandSite(using: .inMemory(files), options: options, after: earlier)
  }

  /// Its records, grouped and ordered, without any page.
  package func assembled(_ options: BuildOptions = options) async throws -> Site {
    let sources = try await loadSources(using: .inMemory(files))
    guard let file = sources.settings, let settings = SiteSettings.parse(file.text, at: file.path).0
    else { preconditionFailure("the test's site.yml has no mistake") }
    return assembleSite(
      await parseRecords(sources.content), settings: settings, media: sources.media,
      options: options)
  }

  /// The public site on 30 September 2568, the last day of fiscal year 2568.
  package static let options = BuildOptions(asOf: day("2568-09-30"))

  /// A day of a test.
  ///
  /// - Precondition: The text is a date.
  package static func day(_ text: String) -> CalendarDate {
    guard let day = CalendarDate(parsing: text) else { preconditionFailure("no date: \(text)") }
    return day
  }

  /// What a build has to say: its errors, or else its warnings.
  package func diagnostics() async throws -> [Diagnostic] {
    do {
      return try await build().warnings
    } catch let failure as BuildFailure {
      return failure.diagnostics
    }
  }

  /// A report with all nine parts.
  package static let report = """
    ---
    title: Big Cleaning Day
    activity: big-cleaning-day
    fiscal_year: 2567
    quarters: [1, 2]
    reported_on: 2567-06-19
    approval: memo-2567
    status: approved
    ---

    ## ๑. ทบทวนวัตถุประสงค์และผลลัพธ์ที่เกิดขึ้นในองค์กร

    | วัตถุประสงค์ | ผลลัพธ์ | เหตุผล |
    | --- | --- | --- |
    | เพื่อความสะอาด | บรรลุตามวัตถุประสงค์ | คะแนนมากกว่า ๓.๕๑ |

    ## ๒. ทบทวน แผนงานและกระบวนการ

    | แผนงาน | กระบวนการ | กระบวนการ/กิจกรรม ที่คิดว่าไม่เป็นไปตามแผน/ตามที่คาดหวังไว้ |
    | --- | --- | --- |
    | เตรียมการ | ๑. จัดทำแผน<br>๒. แต่งตั้งคณะกรรมการ | ไม่มี |

    ## ๓. สิ่งที่คิดว่าทำได้ดีและปัจจัยที่ทำให้ทำได้ดี

    ไม่มี

    ## ๔. สิ่งที่ต้องการ เพื่อให้ทำงานได้ดียิ่งขึ้น

    -

    ## ๕. ปัญหา อุปสรรค ข้อจำกัดที่พบมีอะไรบ้าง ทั้งภายในและภายนอกและสิ่งที่ควรหลีกเลี่ยง

    | ปัญหา อุปสรรค | ข้อจำกัดและส่งผลอย่างไร | สิ่งที่ควรหลีกเลี่ยง |
    | --- | --- | --- |
    | **ภายใน** | | |
    | อุปกรณ์ไม่พอ | ขาดอุปกรณ์ | |
    | ภายนอก | | |
    | ไม่มี | | |

    ## ๖. ข้อเสนอแนะ ที่ควรต้องจัดการ ทั้งในด้านการเปลี่ยนแปลงและปรับปรุง

    ## ๗. สิ่งที่คิดว่าควรจะต้องทำ สิ่งที่จำเป็นต้องทำ สิ่งที่อยากจะทำ เพื่อให้งานมีประสิทธิภาพมากขึ้น

    | สิ่งที่คิดว่าควรจะต้องทำ | สิ่งที่จำเป็นต้องทำ | สิ่งที่อยากจะทำ |
    | --- | --- | --- |
    | ดูแลพื้นที่ | กำหนดแนวทาง | จัดทำแผน |

    ## ๘. ความพึงพอใจต่อการทำงาน

    ### พอใจ ในเรื่อง

    ๒. สถานที่สะอาด

    ### ไม่พอใจ ในเรื่อง

    ## ๙. ข้อพิจารณาต่อบทเรียนในการดำเนินงานของเราที่คิดว่าสามารถนำไปใช้ได้ (เรียงลำดับ)

    ๑. รักษามาตรฐาน ๕ ส
    ๒. ตรวจแบบกัลยาณมิตร
    """

  private static let approval = """
    ---
    title: บันทึกข้อความตัวอย่าง
    document: ศธ ๐๐๐๑/
    decided_on: 2567-06-19
    decided_by: ศึกษาธิการจังหวัด
    clauses:
      - {number: ๓.๓, kind: publish_interim, fiscal_year: 2567, text: อนุญาตให้เผยแพร่}
    ---

    ๓.๓ อนุญาตให้เผยแพร่
    """
}
