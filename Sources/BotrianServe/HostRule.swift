/// Which `Host` headers are answered.
///
/// A page of another site may have its own name lead to this computer (DNS rebinding) and read drafts; the browser then sends
/// that name. A number is nobody's name, so it is always good.
struct HostRule: Hashable, Sendable {
  /// Whether a request that names this host comes from somebody who meant this server.
  static func permits(_ header: String?) -> Bool {
    guard let header, !header.isEmpty else { return false }
    let host = name(in: header)
    return host == "localhost" || ServerAddress(host) != nil
  }

  /// The header without its port; of an IPv6 address, without its brackets.
  private static func name(in header: String) -> String {
    if header.hasPrefix("["), let end = header.firstIndex(of: "]") {
      return String(header[header.index(after: header.startIndex)..<end])
    }
    return header.split(separator: ":", omittingEmptySubsequences: false).first
      .map { $0.lowercased() } ?? ""
  }
}
