internal import BotrianReports
internal import BotrianThai

/// The addresses that search engines should know, in one file or in an index of several.
///
/// - Source: sitemaps.org 0.9, which allows 50,000 addresses and 50 MB in a file.
struct Sitemap {
  /// Its entries by address.
  let entries: [Entry]
  let baseURL: String
  var limits = Limits()

  /// One address, and the day on which its page last changed, if that is known.
  struct Entry {
    let permalink: Permalink
    let date: CalendarDate?
  }

  /// What one file may hold; less than the rules allow, so that a robot on a slow line has it whole.
  struct Limits {
    var entryCount = 50_000
    var byteCount = 10_000_000
  }

  /// `sitemap.xml` with everything, or, beyond the limits, an index of `sitemap-2567.xml`, … for the reports of each
  /// year and `sitemap-site.xml` for the rest.
  var files: [OutputFile] {
    let lines = entries.map(line)
    if fits(lines) { return [OutputFile(path: "sitemap.xml", text: Self.urlSet(lines))] }
    let names = entries.map { $0.permalink.reportYear ?? "site" }
    let groups = Dictionary(grouping: zip(names, lines), by: \.0)
    let files = groups.keys.sorted().flatMap { name in
      parts(of: groups[name, default: []].map(\.1)).enumerated().map { place, lines in
        OutputFile(
          path: "sitemap-\(name)\(place > 0 ? "-\(place + 1)" : "").xml", text: Self.urlSet(lines))
      }
    }
    return [OutputFile(path: "sitemap.xml", text: index(of: files))] + files
  }

  private func line(_ entry: Entry) -> String {
    let date = entry.date.map { "<lastmod>\($0.iso8601)</lastmod>" } ?? ""
    return "<url><loc>\(XML.escaped(baseURL + entry.permalink.path))</loc>\(date)</url>"
  }

  private func fits(_ lines: [String]) -> Bool {
    lines.count <= limits.entryCount
      && lines.reduce(0) { $0 + $1.utf8.count + 1 } <= limits.byteCount
  }

  /// Cuts lines into files that keep the limits.
  private func parts(of lines: [String]) -> [[String]] {
    var parts: [[String]] = []
    var byteCount = 0
    for line in lines {
      let size = line.utf8.count + 1
      let isFull =
        (parts.last?.count ?? .max) >= limits.entryCount || byteCount + size > limits.byteCount
      if isFull {
        parts.append([])
        byteCount = 0
      }
      parts[parts.count - 1].append(line)
      byteCount += size
    }
    return parts
  }

  private static func urlSet(_ lines: [String]) -> String {
    var xml = XML()
    xml.line("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">")
    for line in lines { xml.line(line) }
    xml.line("</urlset>")
    return xml.text
  }

  private func index(of files: [OutputFile]) -> String {
    var xml = XML()
    xml.line("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">")
    for file in files {
      xml.line("<sitemap><loc>\(XML.escaped(baseURL + file.path))</loc></sitemap>")
    }
    xml.line("</sitemapindex>")
    return xml.text
  }
}

extension Permalink {
  /// The fiscal year of a report's address: `2567` of `reports/2567/big-cleaning-day/`.
  fileprivate var reportYear: String? {
    let parts = path.split(separator: "/")
    return parts.count == 3 && parts[0] == "reports" ? String(parts[1]) : nil
  }
}

extension Site {
  /// The sitemap of pages, by address.
  func sitemap(of pages: [PublishedPage]) -> Sitemap {
    let dates = Dictionary(
      reports.map { ($0.permalink.path, lastChange(of: $0)) }
        + approvals.compactMap { approval in
          approval.decidedOn.map { (approval.permalink.path, $0) }
        },
      uniquingKeysWith: { first, _ in first })
    let entries = pages.filter(\.isListed).map(\.permalink).sorted().map {
      Sitemap.Entry(permalink: $0, date: dates[$0.path])
    }
    return Sitemap(entries: entries, baseURL: settings.baseURL)
  }
}
