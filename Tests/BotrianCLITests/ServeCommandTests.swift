internal import BotrianTestSupport
internal import Foundation
internal import Testing

/// `botrian serve` and `check --watch` as a person runs them.
@Suite(.timeLimit(.minutes(30))) struct ServeCommandTests {
  /// A command that runs until it is told to stop.
  private struct Running {
    let process = Process()
    private let output: URL

    init(_ arguments: [String], in folder: URL) throws {
      output = folder.appending(path: "output.txt")
      try Data().write(to: output)
      process.executableURL = Tool.url
      process.arguments = arguments
      process.currentDirectoryURL = folder
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = FileHandle.nullDevice
      try process.run()
    }

    /// Waits until something is printed, and returns all that was.
    func text(with part: String, times: Int = 1) async throws -> String {
      while process.isRunning {
        let text = try String(contentsOf: output, encoding: .utf8)
        if text.ranges(of: part).count >= times { return text }
        try await Task.sleep(for: .milliseconds(20))
      }
      return try String(contentsOf: output, encoding: .utf8)
    }

    /// Ends it as Ctrl-C does.
    func interrupt() -> Int32 {
      process.interrupt()
      process.waitUntilExit()
      return process.terminationStatus
    }
  }

  private func inSite(_ body: (URL) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      try await body(folder)
    }
  }

  @Test func endsWellWhenInterrupted() async throws {
    try await inSite { folder in
      let serve = try Running(["serve", "--port", "0"], in: folder)
      #expect(try await serve.text(with: "Ctrl-C").contains("เปิดดูเว็บไซต์ที่ http://127.0.0.1:"))
      #expect(serve.interrupt() == 0)
    }
  }

  @Test func namesAnotherPortWhenOneIsTaken() async throws {
    try await inSite { folder in
      let serve = try Running(["serve", "--port", "0"], in: folder)
      let text = try await serve.text(with: "Ctrl-C")
      let port = try #require(text.firstMatch(of: /127\.0\.0\.1:(\d+)/)).1
      let second = try Tool.run(["serve", "--port", "\(port)"], in: folder)
      #expect(second.status == 74)
      #expect(second.errors.contains("พอร์ต \(port) มีโปรแกรมอื่นใช้อยู่"))
      #expect(second.errors.contains("botrian serve --port \((Int(port) ?? 0) + 1)"))
      #expect(serve.interrupt() == 0)
    }
  }

  @Test(arguments: ["localhost", "example.go.th", "1.2.3"])
  func refusesAHostThatIsNoAddress(host: String) async throws {
    try await inSite { folder in
      let outcome = try Tool.run(["serve", "--host", host], in: folder)
      #expect(outcome.status == 64)
    }
  }

  /// An address of the block for documentation (RFC 5737), which no computer has.
  @Test func saysWhenTheAddressIsNotThisComputers() async throws {
    try await inSite { folder in
      let outcome = try Tool.run(["serve", "--host", "192.0.2.1", "--port", "0"], in: folder)
      #expect(outcome.status == 74)
      #expect(outcome.errors.contains("คำเตือน: เครื่องอื่นในเครือข่ายเดียวกันเปิดดูได้"))
      #expect(outcome.errors.contains("เปิดที่อยู่ 192.0.2.1 ไม่ได้"))
    }
  }

  @Test func checksAgainWhenAFileIsSaved() async throws {
    try await inSite { folder in
      let check = try Running(["check", "--watch"], in: folder)
      _ = try await check.text(with: "พบข้อผิดพลาด 0 จุด")
      try write(TestSite().replacing("fiscal_year: 2567", with: "fiscal_year: 2024"), to: folder)
      _ = try await check.text(with: "พบข้อผิดพลาด 1 จุด")
      try write(TestSite(), to: folder)
      _ = try await check.text(with: "พบข้อผิดพลาด 0 จุด", times: 2)
      #expect(check.interrupt() == 0)
    }
  }
}
