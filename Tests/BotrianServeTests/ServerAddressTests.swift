internal import BotrianServe
internal import Testing

@Suite struct ServerAddressTests {
  @Test(arguments: [
    ("127.0.0.1", true), ("::1", true), ("127.0.0.2", true), ("0.0.0.0", false), ("::", false),
    ("192.168.1.7", false), ("fe80::1", false),
  ])
  func knowsWhetherOthersCanReachIt(text: String, isLoopback: Bool) throws {
    #expect(try #require(ServerAddress(text)).isLoopback == isLoopback)
  }

  @Test(arguments: ["", "localhost", "example.go.th", "127.0.0.1.example", "256.0.0.1", "1.2.3"])
  func refusesWhatIsNoAddress(text: String) {
    #expect(ServerAddress(text) == nil)
  }

  @Test(arguments: [
    ("127.0.0.1", "http://127.0.0.1:80"), ("0.0.0.0", "http://127.0.0.1:80"),
    ("::1", "http://[::1]:80"), ("::", "http://[::1]:80"), ("10.0.0.1", "http://10.0.0.1:80"),
  ])
  func isWrittenAsABrowserNeedsIt(text: String, origin: String) throws {
    #expect(try #require(ServerAddress(text)).origin(port: 80) == origin)
  }
}
