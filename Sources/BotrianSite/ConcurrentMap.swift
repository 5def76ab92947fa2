internal import Foundation

extension Array where Element: Sendable {
  /// Transforms every element on all cores and keeps the order.
  ///
  /// The elements go in as many even batches as there are cores, four to each, so that no more
  /// tasks than cores hold memory at a time.
  package func concurrentMap<Result: Sendable>(
    _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    let width = ProcessInfo.processInfo.activeProcessorCount
    guard count > 1, width > 1 else { return map(transform) }
    let size = Swift.max(1, count / (width * 4))
    let batches = stride(from: 0, to: count, by: size).map {
      self[$0..<Swift.min($0 + size, count)]
    }
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      var results = [[Result]](repeating: [], count: batches.count)
      for (index, batch) in batches.enumerated() {
        if index >= width, let (done, result) = await group.next() { results[done] = result }
        group.addTask { (index, batch.map(transform)) }
      }
      for await (done, result) in group { results[done] = result }
      return results.flatMap(\.self)
    }
  }
}
