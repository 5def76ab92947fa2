internal import Synchronization

/// How long the parts of a build take, for who wants to make it faster.
///
/// A build knows no clock; this one is handed in, and read only when somebody asks for timings.
public final class BuildTimings: Sendable {
  private let now: @Sendable () -> Duration

  /// A mutex, for all cores add to it.
  private let totals = Mutex<[Part: Total]>([:])

  /// What is timed.
  public enum Part: Hashable, Sendable {
    /// The search index, which is made beside the pages.
    case searchIndex
    /// Reading a record and making its page, by the path of its file.
    case record(String)
    /// Filling in a layout, with all partials that it calls.
    case layout(String)
  }

  /// The time that went into a part, over all its runs.
  public struct Total: Hashable, Sendable {
    /// The sum of all runs, side by side ones too.
    public internal(set) var duration = Duration.zero

    /// How often it ran.
    public internal(set) var count = 0
  }

  /// Measures by a clock.
  ///
  /// - Parameter now: The time since some moment that stays the same.
  public init(now: @escaping @Sendable () -> Duration) {
    self.now = now
  }

  /// Runs work and adds its time to a part's.
  func measure<Result, Failure: Error>(
    _ part: Part, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = now()
    defer {
      let duration = now() - start
      totals.withLock {
        $0[part, default: Total()].duration += duration
        $0[part, default: Total()].count += 1
      }
    }
    return try work()
  }

  /// The time of each part so far, the longest first.
  public var longest: [(part: Part, total: Total)] {
    totals.withLock { $0 }.map { (part: $0.key, total: $0.value) }
      .sorted { $0.total.duration > $1.total.duration }
  }
}

extension BuildTimings? {
  /// Runs work; measures it when there is something to measure with.
  func measure<Result, Failure: Error>(
    _ part: BuildTimings.Part, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let self else { return try work() }
    return try self.measure(part, work)
  }
}
