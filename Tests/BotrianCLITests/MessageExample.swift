internal import BotrianDiagnostics
internal import BotrianTestSupport

@testable internal import BotrianCLI
@testable internal import BotrianImport
@testable internal import BotrianMarkdown
@testable internal import BotrianPublish
@testable internal import BotrianReports
@testable internal import BotrianSite
@testable internal import BotrianTheme

/// One message of each code that no `SeededMistake` gives, made by its own factory.
///
/// What stands in them is made up; the words are those of the tool.
enum MessageExample {
  static let all: [Diagnostic] =
    records + lastingAddresses + look + templates + volumes + importing + publishing + commands

  private static func place(_ path: String, _ line: Int? = nil, _ column: Int? = nil)
    -> SourceLocation
  {
    SourceLocation(path: path, line: line, column: column)
  }

  private static let report = place("Content/reports/2567/example.md", 12, 1)
  private static let page = place("Content/pages/about.md", 7, 1)
  private static let year = place("Content/years/2567.yml", 4, 1)
  private static let synonyms = place("Content/synonyms.yml", 3, 5)
  private static let rules = place("Content/import-rules.yml", 3, 3)
  private static let slip = SpellingRule(find: "ปรเมิน", replace: "ประเมิน", kind: .spelling)

  private static let records: [Diagnostic] = [
    .missingSettings(),
    .invalidUTF8(at: report),
    .foreignName(at: place("Content/reports/2567/\u{FFFD}\u{FFFD}.md")),
    .fileTooLarge(byteCount: 3_200_000, at: place(report.path)),
    .linkOutOfContent(to: "/home/office/report.md", at: place(report.path)),
    .unclosedFrontMatter(at: place(report.path, 1, 1)),
    .yamlTooLarge(at: place(report.path, 2, 1)),
    .nestingTooDeep(limit: 100, at: page),
    .tableTooLarge(limit: 200_000, at: report),
    .tablesTooTangled(at: report),
    .fileDiffersFromYear("2566.yml", year: 2567, at: place("Content/years/2566.yml", 1, 14)),
    .withdrawnWithoutReason(at: report),
    .changedWithoutNote(at: place(report.path)),
    .twinReports(first: "Content/reports/2567/example-2.md", at: place(report.path)),
    .finalEditionUnconfirmed(at: year),
    .finalEditionIncomplete(activity: "big-cleaning-day", because: nil, at: year),
    .linkToWithheldReport("/reports/2567/example/", at: page),
    .allowanceWithoutReason(at: report),
    .imageWithPosition("photo.jpg", severity: .error, advice: nil, at: page),
    .damagedImage("photo.jpg", at: page),
    .unsupportedImage("photo.heic", at: page),
    .imageWithoutText("photo.jpg", at: page),
    .largeImage("photo.jpg", byteCount: 2_400_000, at: page),
    .unsafeDrawing("chart.svg", holding: "<script>", at: page),
    .spellingSlip(slip, at: report),
    .ruleWritesSlip(slip, slip: "ปรเมิน", at: rules),
    .ruleOfManyLines(at: rules),
    .repeatedSynonym("ครู", at: synonyms),
    .emptySynonym(at: synonyms),
    .synonymInTwoGroups("ครู", other: place(synonyms.path, 2, 5), at: synonyms),
    .synonymWithinSynonym("ครู", within: "ครูผู้สอน", at: synonyms),
  ]

  private static let lastingAddresses: [Diagnostic] = [
    .ledgerEditedByHand(at: place(AddressLedger.path)),
    .addressClaimedTwice("/reports/2567/example/", at: place(AddressLedger.path)),
    .ledgerLostEntries(90, published: 121),
    .lockBeforeEarlierLock(TestSite.day("2568-09-30"), asOf: TestSite.day("2568-01-20")),
    .volumeAddressEnds(
      "volumes/2567.pdf", year: "2567", at: place("Content/volumes/2567.yml")),
    .fileAddressEnds("media/form.pdf"),
  ]

  private static let look: [Diagnostic] = [
    .invalidColour("น้ำเงิน", of: "accent", at: place("site.yml", 8, 11)),
    .weakAccent(
      Colour(0xFFCC00), contrast: 1.5, used: Colour(0x7A6200), at: place("site.yml", 8, 11)),
    .strongTint(
      Colour(0x8899CC), contrast: 3.2, used: Colour(0xB5C0E0), at: place("site.yml", 9, 9)),
    .missingLogo("Content/media/logo.png", nearest: nil, at: place("site.yml", 10, 7)),
    .logoIsNoPicture("Content/media/logo.pdf", at: place("site.yml", 10, 7)),
    .heavyLogo(byteCount: 640_000, at: place("site.yml", 10, 7)),
  ]

