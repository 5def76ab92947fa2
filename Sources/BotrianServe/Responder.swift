internal import BotrianDiagnostics
internal import BotrianSite
internal import BotrianTheme
internal import Foundation

/// Answers requests from the site in memory.
struct Responder: Sendable {
  let live: LiveSite
  let script: PageScript

  /// Answers one request.
  func respond(to request: PreviewRequest) async -> PreviewResponse {
    guard HostRule.permits(request.host) else {
      return PreviewResponse(403, text: Self.refused(script.language) + "\n")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      return PreviewResponse(405, text: "", headers: ["Allow": "GET, HEAD"])
    }
    switch request.path {
    case PageScript.path:
      return PreviewResponse(200, file: request.path, PackageResources.preview_js)
    case PageScript.stylePath:
      return PreviewResponse(
        200, file: request.path, MessageList.style + PackageResources.preview_css)
    case let path where path.hasPrefix(PageScript.fontsPath):
      return font(named: String(path.dropFirst(PageScript.fontsPath.count)))
    case PageScript.eventsPath where request.method == "GET":
      return PreviewResponse(
        200, .events(await live.listen()), headers: ["Content-Type": "text/event-stream"])
    default:
      var (site, answer) = await answered(request)
      // A page of a site that gave way meanwhile is not among those that are told of changes.
      while !(await live.site.isSame(as: site)) { (site, answer) = await answered(request) }
      return answer
    }
  }

  private func answered(_ request: PreviewRequest) async -> (ServedSite, PreviewResponse) {
    let site = await live.site
    return (site, answer(to: request, from: site))
  }

  private func answer(to request: PreviewRequest, from site: ServedSite) -> PreviewResponse {
    guard !site.isEmpty else {
      return PreviewResponse(503, file: "waiting.html", script.waitingPage)
    }
    if request.path == "/", site.basePath != "/" {
      return PreviewResponse(302, text: "", headers: ["Location": site.basePath])
    }
    switch site.content(at: request.path.removingPercentEncoding ?? request.path) {
    case .file(let file):
      return page(200, file.path, file.bytes, of: site)
    case .folder:
      let query = request.query.isEmpty ? "" : "?" + request.query
      return PreviewResponse(302, text: "", headers: ["Location": "\(request.path)/\(query)"])
    case .missing(let file?):
      return page(404, file.path, file.bytes, of: site)
    case .missing(nil):
      return PreviewResponse(404, text: "404\n")
    }
  }

  private func font(named name: String) -> PreviewResponse {
    let file = Theme.embeddedFiles.first { $0.path == "assets/fonts/\(name)" }
    return file.map { PreviewResponse(200, file: $0.path, $0.bytes) }
      ?? PreviewResponse(404, text: "404\n")
  }

  private func page(_ status: Int, _ path: String, _ bytes: [UInt8], of site: ServedSite)
    -> PreviewResponse
  {
    let isPage = path.hasSuffix(".html")
    return PreviewResponse(
      status, file: path, isPage ? script.added(to: bytes, version: site.version) : bytes)
  }

  private static let refused = LocalizedText(
    th: "เปิดด้วยที่อยู่ที่เป็นตัวเลขเท่านั้น เช่น http://127.0.0.1:8000/",
    en: "Use an address in numbers, such as http://127.0.0.1:8000/")
}
