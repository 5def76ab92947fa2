internal import FlyingSocks
internal import Glibc

/// Waits for sockets as the library does, and lets them send small pieces at once.
///
/// An answer's head and body are two pieces. Left alone, the system holds the second one back until the browser has
/// acknowledged the first, which a browser puts off for 40 ms (Nagle's algorithm, RFC 896, and delayed acknowledgements, RFC 1122).
struct PromptPool<Pool: AsyncSocketPool>: AsyncSocketPool {
  let pool: Pool

  func prepare() async throws { try await pool.prepare() }

  func run() async throws { try await pool.run() }

  /// Every socket waits here before it first answers: the listening one, from which others inherit, and each of those.
  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    try? socket.setValue(
      true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
    try await pool.suspendSocket(socket, untilReadyFor: events)
  }
}
