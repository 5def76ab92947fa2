/// Finds the name an author probably meant.
///
/// - Parameters:
///   - name: What was written.
///   - names: What could have been meant.
/// - Returns: The closest name by Damerau-Levenshtein distance (adjacent swaps count one), when at
///   most a third of the longer name, and at least one edit, differs; ties go to the first in order.
public func nearestName(to name: String, among names: some Sequence<String>) -> String? {
  let written = Array(name.lowercased().unicodeScalars)
  var best: (name: String, distance: Int)?
  for candidate in names.sorted() {
    let scalars = Array(candidate.lowercased().unicodeScalars)
    let limit = max(1, max(written.count, scalars.count) / 3)
    guard abs(written.count - scalars.count) <= limit else { continue }
    let distance = editDistance(written, scalars)
    if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, scalar) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var cost = min(
        last[column] + (scalar == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
