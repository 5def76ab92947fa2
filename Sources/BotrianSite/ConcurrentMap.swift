internal import Foundation

extension Array where Element: Sendable {
  /// Transforms every element on all cores and keeps the order.
  ///
  /// The elements go in even batches, four for each core, of which no more are at work than there are cores.
  ///
  /// - Parameter transform: What becomes of an element.
  /// - Returns: The results in the order of the elements.
  /// - Throws: What the first of the elements threw that could not be transformed.
  package func concurrentMap<Result: Sendable, Failure: Error>(
    _ transform: @escaping @Sendable (Element) throws(Failure) -> Result
  ) async throws(Failure) -> [Result] {
    let width = ProcessInfo.processInfo.activeProcessorCount
    guard count > 1, width > 1 else { return try map(transform) }
    let size = Swift.max(1, count / (width * 4))
    let batches = stride(from: 0, to: count, by: size).map {
      self[$0..<Swift.min($0 + size, count)]
    }
    let results = await withTaskGroup(of: (Int, Outcome<Result, Failure>).self) { group in
      var results = [Outcome<Result, Failure>?](repeating: nil, count: batches.count)
      for (index, batch) in batches.enumerated() {
        if index >= width, let (done, result) = await group.next() { results[done] = result }
        group.addTask { (index, Outcome(batch, transform)) }
      }
      for await (done, result) in group { results[done] = result }
      return results.compactMap(\.self)
    }
    var whole: [Result] = []
    whole.reserveCapacity(count)
    for result in results { whole += try result.get() }
    return whole
  }
}

/// The results of a batch, or what stopped it.
private typealias Outcome<Value: Sendable, Failure: Error> = Result<[Value], Failure>

extension Result {
  fileprivate init<Element, Value>(
    _ batch: ArraySlice<Element>, _ transform: (Element) throws(Failure) -> Value
  ) where Success == [Value] {
    do throws(Failure) {
      self = .success(try batch.map(transform))
    } catch {
      self = .failure(error)
    }
  }
}
