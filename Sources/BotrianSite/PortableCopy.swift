/// What a copy of the site needs to be opened from a disk, where no server answers.
enum PortableCopy {
  /// Lets every relative link to a folder name the `index.html` in it.
  ///
  /// Works on the finished page, so that it holds for what authors, templates and the generator write.
  /// - Parameter page: HTML in which attributes are quoted and text is escaped.
  /// - Returns: The page with longer links and nothing else changed.
  static func namingFiles(in page: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(page.count + page.count / 16)
    var index = 0
    while index < page.count {
      let attribute =
        page[index] == UInt8(ascii: " ") ? attributes.first(where: page[index...].starts) : nil
      guard let attribute else {
        result.append(page[index])
        index += 1
        continue
      }
      let start = index + attribute.count
      let end = page[start...].firstIndex(of: UInt8(ascii: "\"")) ?? page.count
      result += attribute
      result += link(page[start..<end])
      index = end
    }
    return result
  }

  private static let attributes = [" href=\"", " action=\""].map { Array($0.utf8) }

  private static func link(_ link: ArraySlice<UInt8>) -> [UInt8] {
    let isMark: (UInt8) -> Bool = { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    let path = link.prefix { !isMark($0) }
    let last = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).last
    let isFolder = last.map { $0.isEmpty || $0 == dot || $0 == dot + dot } ?? false
    guard isFolder, !path.isEmpty, path.first != UInt8(ascii: "/"),
      !path.contains(UInt8(ascii: ":"))
    else { return Array(link) }
    let slash = last?.isEmpty == false ? "/" : ""
    return Array(path) + Array("\(slash)index.html".utf8) + link.dropFirst(path.count)
  }

  private static let dot = [UInt8(ascii: ".")][...]

  /// A file of the search index as a script that hands it over: from a disk, a page may not fetch.
  ///
  /// - Source: `Documentation/search.md`, where the site is opened from a disk.
  static func script(of path: String, bytes: [UInt8]) -> OutputFile {
    let name = path.hasSuffix(".json") ? String(path.dropLast(".json".count)) : path
    let call = Array("botrian.receive(\"\(path)\",".utf8)
    return OutputFile(path: "search/\(name).js", bytes: call + bytes + Array(")\n".utf8))
  }
}
