internal import Foundation

extension Theme {
  /// The files of `Themes/default` as they were when the tool was built.
  package static let embeddedFiles: [File] = embeddedThemeFiles.map { file in
    File(path: file.path, bytes: bytes(base64: file.base64))
  }

  /// What the build of the tool made of a script or a style sheet of `Themes/default`: nearly every
  /// site has them unchanged, and minifying them took an eighth of a small build.
  ///
  /// - Returns: `nil` for every other file, and for one that is not the same byte for byte.
  static func minifiedWhenBuilt(_ file: File) -> [UInt8]? {
    guard let embedded = embeddedThemeFiles.first(where: { $0.path == file.path }),
      let minified = embedded.minified, bytes(base64: embedded.base64) == file.bytes
    else { return nil }
    return bytes(base64: minified)
  }

  private static func bytes(base64: String) -> [UInt8] {
    guard let data = Data(base64Encoded: base64) else {
      preconditionFailure("the tool was built with a damaged theme file")
    }
    return Array(data)
  }
}
