internal import Foundation

extension Theme {
  /// The files of `Themes/default` as they were when the tool was built.
  package static let embeddedFiles: [File] = embeddedThemeFiles.map { file in
    guard let data = Data(base64Encoded: file.base64) else {
      preconditionFailure("the tool was built with a damaged theme file \(file.path)")
    }
    return File(path: file.path, bytes: Array(data))
  }
}
