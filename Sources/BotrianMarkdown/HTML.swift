/// Markup that is safe to put into a page as it is.
///
/// The only public way in escapes; what our own renderer made comes in as `HTML(trusted:)`.
public struct HTML: Hashable, Sendable {
  /// The markup.
  public let markup: String

  /// Escapes what somebody wrote, for an element's content or a quoted attribute.
  public init(escaping text: String) {
    markup = Self.escaped(text)
  }

  /// Takes markup that our own code made from escaped parts.
  package init(trusted markup: String) {
    self.markup = markup
  }

  /// Nothing.
  public static let empty = HTML(trusted: "")

  /// Replaces `&`, `<`, `>` and `"` by their entities.
  package static func escaped(_ text: String) -> String {
    let span = text.utf8Span.span
    guard span.indices.contains(where: { isSpecial(span[$0]) }) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 32)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"")
  }
}
