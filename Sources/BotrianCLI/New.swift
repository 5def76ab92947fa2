internal import ArgumentParser
internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianSite
internal import BotrianStarter
internal import BotrianThai
internal import Foundation

/// `botrian new`: writes a file to be filled in.
struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "เขียนแบบที่พร้อมให้กรอก (write a file to be filled in)",
    discussion: """
      สิ่งที่ไม่ได้ระบุเว้นไว้ให้กรอกในไฟล์ ทุกแบบเริ่มเป็นฉบับร่าง botrian check บอกว่ายังขาดอะไร \
      (What is not given is left to be filled in; check tells what a draft still lacks.)
      """,
    subcommands: [
      NewReport.self, NewActivity.self, NewApproval.self, NewPage.self, NewFollowUp.self,
    ])
}

/// `botrian new report`.
struct NewReport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "แบบรายงานการถอดบทเรียนเก้าส่วน (a report's nine parts)")

  @OptionGroup var options: RootOptions

  @Option(help: "กิจกรรม ตามชื่อไฟล์ใน Content/activities ไม่ต้องมี .md (the activity's id)")
  var activity: SlugArgument

  @Option(help: "ปีงบประมาณ พ.ศ. เช่น 2567 (the fiscal year)")
  var fiscalYear: FiscalYearArgument

  @Option(help: "ชื่อไฟล์ ถ้าไม่ระบุใช้ชื่อของกิจกรรม (the file's name; else the activity's)")
  var id: SlugArgument?

  @Option(help: "ชื่อรายงาน ถ้าไม่ระบุใช้ชื่อของกิจกรรม (the title; else the activity's)")
  var title: String?

  @Option(help: "ไตรมาส 1 ถึง 4 ระบุซ้ำได้ (a quarter; may be repeated)")
  var quarter: [Int] = []

  @Option(help: "หนังสืออนุมัติ ตามชื่อไฟล์ใน Content/approvals (the approval's id)")
  var approval: SlugArgument?

  func validate() throws {
    guard quarter.allSatisfy((1...4).contains) else {
      throw ValidationError("--quarter เป็นเลข 1 ถึง 4 (a quarter is 1 to 4)")
    }
  }

  func run() async throws {
    try await options.write { site in
      let known = site.activities.map(\.slug.rawValue)
      guard let record = site.activity(activity.value) else {
        throw Diagnostic.unknownName(activity.value.rawValue, of: "--activity", known: known)
      }
      return ReportForm(
        slug: id?.value ?? activity.value, activity: activity.value, title: title ?? record.title,
        fiscalYear: fiscalYear.value, quarters: Set(quarter).sorted(), approval: approval?.value
      ).file
    }
  }
}

/// `botrian new activity`.
struct NewActivity: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "activity", abstract: "กิจกรรมใหม่ (an activity)")

  @OptionGroup var options: RootOptions
  @OptionGroup var names: NameOptions

  func run() async throws {
    try await options.write { _ in
      TextForm(.activity, slug: names.id.value, title: names.title).file
    }
  }
}

/// `botrian new page`.
struct NewPage: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page", abstract: "หน้าอื่นของเว็บไซต์ (another page)")

  @OptionGroup var options: RootOptions
  @OptionGroup var names: NameOptions

  func run() async throws {
    try await options.write { _ in
      TextForm(.page, slug: names.id.value, title: names.title).file
    }
  }
}

/// `botrian new approval`.
struct NewApproval: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approval", abstract: "บันทึกที่อนุมัติให้เผยแพร่ (the memo that permits publishing)")

  @OptionGroup var options: RootOptions
  @OptionGroup var names: NameOptions

  @Option(help: "เลขที่หนังสือ เช่น 'ศธ ๐๒๑๐๗/๑๒๓' (the memo's number)")
  var document: String?

  @Option(help: "วันที่อนุมัติ เช่น 2567-06-19 (the day of the decision)")
  var decidedOn: DateArgument?

  @Option(help: "ตำแหน่งของผู้อนุมัติ เช่น ศึกษาธิการจังหวัด (the post of who decided)")
  var decidedBy: String?

  func run() async throws {
    let day = decidedOn?.value ?? .inThailand(at: Date())
    guard let year = FiscalYear(containing: day) else {
      throw ValidationError("--decided-on เก่าหรือใหม่เกินไป (the day is out of range)")
    }
    try await options.write { _ in
      ApprovalForm(
        slug: names.id.value, title: names.title, document: document, decidedOn: decidedOn?.value,
        decidedBy: decidedBy, fiscalYear: year
      ).file
    }
  }
}

/// `botrian new follow-up`.
struct NewFollowUp: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow-up",
    abstract: "แบบติดตามข้อเสนอของรายงานหนึ่งฉบับ (what became of a report's recommendations)")

  @OptionGroup var options: RootOptions

  @Option(help: "รายงาน เช่น 2567/big-cleaning-day (the report)")
  var report: String

  @Option(help: "ปีงบประมาณที่ปรับปรุง ถ้าไม่ระบุคือปีถัดจากรายงาน (the year of the work)")
  var fiscalYear: FiscalYearArgument?

  func run() async throws {
    try await options.write { site in
      let name = Digits.arabic(report)
      let names = site.reports.map { "\($0.fiscalYear.buddhistYear)/\($0.slug.rawValue)" }
      guard let index = names.firstIndex(of: name) else {
        throw Diagnostic.unknownName(name, of: "--report", known: names)
      }
      let record = site.reports[index]
      let next = FiscalYear(record.fiscalYear.buddhistYear + 1)
      let year = fiscalYear?.value ?? next ?? record.fiscalYear
      return FollowUpForm(fiscalYear: year, report: record).file
    }
  }
}
