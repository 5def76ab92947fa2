internal import BotrianDiagnostics

/// Pictures that are published can be shown by every browser, and cleaned of what cameras write into them.
struct MediaCheck {
  let media: [PublishedMedia]

  func diagnostics() -> [Diagnostic] {
    media.filter(\.image.isDamaged).flatMap { file in
      file.uses.prefix(1).map { .damagedImage(file.path, at: $0) }
    }
      + media.filter(\.image.isForCamerasOnly).flatMap { file in
        file.uses.prefix(1).map { .unsupportedImage(file.path, at: $0) }
      }
  }
}
