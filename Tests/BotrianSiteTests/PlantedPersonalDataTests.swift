internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianSite
internal import BotrianTestSupport
internal import Testing

/// Two hundred strings of personal data in one site, each to be found where it stands.
@Suite struct PlantedPersonalDataTests {
  @Test func findsTwoHundredPlantedStringsAtTheirLinesAndColumns() async throws {
    var generator = SeededGenerator(seed: 2567)
    var site = TestSite()
    var expected: [String] = []
    for number in 0..<200 {
      let kind = PlantedDatum.kinds[number % PlantedDatum.kinds.count]
      let place = PlantedPlace.all[number / PlantedDatum.kinds.count % PlantedPlace.all.count]
      let datum = PlantedDatum(kind: kind, in: place, using: &generator)
      let path = place.path(number)
      let before = place.before(number) + datum.before
      site[path] = before + datum.written + datum.after + place.after
      let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
      let column = (lines.last?.unicodeScalars.count ?? 0) + 1
      let hash = PersonalDatum.hash(of: datum.value)
      expected.append(
        "\(path):\(lines.count):\(column) {kind: \(kind.rawValue), value_hash: \(hash)")
    }
    let found = try await site.diagnostics().filter { $0.code == "personal-data" }
    #expect(found.allSatisfy { $0.severity == .error })
    let described = found.map { diagnostic in
      let advice = diagnostic.remedy.english.firstMatch(
        of: /\{kind: [a-z_]+, value_hash: [0-9a-f]+/)
      return "\(diagnostic.location) \(advice?.0 ?? "")"
    }
    #expect(Set(expected).subtracting(described).sorted() == [], "not found")
    #expect(Set(described).subtracting(expected).sorted() == [], "found and not planted")
    #expect(described.count == 200)
  }

  @Test(arguments: ["", "Tests/Fixtures/sites/minimal", "Tests/Fixtures/sites/two-editions"])
  func stopsNoSiteOfTheRepository(root: String) async throws {
    let files = FileSystem.disk(root: Repository.path(root))
    for drafts in [false, true] {
      let options = BuildOptions(asOf: TestSite.day("2568-09-30"), includesDrafts: drafts)
      let site = try await buildSite(using: files, options: options)
      let codes = ["personal-data", "image-with-position", "unused-personal-data-allowance"]
      #expect(site.warnings.filter { codes.contains($0.code) } == [])
    }
  }
}

/// A place of a site in which a string is planted.
struct PlantedPlace: Sendable {
  let folder: String
  let head: String
  let after: String
  let isMarkdown: Bool
  let isCell: Bool

  func path(_ number: Int) -> String { "Content/\(folder)/planted-\(number).md" }

  /// The record up to the string; reports differ by unit, so that none is another's twin.
  func before(_ number: Int) -> String { head.replacing("UNIT", with: "\(number)") }

  private init(
    _ folder: String, _ record: String, isMarkdown: Bool = true, isCell: Bool = false
  ) {
    let parts = record.split(separator: "HERE", omittingEmptySubsequences: false)
    precondition(parts.count == 2, "\(record) has no place for a string")
    self.folder = folder
    self.isMarkdown = isMarkdown
    self.isCell = isCell
    head = String(parts[0])
    after = String(parts[1])
  }

  static let all = [
    PlantedPlace("pages", "---\ntitle: หน้า\n---\n\nที่ตั้ง น้ำใจ HERE ครับ\n"),
    PlantedPlace("pages", "---\ntitle: หน้า\n---\n\n- ก\n- ผู้รับผิดชอบ (HERE)\n"),
    PlantedPlace("pages", "---\ntitle: หน้า HERE\n---\n", isMarkdown: false),
    PlantedPlace("activities", "---\ntitle: กิจกรรม\nsummary: ติดต่อ HERE\n---\n", isMarkdown: false),
    PlantedPlace("approvals", memo + "\n๓.๓ อนุญาต HERE\n"),
    PlantedPlace("reports/2567", report("เพื่อความสะอาด HERE"), isCell: true),
    PlantedPlace("reports/2567", report("summary: สรุป HERE"), isMarkdown: false),
    PlantedPlace("reports/2567", report("๒. ตรวจแบบกัลยาณมิตร HERE")),
  ]

