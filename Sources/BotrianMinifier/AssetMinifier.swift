/// Writes what pages load in fewer bytes.
package enum AssetMinifier {
  /// A script or a style sheet without what explains it to those who change it, which readers on a
  /// slow line should not pay for.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - path: Its name tells what it is.
  /// - Returns: `nil` for a file of another kind.
  package static func minified(_ bytes: [UInt8], at path: String) -> [UInt8]? {
    switch path.split(separator: ".").last {
    case "js": ScriptMinifier.minified(bytes)
    case "css": StyleMinifier.minified(bytes)
    default: nil
    }
  }
}
