internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianSearch

/// Exchanging a word for another of its meaning must come to an end.
struct SynonymCheck {
  let records: Records

  func diagnostics() -> [Diagnostic] {
    let groups = records.synonyms?.groups.map { $0.map(Word.init) } ?? []
    return repeated(groups) + groups.flatMap(nested)
  }

  /// Words that a group before has as well.
  private func repeated(_ groups: [[Word]]) -> [Diagnostic] {
    var seen: [String: Word] = [:]
    return groups.joined().compactMap { word in
      guard let first = seen[word.form.text] else {
        seen[word.form.text] = word
        return nil
      }
      return .synonymInTwoGroups(
        word.written.value, other: first.written.location, at: word.written.location)
    }
  }

  /// Words that hold another word of their group.
  private func nested(_ group: [Word]) -> [Diagnostic] {
    group.compactMap { word in
      group.first { $0.form.text != word.form.text && word.form.contains($0.form) }.map { inner in
        .synonymWithinSynonym(
          inner.written.value, within: word.written.value, at: word.written.location)
      }
    }
  }

  private struct Word {
    let written: Located<String>

    /// The word as search compares it.
    let form: SearchForm

    init(_ written: Located<String>) {
      self.written = written
      form = SearchForm(of: written.value, level: .exact)
    }
  }
}
