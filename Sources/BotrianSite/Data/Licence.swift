internal import BotrianJSON

/// What `site.yml` says of how the site's contents may be used: an address of a licence, or its words.
struct Licence {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// The licence's address, if that is what the office wrote.
  var url: String? {
    let isAddress = ["https://", "http://"].contains { text.utf8.starts(with: $0.utf8) }
    return isAddress && !text.unicodeScalars.contains { $0.properties.isWhitespace } ? text : nil
  }

  /// For `license` of schema.org.
  var schemaOrg: JSONValue {
    url.map { .string($0) } ?? ["@type": "CreativeWork", "name": .string(text)]
  }

  /// For `dct:license` of DCAT.
  var dcat: JSONValue {
    url.map { ["@id": .string($0)] }
      ?? ["@type": "dct:LicenseDocument", "rdfs:label": .string(text)]
  }
}
