@testable internal import BotrianSearch
internal import BotrianTestSupport
internal import BotrianThai
internal import Foundation
internal import Testing

/// The cases that `search.js` must satisfy too: `Tests/Browser/test_search_cases.py` runs the same files.
@Suite struct SharedCaseTests {
  struct Normalization: Decodable, Sendable {
    let text: String
    let expected: String
  }

  struct Tokens: Decodable, Sendable {
    let text: String
    let expected: [String]
  }

  private func cases<Case: Decodable>(_ name: String) throws -> [Case] {
    let text = try Repository.text("Tests/Fixtures/search/\(name).json")
    return try JSONDecoder().decode([Case].self, from: Data(text.utf8))
  }

  @Test func normalizesAsTheSharedTableSays() throws {
    let cases: [Normalization] = try cases("normalization")
    #expect(cases.count >= 40)
    for item in cases {
      let found = Array(SearchNormalizer.normalized(item.text).unicodeScalars)
      #expect(found == Array(item.expected.unicodeScalars), "\(item.text.debugDescription)")
    }
  }

  @Test func cutsTermsAsTheSharedTableSays() throws {
    let cases: [Tokens] = try cases("tokens")
    #expect(cases.count >= 25)
    for item in cases {
      let found = Tokenizer.terms(of: item.text).map(\.text)
      #expect(found == item.expected, "\(item.text.debugDescription)")
    }
  }
}
