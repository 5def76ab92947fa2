internal import Foundation
internal import Subprocess
internal import SystemPackage

/// A program of this computer that a command asks for help, such as pandoc or rclone.
public struct InstalledProgram: Hashable, Sendable {
  /// Its name, as messages say it.
  public let name: String
  private let path: String

  /// Looks for a program; there is none when it is not installed.
  ///
  /// - Parameters:
  ///   - names: The names under which it is installed; the first that is found counts.
  ///   - searchPath: Folders to look in, with `:` between them, as `PATH` has.
  public init?(_ names: String..., searchPath: String) {
    let folders = searchPath.split(separator: ":").map { URL(filePath: String($0)) }
    let places = folders.flatMap { folder in names.map { folder.appending(path: $0) } }
    let found = places.first {
      FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false))
    }
    guard let found else { return nil }
    name = found.lastPathComponent
    path = found.path(percentEncoded: false)
  }

  /// How a run ended.
  public struct Ending: Hashable, Sendable {
    /// The exit code; of a run that a signal ended, 128 and the signal's number.
    public let status: Int
    /// What it wrote on standard output.
    public let output: [UInt8]
    /// What it wrote on standard error.
    public let messages: String
  }

  /// Runs the program to its end; when the task is cancelled, the program ends.
  ///
  /// - Parameters:
  ///   - arguments: What it is told; no shell reads it.
  ///   - input: What it reads on standard input.
  ///   - environment: Variables set for it beside those that this process has.
  ///   - folder: Where it runs, else where this process does.
  ///   - timeLimit: How many seconds it may take.
  /// - Returns: What it wrote, and its exit code.
  /// - Throws: `FileSystemError` when it does not start, takes too long, or writes more than `outputLimit` bytes.
  public func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:],
    in folder: String? = nil, timeLimit: Int
  ) async throws -> Ending {
    let variables = Dictionary(
      uniqueKeysWithValues: environment.map {
        (Environment.Key(stringLiteral: $0.key), Optional($0.value))
      })
    var options = PlatformOptions()
    options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(5))]
    let configuration = Configuration(
      executable: .path(FilePath(path)), arguments: Arguments(arguments),
      environment: .inherit.updating(variables),
      workingDirectory: folder.map { FilePath($0) }, platformOptions: options)
    do {
      return try await within(seconds: timeLimit) {
        let result = try await Subprocess.run(
          configuration, input: .array(input), output: .bytes(limit: Self.outputLimit),
          error: .bytes(limit: Self.outputLimit))
        return Ending(
          status: result.terminationStatus.code, output: result.standardOutput,
          messages: String(decoding: result.standardError, as: UTF8.self))
      }
    } catch let error as SubprocessError {
      throw failure("\(error)")
    }
  }

  /// Runs the program to its end, and takes an exit code beside 0 for a failure.
  ///
  /// - Returns: What it wrote on standard output.
  /// - Throws: `FileSystemError`, with the last line of the program's messages.
  @discardableResult
  public func output(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:],
    in folder: String? = nil, timeLimit: Int
  ) async throws -> [UInt8] {
    let ending = try await run(
      arguments, input: input, environment: environment, in: folder, timeLimit: timeLimit)
    guard ending.status == 0 else {
      let last = ending.messages.split(whereSeparator: \.isNewline).last ?? ""
      throw failure("exit \(ending.status) \(last)")
    }
    return ending.output
  }

  /// How many bytes a program may write: far more than any of ours should, less than a machine has.
  private static let outputLimit = 256 << 20

  private func within(
    seconds: Int, _ work: @escaping @Sendable () async throws -> Ending
  ) async throws -> Ending {
    try await withThrowingTaskGroup(of: Ending?.self) { group in
      group.addTask { try await work() }
      group.addTask {
        try await Task.sleep(for: .seconds(seconds))
        return nil
      }
      defer { group.cancelAll() }
      guard let ending = try await group.next().flatMap(\.self) else {
        throw failure("no answer within \(seconds) s")
      }
      return ending
    }
  }

  private func failure(_ reason: String) -> FileSystemError {
    .failed(operation: "use", path: name, reason: reason)
  }
}

extension TerminationStatus {
  fileprivate var code: Int {
    switch self {
    case .exited(let code): Int(code)
    case .signaled(let signal): 128 + Int(signal)
    }
  }
}