  private static let template = place("Themes/my-office/layouts/page.mustache", 5, 3)
  private static let words = place("Themes/my-office/strings/th.yml", 2, 1)

  private static let templates: [Diagnostic] = [
    .missingThemeFile("layouts/page.mustache", at: place("Themes/my-office")),
    .unclosedTag(closing: "}}", at: template),
    .unclosedSection("lessons", at: template),
    .strayClosingTag("lesson", open: "lessons", at: template),
    .unsupportedTag("{{%BLOCKS}}", at: template),
    .unknownName("titel", nearest: "title", at: template),
    .nameOfOtherPages("lessons", layouts: ["report", "year"], nearest: nil, at: template),
    .missingPartial("haed", nearest: "head", at: template),
    .circularPartial("head", at: template),
    .repeatedTemplate(
      "page", first: "Themes/my-office/partials/page.mustache", at: place(template.path)),
    .unknownString("home_titel", nearest: "home_title", at: template),
    .missingString("home_title", at: words),
    .unusedString("home_titel", nearest: "home_title", at: words),
    .unknownPlace("cuont", known: ["count"], of: "lesson_count", at: words),
    .unusedThemeFile(
      "layouts/pages.mustache", nearest: "layouts/page.mustache",
      at: place("Themes/my-office/layouts/pages.mustache")),
    .outdatedOverride("layouts/page.mustache", at: place(template.path)),
    .noSuchThemeFile("pages", nearest: "page", at: place("Themes/my-office")),
    .overrideExists("layouts/page.mustache", at: place(template.path)),
    .noOverride("layouts/page.mustache", at: place(template.path)),
    .themeToCopyInto(at: place("site.yml")),
    .wholeTheme(at: place("Themes/my-office/theme.yml")),
  ]

  private static let volume = place("Content/volumes/2567.pdf")

  private static let volumes: [Diagnostic] = [
    .noReportsForVolume(2568),
    .unknownVolumeFile(at: place("Content/volumes/notes.docx")),
    .volumeWithoutReports(at: volume),
    .volumeWithoutRecord(year: "2567", at: volume),
    .volumeFileDiffers(year: 2567, at: volume),
    .volumeHoldsWithheldRecord(report.path, year: 2567, at: volume),
    .volumeBeforeRenaming(
      "Content/reports/2567/old.md", to: "Content/reports/2567/new.md", year: 2567, at: volume),
    .volumeOutOfDate(report.path, count: 2, year: 2567, at: volume),
  ]

  private static let importing: [Diagnostic] = [
    .unknownDocumentFormat(at: place("report.doc")),
    .converterMissing(at: place("report.docx")),
    .unreadableDocument(at: place("report.docx")),
    .nothingToImport(at: place("letter.docx")),
    .importWithoutYear("Big Cleaning Day", at: place("report.docx")),
    .importTargetExists(at: place(report.path)),
    .twoDraftsOfOneName(at: place(report.path)),
  ]

  private static let host = "www.example.go.th"

  private static let publishing: [Diagnostic] = [
    .noPublishSettings(),
    .remoteIsNoName(at: place("site.yml", 9, 3)),
    .rcloneNotInstalled(),
    .brokenPublicationLog(at: place(PublicationLog.path, 3)),
    .hostFolderNotOurs(host, files: ["index.php"]),
    .foreignFilesInTheWay(host, files: ["index.html"]),
    .publishedElsewhere(host),
    .hostManifestUnreadable(host),
    .nothingToUndo(host),
    .notPublished(
      WithheldRecord(
        path: report.path, reason: .draft, gaps: [.key("reported_on"), .key("approval")])),
    .undoWouldPublishWithheld([report.path]),
  ]

  private static let commands: [Diagnostic] = [
    .unknownName("big-cleaning-dya", of: "--activity", known: ["big-cleaning-day"]),
    .brokenQuery(at: place("queries.jsonl", 2)),
    .fileExists("Content/activities/big-cleaning-day.md"),
    .outputIsNotOurs("public"),
    .exportIsNotOurs("exports"),
    .previewOverSite("Site"),
  ]
}
