internal import BotrianMinifier

extension Theme.File {
  /// A script or a style sheet as it is published, and any other file as it is.
  var minified: Theme.File {
    let minified = Theme.minifiedWhenBuilt(self) ?? AssetMinifier.minified(bytes, at: path)
    return minified.map { Theme.File(path: path, bytes: $0) } ?? self
  }
}
