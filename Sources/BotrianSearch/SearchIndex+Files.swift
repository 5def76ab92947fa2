extension SearchIndex {
  /// A file of the index, by its path below `search/`.
  package struct File: Sendable {
    package let path: String
    package let content: Content

    /// What is in it if it is a pack of texts.
    let pack: PackPlan?

    /// For a pack of texts its key, by which a later index knows it.
    package var key: ContentKey? { pack?.key }

    /// Its bytes; `nil` when they are those of an earlier file.
    package var bytes: [UInt8]? {
      if case .made(let bytes) = content { bytes } else { nil }
    }
  }

  /// What is in a file.
  package enum Content: Sendable, Equatable {
    case made([UInt8])
    /// What an earlier index has at a path, which is not the file's when packs before it are more or fewer.
    case kept(String)
  }

  /// Packs of texts of an earlier index: their paths by their keys.
  package typealias KnownPacks = [ContentKey: String]

  /// The packs of texts, made or kept.
  package struct Texts: Sendable {
    let packs: [Content]
  }

  /// The files of the index, with nothing kept; the same pages give the same bytes.
  package func encoded() -> [(path: String, bytes: [UInt8])] { encoded(limits: IndexLimits()) }

  func encoded(limits: IndexLimits) -> [(path: String, bytes: [UInt8])] {
    let files = encoded(texts: texts(), terms: terms(), pairs: pairs(), limits: limits)
    return files.map { ($0.path, $0.bytes ?? []) }
  }

  /// The keys of its packs of texts.
  package var packKeys: Set<ContentKey> { Set(packs.map(\.key)) }

  /// Makes the packs of texts that are not known; `terms()` and `pairs()` can be made beside it.
  package func texts(keeping known: KnownPacks = [:]) -> Texts {
    Texts(packs: packs.map { pack in known[pack.key].map { .kept($0) } ?? .made(bytes(of: pack)) })
  }

  /// The bytes of a file: those that were made, or an earlier file's, or, should that be gone meanwhile, made now.
  package func bytes(
    of file: File, _ earlier: (_ path: String) -> [UInt8]?
  ) -> [UInt8] {
    switch file.content {
    case .made(let bytes): return bytes
    case .kept(let path):
      guard let pack = file.pack else { preconditionFailure("\(file.path) is no pack of texts") }
      return earlier(path) ?? bytes(of: pack)
    }
  }

  /// Gathers the units that hold each term, from those of an earlier index where it has nearly the same pages.
  package func terms(after earlier: EarlierIndex? = nil) -> TermCodes {
    codes({ $0.terms }, earlier, \.terms)
  }

  /// Gathers the units that hold each pair of Thai scalars.
  package func pairs(after earlier: EarlierIndex? = nil) -> TermCodes {
    codes({ $0.pairs }, earlier, \.pairs)
  }

  private func codes(
    _ terms: (IndexedPage) -> PageTerms, _ earlier: EarlierIndex?,
    _ codes: (EarlierIndex) -> TermCodes
  ) -> TermCodes {
    guard let earlier, let changes = PageChanges(from: earlier, to: pages) else {
      let lists = TermLists(of: pages, at: pages.map(\.unitCount).starts, terms)
      return TermCodes(of: lists, documentOfUnit: documentOfUnit)
    }
    return codes(earlier).updated(by: changes, pages, terms, documentOfUnit: documentOfUnit)
  }

  /// The files of the index from what was made of it beside each other.
  package func encoded(texts: Texts, terms: TermCodes, pairs: TermCodes) -> [File] {
    encoded(texts: texts, terms: terms, pairs: pairs, limits: IndexLimits())
  }

  private func encoded(
    texts: Texts, terms: TermCodes, pairs: TermCodes, limits: IndexLimits
  ) -> [File] {
    let parts = IndexParts(of: self, texts, terms, pairs, limits: limits)
    let single = single(parts)
    let root = single ?? parts.root(holdsParts: false)
    let others = single == nil ? parts.all : []
    return [File(path: Self.rootName, content: .made(root), pack: nil)]
      + others.map { File(path: $0.path, content: $0.content, pack: $0.pack) }
  }

  /// The root that holds everything, if it is small enough.
  private func single(_ parts: IndexParts) -> [UInt8]? {
    func areFew(_ parts: [IndexParts.Part]) -> Bool {
      parts.reduce(0) { $0 + ($1.bytes?.count ?? 0) } < Self.singleFileByteCount
    }
    guard areFew(parts.all) else { return nil }
    // Whether a pack is known must not decide how the index is laid out, so all are made, which are few.
    let whole = parts.holdingAllTexts()
    guard areFew(whole.all) else { return nil }
    let root = whole.root(holdsParts: true)
    return root.count <= Self.singleFileByteCount ? root : nil
  }
}
