public import BotrianDiagnostics
public import BotrianSite

/// The site that is served, while its sources change, and the pages that are open.
///
/// The last site that could be built stays until the next one is made.
public actor LiveSite {
  private let maker: SiteMaker
  private let panel: MessagePanel
  private let run: String
  private var count = 0

  private(set) var site = ServedSite.nothing
  private var messages = ""

  /// The page whose source's saving led to this site.
  private var shown: String?

  /// Sources that changed since the last build began; `nil` when none did.
  private var pending: [String]? = []
  private let wakeUps: AsyncStream<Void>
  private let wakeUp: AsyncStream<Void>.Continuation

  private var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
  private var listenerCount = 0

  /// Serves what a maker makes.
  ///
  /// - Parameters:
  ///   - maker: Makes the site.
  ///   - files: The folder that holds `site.yml`, to quote lines from.
  ///   - language: The language of messages.
  ///   - run: Tells this run of the server from others.
  public init(maker: SiteMaker, files: FileSystem, language: Language, run: String) {
    self.maker = maker
    self.run = run
    panel = MessagePanel(language: language, files: files)
    (wakeUps, wakeUp) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    wakeUp.yield()
  }

  /// What a build came to.
  public struct Step: Sendable {
    /// The sources that led to it.
    public let changed: [String]

    /// What came of it.
    public let outcome: BuildOutcome

    /// How long it took until open pages were told.
    public let duration: Duration

    /// How many files that somebody had looked at differ from before.
    public let differenceCount: Int
  }

  /// Takes note of changed sources; a build follows.
  public func note(_ paths: [String]) {
    pending = (pending ?? []).filter { !paths.contains($0) } + paths
    wakeUp.yield()
  }

  /// Builds at once, then after each change, until the task is cancelled.
  ///
  /// - Parameter report: Told after every build.
  public func keepBuilding(report: @Sendable (Step) async -> Void) async {
    for await _ in wakeUps {
      guard let changed = pending else { continue }
      pending = nil
      let start = ContinuousClock.now
      let outcome = await maker.make(changed)
      if case .built(let built) = outcome { await Self.compare(built, with: site, after: changed) }
      await report(publish(outcome, after: changed, since: start))
    }
  }

  /// Begins to tell what happens.
  func listen() -> AsyncStream<[UInt8]> {
    let (stream, continuation) = AsyncStream<[UInt8]>.makeStream()
    listenerCount += 1
    let number = listenerCount
    listeners[number] = continuation
    continuation.onTermination = { [weak self] _ in
      Task { await self?.forget(number) }
    }
    continuation.yield(
      LiveUpdate(kind: .hello, version: site.version, show: shown, messages: messages).bytes)
    return stream
  }

  /// Finds out who has gone: sending fails there.
  func keepInTouch() {
    for listener in listeners.values { listener.yield(LiveUpdate.heartbeat) }
  }

  private func forget(_ number: Int) {
    listeners[number] = nil
  }

  /// Makes the pages that are open, while requests are answered from the site before.
  @concurrent private static func compare(
    _ next: OnDemandSite, with before: ServedSite, after changed: [String]
  ) async {
    let next = ServedSite(next, version: "")
    _ = next.addresses(differingFrom: before, besides: next.address(ofSources: changed))
  }

  private func publish(
    _ outcome: BuildOutcome, after changed: [String], since start: ContinuousClock.Instant
  ) -> Step {
    let before = site
    var differences: [String] = []
    if case .built(let built) = outcome {
      let next = ServedSite(built, version: "\(run)-\(count + 1)")
      let saved = next.address(ofSources: changed)
      differences = next.addresses(differingFrom: before, besides: saved)
      if before.isEmpty || !differences.isEmpty {
        count += 1
        site = next
        shown = saved
      } else {
        // Where nothing differs the version stays, so that no page loads again for nothing.
        site = ServedSite(built, version: before.version)
      }
    }
    messages = panel.html(of: outcome, hasSite: !site.isEmpty, saved: changed)
    let show = outcome.isBuilt ? site.address(ofSources: changed) : nil
    let update = LiveUpdate(
      kind: .update, version: site.version, previous: before.version, changed: differences,
      show: show, messages: messages
    ).bytes
    for listener in listeners.values { listener.yield(update) }
    // To let go of a large site takes a while, and nobody should wait for it.
    Task.detached { withExtendedLifetime(before) {} }
    return Step(
      changed: changed, outcome: outcome, duration: ContinuousClock.now - start,
      differenceCount: differences.count)
  }
}

extension BuildOutcome {
  fileprivate var isBuilt: Bool {
    if case .built = self { true } else { false }
  }
}
