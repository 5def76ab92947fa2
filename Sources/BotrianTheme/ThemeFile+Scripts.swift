extension Theme.File {
  /// A script as it is published: without what explains it to those who change a theme, which readers
  /// on a slow line should not pay for.
  var minified: Theme.File {
    Theme.File(path: path, bytes: ScriptMinifier.minified(bytes))
  }
}
