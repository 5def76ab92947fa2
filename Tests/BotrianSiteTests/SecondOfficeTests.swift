internal import BotrianDiagnostics
internal import BotrianSite
internal import BotrianTestSupport
internal import Testing

/// Another office makes the site its own by files alone.
@Suite struct SecondOfficeTests {
  @Test func saysNothingOfTheFirstOffice() async throws {
    let built = try await TestSite.secondOffice().build()
    #expect(built.files.count > 60)
    for file in built.files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("ลำปาง") && !text.lowercased().contains("lampang"), "\(file.path)")
    }
  }

  @Test func buildsWithoutAWarning() async throws {
    #expect(try await TestSite.secondOffice().build().warnings.map(\.code) == [])
  }

  @Test func speaksEnglishAndMarksWhatIsThai() async throws {
    let built = try await TestSite.secondOffice().build()
    for file in built.files where file.path.hasSuffix(".html") {
      let page = String(decoding: file.bytes, as: UTF8.self)
      #expect(page.contains(#"<html lang="en" data-digits="arabic">"#), "\(file.path)")
      #expect(!page.contains(/[๐-๙]/) || page.contains(#"lang="th""#), "\(file.path)")
    }
    let report = try built.text("reports/2567/big-cleaning-day/index.html")
    #expect(report.contains(#"<caption lang="th">"#))
    #expect(report.contains("Lessons-learned report"))
  }

  @Test func showsItsOwnThemeWordsColoursAndLogo() async throws {
    let built = try await TestSite.secondOffice().build()
    let home = try built.text("index.html")
    #expect(home.contains("Everything that schools and offices of Nakhon Sommut"))
    #expect(home.contains(#"src="./media/logo.svg""#) && home.contains(">Books</a>"))
    #expect(home.contains(">Complaints</a>"))
    let about = try built.text("about/index.html")
    #expect(about.contains(#"<p class="office-note">This page was written by the office.</p>"#))
    let sheet = try built.text("assets/site.css")
    #expect(sheet.contains(".office-note{") && sheet.contains("--accent: #8a1c3b;"))
  }
}
