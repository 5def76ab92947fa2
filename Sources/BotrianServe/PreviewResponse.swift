/// What a browser asks for, as far as it matters here.
struct PreviewRequest: Hashable, Sendable {
  var method = "GET"

  /// The path, with percent signs as they were sent.
  var path: String
  var query = ""

  /// The `Host` header.
  var host: String?
}

/// What it gets.
struct PreviewResponse: Sendable {
  let status: Int
  let headers: [String: String]
  let body: Body

  enum Body: Sendable {
    case bytes([UInt8])
    /// Events, sent as they happen until the browser leaves.
    case events(AsyncStream<[UInt8]>)
  }

  /// What every answer says: keep nothing, guess no type, and run nothing that is not the site's own.
  static let commonHeaders = [
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'self'; object-src 'none'; base-uri 'none'; "
      + "form-action 'self'; frame-ancestors 'self'",
  ]

  init(_ status: Int, _ body: Body, headers: [String: String]) {
    self.status = status
    self.body = body
    self.headers = Self.commonHeaders.merging(headers) { _, new in new }
  }

  /// A text of our own.
  init(_ status: Int, text: String, headers: [String: String] = [:]) {
    let type = ["Content-Type": "text/plain; charset=utf-8"]
    self.init(status, .bytes(Array(text.utf8)), headers: type.merging(headers) { _, new in new })
  }

  /// A file.
  init(_ status: Int, file path: String, _ bytes: [UInt8]) {
    self.init(status, .bytes(bytes), headers: ["Content-Type": ContentType.of(path)])
  }
}
