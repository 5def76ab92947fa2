package import BotrianDiagnostics

/// Tells in words what a publication changes for the public.
package struct ChangeSummary: Sendable {
  private let changes: PublicationChanges
  private let reports: Set<String>
  private let office: String

  /// How many pages of one kind are named.
  package static let limit = 20

  /// Takes what there is to tell.
  ///
  /// - Parameters:
  ///   - changes: The files that differ.
  ///   - reports: Paths of the pages of reports that are public afterwards.
  ///   - office: The office's name, which every page's title ends with.
  package init(_ changes: PublicationChanges, reports: Set<String>, office: String) {
    self.changes = changes
    self.reports = reports
    self.office = office
  }

  /// One line for each page that is named, under headings; further files as counts.
  package func lines(_ language: Language) -> [String] {
    guard !changes.isEmpty else {
      return [
        LocalizedText(th: "ไม่มีอะไรเปลี่ยนสำหรับประชาชน", en: "Nothing changes for the public")(language)
      ]
    }
    let heading = LocalizedText(th: "สิ่งที่จะเปลี่ยนสำหรับประชาชน", en: "What changes for the public")
    return [heading(language)] + groups.flatMap { lines(of: $0, language) } + others(language)
  }

  /// Pages under one heading.
  private struct Group {
    let th: String
    let en: String
    let files: [PublishedFile]
  }

  private var groups: [Group] {
    let added = changes.added.filter(isPage)
    let changed = changes.changed.filter(isPage)
    let removed = changes.removed.filter(isPage)
    let isReport = { (file: PublishedFile) in reports.contains(file.path) }
    // A withdrawn report leaves a page that says so, at the same address.
    let withdrawn = (changed + removed).filter { isReportPath($0.path) && !isReport($0) }
    let isOther = { (file: PublishedFile) in !isReport(file) && !withdrawn.contains(file) }
    return [
      Group(th: "รายงานที่เผยแพร่ใหม่", en: "Reports now public", files: added.filter(isReport)),
      Group(th: "รายงานที่แก้ไข", en: "Reports changed", files: changed.filter(isReport)),
      Group(th: "รายงานที่นำออก", en: "Reports no longer public", files: withdrawn),
      Group(th: "หน้าใหม่", en: "New pages", files: added.filter(isOther)),
      Group(th: "หน้าที่เปลี่ยน", en: "Pages changed", files: changed.filter(isOther)),
      Group(th: "หน้าที่นำออก", en: "Pages removed", files: removed.filter(isOther)),
    ]
  }

  private func lines(of group: Group, _ language: Language) -> [String] {
    let count = group.files.count
    guard count > 0 else { return [] }
    let heading = LocalizedText(th: "  \(group.th) \(count):", en: "  \(group.en) (\(count)):")
    let names = group.files.prefix(Self.limit).map { "    " + name(of: $0) }
    let rest = LocalizedText(
      th: "    และอีก \(count - Self.limit)", en: "    and \(count - Self.limit) more")
    return [heading(language)] + names + (count > Self.limit ? [rest(language)] : [])
  }

  private func others(_ language: Language) -> [String] {
    let counts = [changes.added, changes.changed, changes.removed].map { files in
      files.count { !isPage($0) }
    }
    guard counts.contains(where: { $0 > 0 }) else { return [] }
    let text = LocalizedText(
      th:
        "  ไฟล์อื่น (รูป แบบหน้าตา ดัชนีค้นหา ข้อมูล): ใหม่ \(counts[0]) เปลี่ยน \(counts[1]) นำออก \(counts[2])",
      en: "  Other files (pictures, style, search index, data): \(counts[0]) new, "
        + "\(counts[1]) changed, \(counts[2]) removed")
    return [text(language)]
  }

  /// The title without the office, and the address: the home page's is `/`.
  private func name(of file: PublishedFile) -> String {
    let ending = " - " + office
    let title = file.title.map { $0.hasSuffix(ending) ? String($0.dropLast(ending.count)) : $0 }
    let isFolder = file.path == "index.html" || file.path.hasSuffix("/index.html")
    let address = "/" + (isFolder ? String(file.path.dropLast("index.html".count)) : file.path)
    return title.map { "\($0) (\(address))" } ?? address
  }

  private func isPage(_ file: PublishedFile) -> Bool { file.path.hasSuffix(".html") }

  private func isReportPath(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.count == 4 && parts[0] == "reports" && parts[1].utf8.count == 4
      && parts[3] == "index.html"
  }
}
