internal import BotrianPublish
internal import Testing

/// What is sent, in which order, and what is deleted.
@Suite struct PublicationPlanTests {
  private func file(_ path: String, _ content: String = "a") -> PublishedFile {
    PublishedFile(path: path, size: content.utf8.count, sha256: content)
  }

  private func manifest(
    _ files: [PublishedFile], pending: [PublicationManifest.Pending] = []
  ) -> PublicationManifest {
    PublicationManifest(files: files, pending: pending)
  }

  /// A host on which the files of a manifest stand, others beside them, and some under other sizes.
  private func host(
    _ published: PublicationManifest?, besides sizes: [String: Int] = [:], without: Set<String> = []
  ) -> HostState {
    let files = (published?.files ?? []).filter { !without.contains($0.path) }
    let listed = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.size) })
      .merging(sizes) { $1 }
    return HostState(
      manifest: published.map { .readable($0) } ?? .missing,
      files: listed.mapValues { HostState.File(size: $0) })
  }

  private func pending(_ path: String, _ content: String?) -> PublicationManifest.Pending {
    PublicationManifest.Pending(path: path, target: content.map { file(path, $0) })
  }

  private func sent(_ plan: PublicationPlan) -> [String] { plan.uploads.flatMap(\.paths) }

  @Test func sendsEverythingToAnEmptyHost() {
    let built = manifest([file("index.html"), file("assets/site.css")])
    let plan = PublicationPlan(of: built, on: host(nil))
    #expect(sent(plan) == ["assets/site.css", "index.html"])
    #expect(plan.deletions == [])
  }

  @Test func sendsNothingThatTheHostHas() {
    let built = manifest([file("index.html"), file("assets/site.css")])
    #expect(PublicationPlan(of: built, on: host(built)).isEmpty)
  }

  @Test func sendsAFileWhoseBytesChangedThoughItsSizeDidNot() {
    let plan = PublicationPlan(
      of: manifest([file("a.html", "new"), file("b.html")]),
      on: host(manifest([file("a.html", "old"), file("b.html")])))
    #expect(sent(plan) == ["a.html"])
  }

  @Test func sendsAgainWhatSomebodyChangedOrRemovedOnTheHost() {
    let built = manifest([file("a.html"), file("b.html"), file("c.html")])
    let plan = PublicationPlan(
      of: built, on: host(built, besides: ["b.html": 9], without: ["c.html"]))
    #expect(sent(plan) == ["c.html", "b.html"])
  }

  @Test func believesTheHostsOwnChecksum() {
    let built = manifest([file("a.html", "new"), file("b.html", "old")])
    let state = HostState(
      manifest: .readable(built),
      files: [
        "a.html": HostState.File(size: 3, sha256: "new"),
        "b.html": HostState.File(size: 3, sha256: "edited"),
      ])
    #expect(sent(PublicationPlan(of: built, on: state)) == ["b.html"])
  }

  @Test func sendsAssetsThenNewPagesThenChangedPagesThenData() {
    let old = manifest([
      file("assets/site.css"), file("index.html"), file("search/index.json"), file("feed.xml"),
    ])
    let built = manifest([
      file("assets/site.css", "bb"), file("index.html", "bb"), file("search/index.json", "bb"),
      file("feed.xml", "bb"), file("reports/2568/a/index.html"), file("media/a.jpg"),
      file("data/2568.csv"),
    ])
    let plan = PublicationPlan(of: built, on: host(old))
    #expect(plan.uploads.map(\.step) == [.assets, .newPages, .pages, .data])
    #expect(
      plan.uploads.map(\.paths) == [
        ["assets/site.css", "data/2568.csv", "media/a.jpg"], ["reports/2568/a/index.html"],
        ["index.html"], ["feed.xml", "search/index.json"],
      ])
  }

  @Test func deletesWhatEarlierPublicationsPutThereAndNothingElse() {
    let old = manifest([file("a/index.html"), file("index.html")])
    let plan = PublicationPlan(
      of: manifest([file("index.html")]), on: host(old, besides: ["notes.txt": 4]))
    #expect(plan.deletions == ["a/index.html"])
  }

  @Test func deletesWhatABrokenRunPutThereAndNobodyPublishesAnyMore() {
    let old = manifest([file("index.html")], pending: [pending("secret/index.html", "s")])
    let plan = PublicationPlan(
      of: manifest([file("index.html")]), on: host(old, besides: ["secret/index.html": 1]))
    #expect(plan.deletions == ["secret/index.html"])
  }

  @Test func removesFoldersThatNothingIsLeftIn() {
    let old = manifest([file("a/b/c/1"), file("a/b/2"), file("d/3"), file("e/4")])
    let plan = PublicationPlan(
      of: manifest([file("e/5")]), on: host(old, besides: ["d/theirs": 1]))
    #expect(plan.emptiedFolders == ["a/b/c", "a/b", "a"])
  }

  @Test func doesNotSendAgainWhatABrokenRunHasSent() {
    let old = manifest([file("a.html", "old")], pending: [pending("a.html", "newer")])
    let plan = PublicationPlan(
      of: manifest([file("a.html", "newer")]), on: host(old, besides: ["a.html": 5]))
    #expect(plan.isEmpty)
  }

  @Test(arguments: [
    // The old file, as far as its size tells.
    ("newer", 3),
    // A part of the new one.
    ("newer", 4),
    // Old and new are of one size: nobody can tell.
    ("new", 3),
  ])
  func sendsAgainWhatABrokenRunMayNotHaveSent(content: String, size: Int) {
    let old = manifest([file("a.html", "old")], pending: [pending("a.html", content)])
    let plan = PublicationPlan(
      of: manifest([file("a.html", content)]), on: host(old, besides: ["a.html": size]))
    #expect(sent(plan) == ["a.html"])
  }

  /// Back to the old text after a broken run: the host may have the new one all the same.
  @Test func sendsTheOldFileAgainWhenABrokenRunTouchedIt() {
    let old = manifest([file("a.html", "old")], pending: [pending("a.html", "new")])
    let plan = PublicationPlan(of: manifest([file("a.html", "old")]), on: host(old))
    #expect(sent(plan) == ["a.html"])
  }

  @Test func notesWhatItIsAboutToTouch() {
    let old = manifest([file("a.html", "old"), file("b.html"), file("c.html")])
    let plan = PublicationPlan(
      of: manifest([file("a.html", "new"), file("c.html")]), on: host(old))
    #expect(plan.pending == [pending("a.html", "new"), pending("b.html", nil)])
  }

  /// Two broken runs with two different texts: a third run cannot tell which of them arrived.
  @Test func forgetsTheTargetOfAPathThatTwoRunsTouched() {
    let old = manifest([file("a.html", "old")], pending: [pending("a.html", "first")])
    let second = PublicationPlan(of: manifest([file("a.html", "other")]), on: host(old))
    #expect(second.pending == [pending("a.html", nil)])
    let broken = manifest([file("a.html", "old")], pending: second.pending)
    let third = PublicationPlan(
      of: manifest([file("a.html", "other")]), on: host(broken, besides: ["a.html": 5]))
    #expect(sent(third) == ["a.html"])
  }

  @Test func keepsTheNoteOfWhatABrokenRunHasSent() {
    let old = manifest([file("a.html", "old")], pending: [pending("a.html", "newer")])
    let plan = PublicationPlan(
      of: manifest([file("a.html", "newer"), file("b.html")]), on: host(old, besides: ["a.html": 5])
    )
    #expect(plan.pending == [pending("a.html", "newer"), pending("b.html", "a")])
  }
}
