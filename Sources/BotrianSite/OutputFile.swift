/// One file of the finished site.
public struct OutputFile: Hashable, Sendable {
  /// Path within the output folder.
  public let path: String

  /// Its whole content.
  public let bytes: [UInt8]

  /// Names a file and its content.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Names a text file and its content.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
