package import BotrianDiagnostics

/// The files by which a theme changes the default theme, and whether that has moved on since they were copied.
///
/// With each copy the default's file is kept below `originals/`: it is the version that was copied, and what
/// has changed since can be told line by line.
package struct ThemeOverrides: Sendable {
  /// Every file of the theme's own that pages are made with, sorted by path.
  package let files: [Override]

  /// The folder of a theme that holds what its files were copied from.
  package static let originals = "originals"

  /// One file of a theme.
  package struct Override: Hashable, Sendable {
    package let path: String
    package let state: State
    let location: SourceLocation
  }

  /// How a file stands to the default theme.
  package enum State: Hashable, Sendable {
    /// The default has no such file.
    case own
    /// Wordings that stand above the default's, one by one.
    case wordings
    /// Not changed yet.
    case same
    /// The default's file is as it was when it was copied.
    case current
    /// The default's file has changed since.
    case outdated(LineChanges)
    /// Nothing tells what it was copied from.
    case unknownOrigin
  }

  package init(_ folder: ThemeFolder, over base: ThemeFolder?) {
    guard let base else {
      files = []
      return
    }
    let own = folder.files.filter { file in
      file.path.utf8.contains(UInt8(ascii: "/")) && !file.path.hasPrefix(Self.originals + "/")
    }
    files = own.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }.map { file in
      Override(
        path: file.path,
        state: State(
          of: file, original: folder.file("\(Self.originals)/\(file.path)"),
          now: base.file(file.path)),
        location: folder.location(of: file.path))
    }
  }

  /// Copies that are older than the default's files.
  package var warnings: [Diagnostic] {
    files.compactMap { file in
      guard case .outdated = file.state else { return nil }
      return .outdatedOverride(file.path, at: file.location)
    }
  }
}

extension ThemeOverrides.State {
  fileprivate init(of file: Theme.File, original: Theme.File?, now: Theme.File?) {
    guard let now else {
      self = .own
      return
    }
    switch original {
    case _ where file.bytes == now.bytes: self = .same
    case nil: self = file.path.hasPrefix("strings/") ? .wordings : .unknownOrigin
    case let original? where original.bytes == now.bytes: self = .current
    case let original?: self = .outdated(LineChanges(from: original.bytes, to: now.bytes))
    }
  }
}
