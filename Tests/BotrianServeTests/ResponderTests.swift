internal import BotrianDiagnostics
internal import BotrianSite
internal import BotrianTestSupport
internal import Testing

@testable internal import BotrianServe

/// Requests and answers, without a network.
@Suite(.timeLimit(.minutes(30))) struct ResponderTests {
  private func responder() async throws -> Responder {
    let built = try await BuiltTestSite.value
    return await responder(SiteMaker { _ in .built(built) })
  }

  private func responder(_ maker: SiteMaker) async -> Responder {
    let live = LiveSite(maker: maker, files: .inMemory([:]), language: .thai, run: "run")
    let (steps, step) = AsyncStream<Void>.makeStream()
    let building = Task { await live.keepBuilding { _ in step.yield() } }
    for await _ in steps { break }
    building.cancel()
    return Responder(live: live, script: PageScript(language: .thai))
  }

  private func text(_ response: PreviewResponse) -> String {
    guard case .bytes(let bytes) = response.body else { return "events" }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func answer(_ path: String, method: String = "GET", host: String? = "127.0.0.1:8000")
    async throws -> PreviewResponse
  {
    try await responder().respond(to: PreviewRequest(method: method, path: path, host: host))
  }

  @Test func putsTheScriptIntoPagesOnly() async throws {
    let page = text(try await answer("/"))
    #expect(
      page.contains("<head><script src=\"/__botrian/preview.js\" data-version=\"run-1\""))
    for path in ["/assets/site.css", "/feed.xml"] {
      let other = text(try await answer(path))
      #expect(!other.isEmpty && !other.contains("__botrian"))
    }
  }

  @Test func answersWhatIsMissingWithThePageForIt() async throws {
    let response = try await answer("/no/such/page/")
    #expect(response.status == 404)
    #expect(response.headers["Content-Type"] == "text/html; charset=utf-8")
    #expect(text(response).contains("__botrian"))
  }

  @Test func leadsToAFolderWithItsSlash() async throws {
    let response = try await responder().respond(
      to: PreviewRequest(path: "/search", query: "q=%E0%B8%81", host: "localhost"))
    #expect(response.status == 302 && response.headers["Location"] == "/search/?q=%E0%B8%81")
  }

  @Test func readsPercentSigns() async throws {
    let status200 = try await answer("/%72eports/").status
    #expect(status200 == 200)
    let status404 = try await answer("/%2e%2e/site.yml").status
    #expect(status404 == 404)
  }

  @Test(arguments: [
    ("127.0.0.1:8000", true), ("127.0.0.1", true), ("localhost:8000", true), ("[::1]:8000", true),
    ("192.168.1.7:8000", true), ("LOCALHOST", true),
    ("evil.example", false), ("evil.example:8000", false), ("127.0.0.1.evil.example", false),
    ("localhost.evil.example", false), ("", false), (nil, false),
  ])
  func answersOnlyWhoNamesThisComputer(host: String?, isAnswered: Bool) async throws {
    let response = try await answer("/", host: host)
    #expect(response.status == (isAnswered ? 200 : 403))
    #expect(text(response).contains("<html") == isAnswered)
  }

  @Test(arguments: [("GET", 200), ("HEAD", 200), ("POST", 405), ("PUT", 405), ("OPTIONS", 405)])
  func onlyReads(method: String, status: Int) async throws {
    let found = try await answer("/", method: method).status
    #expect(found == status)
  }

  @Test func keepsNothingAndRunsNothingForeign() async throws {
    for path in ["/", "/assets/site.css", "/no/", "/__botrian/preview.js"] {
      let headers = try await answer(path).headers
      #expect(headers["Cache-Control"] == "no-store")
      #expect(headers["Content-Security-Policy"]?.hasPrefix("default-src 'self'; ") == true)
      #expect(headers["X-Content-Type-Options"] == "nosniff")
    }
  }

  @Test func answersWithAWaitingPageWhileThereIsNoSite() async throws {
    let responder = await responder(SiteMaker { _ in .fault("ไม่มีเว็บไซต์") })
    let response = await responder.respond(
      to: PreviewRequest(path: "/reports/", host: "127.0.0.1"))
    #expect(response.status == 503)
    #expect(text(response).contains("data-version=\"\"") && text(response).contains("เว็บไซต์จะขึ้นที่นี่"))
  }

  @Test func handsOutTheFontsOfTheDefaultThemeAndNothingBesideThem() async throws {
    let status200 = try await answer("/__botrian/fonts/Sarabun-Bold.woff2").status
    #expect(status200 == 200)
    let status404 = try await answer("/__botrian/fonts/../site.css").status
    #expect(status404 == 404)
  }

  @Test func leadsFromTheRootToWhereTheSiteBegins() async throws {
    let site = TestSite().replacing(
      "https://lessons.example.go.th/", with: "https://example.go.th/lessons/", in: "site.yml")
    let built = try await site.onDemand()
    let response = await responder(SiteMaker { _ in .built(built) }).respond(
      to: PreviewRequest(path: "/", host: "127.0.0.1"))
    #expect(response.status == 302 && response.headers["Location"] == "/lessons/")
  }

  @Test(arguments: [
    ("<html><head><title>", "<html><head>SCRIPT<title>"),
    ("<head lang=\"th\"><title>", "<head lang=\"th\">SCRIPT<title>"), ("<p>", "<p>SCRIPT"),
  ])
  func putsTheScriptBeforeEveryOther(page: String, expected: String) {
    let script = PageScript(language: .english)
    let tag = String(decoding: script.added(to: [], version: "a-1"), as: UTF8.self)
    let found = String(decoding: script.added(to: Array(page.utf8), version: "a-1"), as: UTF8.self)
    #expect(found == expected.replacing("SCRIPT", with: tag))
  }
}
