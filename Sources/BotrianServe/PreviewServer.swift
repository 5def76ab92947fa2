public import BotrianDiagnostics
internal import FlyingFox
internal import FlyingSocks
internal import Foundation
internal import Glibc

/// Hands the site in memory to browsers, over HTTP.
public struct PreviewServer: Sendable {
  private let server: HTTPServer
  private let live: LiveSite
  private let address: ServerAddress
  private let port: UInt16

  /// Names the place to listen at.
  ///
  /// - Parameters:
  ///   - live: The site.
  ///   - address: An address of this computer.
  ///   - port: A port of it; 0 takes any that is free.
  ///   - language: The language of what is said to browsers.
  /// - Throws: `SocketError` when the address is none.
  public init(serving live: LiveSite, at address: ServerAddress, port: UInt16, language: Language)
    throws
  {
    self.live = live
    self.address = address
    self.port = port
    let responder = Responder(live: live, script: PageScript(language: language))
    let handler = ClosureHTTPHandler { request in
      let response = await responder.respond(to: PreviewRequest(request))
      return HTTPResponse(response, withBody: request.method == .GET)
    }
    let pool = PromptPool(pool: .ePoll())
    server =
      address.isIPv6
      ? HTTPServer(
        address: try .inet6(ip6: address.text, port: port), pool: pool, logger: .disabled,
        handler: handler)
      : HTTPServer(
        address: try .inet(ip4: address.text, port: port), pool: pool, logger: .disabled,
        handler: handler)
  }

  /// Why a server cannot listen.
  public enum ListeningError: Error, Hashable, Sendable {
    /// Another program listens there.
    case portTaken(UInt16)
    case refused(String)
  }

  /// Answers requests until the task is cancelled.
  ///
  /// - Parameter listening: Told the port once requests are answered.
  /// - Throws: `ListeningError`.
  public func run(listening: @escaping @Sendable (UInt16) async -> Void) async throws {
    // A browser that leaves in the middle of an answer is no reason to end.
    signal(SIGPIPE, SIG_IGN)
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.run() }
        group.addTask {
          try await server.waitUntilListening(timeout: 60)
          await listening(try await listeningPort())
          while true {
            try await Task.sleep(for: .seconds(15))
            await live.keepInTouch()
          }
        }
        defer { group.cancelAll() }
        try await group.next()
      }
    } catch SocketError.failed(_, EADDRINUSE, _) {
      throw ListeningError.portTaken(port)
    } catch SocketError.failed(_, let number, _) {
      throw ListeningError.refused(unsafe String(cString: strerror(number)))
    }
  }

  private func listeningPort() async throws -> UInt16 {
    switch await server.listeningAddress {
    case .ip4(_, let port), .ip6(_, let port): port
    default: port
    }
  }
}

extension PreviewRequest {
  fileprivate init(_ request: HTTPRequest) {
    self.init(
      method: request.method.rawValue, path: request.target.path(), query: request.target.query(),
      host: request.headers[.host])
  }
}

extension HTTPResponse {
  fileprivate init(_ response: PreviewResponse, withBody: Bool) {
    var headers = HTTPHeaders()
    for (name, value) in response.headers { headers[HTTPHeader(name)] = value }
    let status = HTTPStatusCode(response.status, phrase: Self.phrases[response.status] ?? "")
    switch response.body {
    case .events(let events):
      let body = HTTPBodySequence(
        from: EventBytes(events: events), suggestedBufferSize: .max)
      self.init(statusCode: status, headers: headers, body: body)
    case .bytes(let bytes):
      headers[.contentLength] = String(bytes.count)
      let data = withBody ? Data(bytes) : Data()
      let body = HTTPBodySequence(data: data, suggestedBufferSize: max(data.count, 1))
      self.init(statusCode: status, headers: headers, body: body)
    }
  }

  private static let phrases = [
    200: "OK", 302: "Found", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
    503: "Service Unavailable",
  ]
}

/// Events as the server takes them: a piece each.
private struct EventBytes: AsyncBufferedSequence {
  typealias Element = UInt8

  let events: AsyncStream<[UInt8]>

  func makeAsyncIterator() -> Iterator { Iterator(events: events.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var events: AsyncStream<[UInt8]>.Iterator

    /// Never called: the server takes pieces.
    mutating func next() async -> UInt8? { nil }

    mutating func nextBuffer(suggested count: Int) async -> [UInt8]? { await events.next() }
  }
}
