internal import BotrianDiagnostics

/// Pictures that are published can be shown.
struct MediaCheck {
  let media: [PublishedMedia]

  func diagnostics() -> [Diagnostic] {
    media.filter(\.image.isDamaged).flatMap { file in
      file.uses.prefix(1).map { .damagedImage(file.path, at: $0) }
    }
  }
}
