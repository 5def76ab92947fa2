extension Theme.File {
  /// A script or a style sheet as it is published: without what explains it to those who change a theme,
  /// which readers on a slow line should not pay for.
  var minified: Theme.File {
    switch path.split(separator: ".").last {
    case "js": Theme.File(path: path, bytes: ScriptMinifier.minified(bytes))
    case "css": Theme.File(path: path, bytes: StyleMinifier.minified(bytes))
    default: self
    }
  }
}