  private static let memo = TestSite()["Content/approvals/memo-2567.md"]

  private static func report(_ text: String) -> String {
    let report = TestSite.report.replacing("activity:", with: "unit: UNIT\nactivity:")
    if text.hasPrefix("summary") { return report.replacing("status:", with: text + "\nstatus:") }
    let word = String(text.prefix { $0 != "H" }.dropLast())
    return report.replacing(word, with: text)
  }
}

/// A string of personal data, written in one of the ways in which people write them.
struct PlantedDatum {
  let value: String

  /// The string from where it is to be found, and what stands around it.
  let before: String
  let written: String
  let after: String

  static let kinds: [PersonalDatum.Kind] = [.nationalID, .mobile, .email, .bankAccount]

  init(kind: PersonalDatum.Kind, in place: PlantedPlace, using generator: inout SeededGenerator) {
    func digits(_ count: Int) -> String {
      (0..<count).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
    }
    var before = ""
    switch kind {
    case .nationalID:
      let head = String(Int.random(in: 1...8, using: &generator)) + digits(11)
      value = head + Self.checkDigit(of: head)
      written = Self.write(value, in: [[13], [1, 4, 5, 2, 1], [1, 4, 5, 3]], place, &generator)
    case .mobile:
      value = generator.pick(["06", "08", "09"]) + digits(8)
      written = Self.write(value, in: [[10], [3, 3, 4], [3, 7], [2, 4, 4]], place, &generator)
    case .bankAccount:
      // Not the beginning of a mobile number: what is grouped as one is one.
      value = String(Int.random(in: 1...7, using: &generator)) + digits(9)
      before = generator.pick(["ธนาคารกรุงไทย ", "ไทยพาณิชย์ เลขที่ ", "SCB ", "เลขที่บัญชี "])
      written = Self.write(value, in: [[10], [3, 1, 5, 1], [3, 6, 1]], place, &generator)
    case .email, .position:
      let host = generator.pick(["gmail.com", "hotmail.com", "example.com", "mail.example.org"])
      let name =
        generator.pick(["planted.", "planted_", "Planted-", "p"]) + digits(6)
      value = (name + "@" + host).lowercased()
      let isEscaped = place.isMarkdown && Bool.random(using: &generator)
      written = (isEscaped ? name.replacing("_", with: "\\_") : name) + "@" + host
    }
    let isStrong = place.isMarkdown && Bool.random(using: &generator)
    self.before = before + (isStrong ? "**" : "")
    after = isStrong ? "**" : ""
  }

  /// Writes digits in groups, with one of the separators that the place can hold, in one of three sets of digits.
  private static func write(
    _ value: String, in shapes: [[Int]], _ place: PlantedPlace,
    _ generator: inout SeededGenerator
  ) -> String {
    var separators = ["-", " ", "\u{A0}", "\u{2011}", " - ", "–"]
    if place.isMarkdown { separators += ["\\-", "&nbsp;", "\u{200B}-\u{200B}"] }
    if place.isCell { separators.append("<br>") }
    let separator = generator.pick(separators)
    var rest = value[...]
    let groups = generator.pick(shapes).map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }
    let zero: UInt32 = generator.pick([0x30, 0x0E50, 0xFF10])
    let text = groups.joined(separator: separator).unicodeScalars.map { scalar in
      ("0"..."9").contains(scalar) ? Unicode.Scalar(scalar.value - 0x30 + zero) ?? scalar : scalar
    }
    return String(String.UnicodeScalarView(text))
  }

  /// Written once more for the test: 13 times the first digit, 12 times the second, and so on.
  private static func checkDigit(of digits: String) -> String {
    var sum = 0
    for (place, digit) in digits.enumerated() {
      sum += (13 - place) * (digit.wholeNumberValue ?? 0)
    }
    return String((11 - sum % 11) % 10)
  }
}

extension SeededGenerator {
  fileprivate mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: items.indices, using: &self)]
  }
}
