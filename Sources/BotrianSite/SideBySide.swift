internal import Dispatch
internal import Foundation
internal import Synchronization

/// Makes the elements of a row on all cores and keeps their order: `concurrentMap` for who cannot `await`.
///
/// A value that is made when somebody asks for it (`Later`) is made where it is asked for.
/// - Parameters:
///   - count: How many there are.
///   - worker: What a core has for itself while it makes one after another; no element may depend on it.
///   - make: What becomes of a number.
/// - Returns: The elements in the order of their numbers.
func concurrentlyMade<Worker, Element: Sendable>(
  _ count: Int, by worker: @Sendable () -> Worker,
  _ make: @Sendable (inout Worker, Int) -> Element
) -> [Element] {
  let width = ProcessInfo.processInfo.activeProcessorCount
  guard count > 1, width > 1 else {
    var worker = worker()
    return (0..<count).map { make(&worker, $0) }
  }
  let size = max(1, min(32, count / (width * 4)))
  let batches = stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
  let next = Mutex(0)
  let results = Mutex(Array(repeating: [Element](), count: batches.count))
  DispatchQueue.concurrentPerform(iterations: width) { _ in
    var worker = worker()
    while true {
      let number = next.withLock { next in
        next += 1
        return next - 1
      }
      guard number < batches.count else { return }
      let made = batches[number].map { make(&worker, $0) }
      results.withLock { $0[number] = made }
    }
  }
  return results.withLock { $0 }.flatMap(\.self)
}

extension Array where Element: Sendable {
  /// Transforms every element on all cores and keeps the order.
  func mappedConcurrently<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    concurrentlyMade(count, by: {}) { _, number in transform(self[number]) }
  }
}

/// Makes three values on as many cores as there are.
func sideBySide<First: Sendable, Second: Sendable, Third: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second, _ third: @Sendable () -> Third
) -> (First, Second, Third) {
  guard ProcessInfo.processInfo.activeProcessorCount > 1 else {
    return (first(), second(), third())
  }
  let made = Mutex<(First?, Second?, Third?)>((nil, nil, nil))
  DispatchQueue.concurrentPerform(iterations: 3) { number in
    switch number {
    case 0:
      let value = first()
      made.withLock { $0.0 = value }
    case 1:
      let value = second()
      made.withLock { $0.1 = value }
    default:
      let value = third()
      made.withLock { $0.2 = value }
    }
  }
  guard case (let first?, let second?, let third?) = made.withLock({ $0 }) else {
    preconditionFailure("one of three values was not made")
  }
  return (first, second, third)
}
