internal import BotrianDiagnostics
internal import BotrianMarkdown

/// The script that keeps an open page the same as the site; it is in no file that a build writes.
struct PageScript: Hashable, Sendable {
  static let path = "/__botrian/preview.js"
  static let stylePath = "/__botrian/preview.css"
  static let eventsPath = "/__botrian/events"

  /// Where the fonts of the default theme are, for the page that is shown before there is a site.
  static let fontsPath = "/__botrian/fonts/"

  let language: Language

  /// Puts the script into a page, before every other, so that it sees the page as it was sent.
  func added(to page: [UInt8], version: String) -> [UInt8] {
    let tag = Array(element(version: version).utf8)
    guard let head = page.firstRange(of: Array("<head".utf8)),
      let end = page[head.upperBound...].firstIndex(of: UInt8(ascii: ">"))
    else { return page + tag }
    return Array(page[...end]) + tag + page[(end + 1)...]
  }

  /// A page for the time in which there is no site.
  var waitingPage: [UInt8] {
    let title = HTML(escaping: Self.waiting(language)).markup
    return Array(
      """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>\(element(version: ""))
      <meta charset="utf-8">
      <title>\(title)</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <link rel="stylesheet" href="\(Self.stylePath)">
      </head>
      <body class="waiting"><main><h1>\(title)</h1></main></body>
      </html>

      """.utf8)
  }

  private func element(version: String) -> String {
    let ended = HTML(escaping: Self.ended(language)).markup
    return
      "<script src=\"\(Self.path)\" data-version=\"\(version)\" data-ended=\"\(ended)\" defer></script>"
  }

  private static let waiting = LocalizedText(
    th: "เว็บไซต์จะขึ้นที่นี่", en: "The website will show up here")

  private static let ended = LocalizedText(
    th: "หยุดติดตามการแก้ไขแล้ว สั่ง botrian serve อีกครั้งเพื่อดูต่อ",
    en: "Changes are not followed any more. Run botrian serve again to go on.")
}
