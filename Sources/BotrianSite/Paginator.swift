/// Divides a long list into pages by count and by size.
struct Paginator {
  /// How many items a page holds at most.
  static let itemLimit = 100

  /// How many bytes of items a page holds, if there is more than one; the frame comes on top.
  static let byteLimit = 82_000

  /// Divides a list.
  ///
  /// - Parameters:
  ///   - items: The whole list.
  ///   - itemLimit: How many items a page holds at most.
  ///   - byteLimit: How many bytes of items a page holds, if there is more than one.
  ///   - byteCount: About how many bytes an item takes in a page.
  /// - Returns: The pages in order; one empty page for an empty list.
  static func pages<Item>(
    of items: [Item], itemLimit: Int = itemLimit, byteLimit: Int = byteLimit,
    byteCount: (Item) -> Int
  ) -> [[Item]] {
    var pages: [[Item]] = [[]]
    var size = 0
    for item in items {
      let bytes = byteCount(item)
      let last = pages.count - 1
      if !pages[last].isEmpty, pages[last].count >= itemLimit || size + bytes > byteLimit {
        pages.append([])
        size = 0
      }
      pages[pages.count - 1].append(item)
      size += bytes
    }
    return pages
  }
}
