internal import BotrianJSON

/// What an open page is told.
struct LiveUpdate: Hashable, Sendable {
  /// Whether it is said to a page that has just begun to listen, or to all because something happened.
  enum Kind: String, Sendable { case hello, update }

  let kind: Kind

  /// The state that is served now.
  let version: String

  /// The state that was served before.
  var previous: String?

  /// Addresses that differ between the two.
  var changed: [String] = []

  /// The address of the page whose source was saved last.
  var show: String?

  /// Messages as HTML; empty when all is well.
  let messages: String

  /// The event as a browser reads it.
  ///
  /// - Source: WHATWG HTML, section 9.2, Server-sent events.
  var bytes: [UInt8] {
    let data: JSONValue = [
      "version": .string(version), "previous": previous.map(JSONValue.string),
      "changed": .array(changed.map(JSONValue.string)), "show": show.map(JSONValue.string),
      "messages": .string(messages),
    ]
    // JSON has no line feeds of its own, which would end the field.
    return Array("event: \(kind.rawValue)\ndata: ".utf8) + data.compact + Array("\n\n".utf8)
  }

  /// Says nothing; that it can be sent shows that somebody listens.
  static let heartbeat = Array(":\n\n".utf8)
}
