/// Makes one page when its turn comes, so that what pages hold does not stand in memory for all of them at once.
struct PageMaker: Sendable {
  /// The path of the record that it shows, if it is one.
  let source: String?
  let make: @Sendable () -> PageInput

  init(of source: String? = nil, _ make: @escaping @Sendable () -> PageInput) {
    self.source = source
    self.make = make
  }
}
