internal import FlyingSocks
internal import Glibc

/// The address of this computer at which the server listens.
public struct ServerAddress: Hashable, Sendable {
  /// The address as numbers, IPv4 or IPv6.
  public let text: String
  let isIPv6: Bool

  /// Only programs of this computer reach it.
  public static let loopback = ServerAddress(text: "127.0.0.1", isIPv6: false)

  private init(text: String, isIPv6: Bool) {
    self.text = text
    self.isIPv6 = isIPv6
  }

  /// Takes an address as numbers, such as `0.0.0.0` or `::1`; names are none.
  public init?(_ text: String) {
    if (try? sockaddr_in.inet(ip4: text, port: 0)) != nil {
      self.init(text: text, isIPv6: false)
    } else if (try? sockaddr_in6.inet6(ip6: text, port: 0)) != nil {
      self.init(text: text, isIPv6: true)
    } else {
      return nil
    }
  }

  /// Whether other computers cannot reach it.
  public var isLoopback: Bool { text.hasPrefix("127.") || text == "::1" }

  /// The beginning of every address of the site, as a browser of this computer writes it.
  public func origin(port: UInt16) -> String {
    let host =
      switch text {
      case "0.0.0.0": "127.0.0.1"
      case "::": "[::1]"
      default: isIPv6 ? "[\(text)]" : text
      }
    return "http://\(host):\(port)"
  }
}
