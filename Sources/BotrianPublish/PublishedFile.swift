internal import BotrianReports
package import BotrianSite

/// What is known of one file of a publication: enough to tell whether the host has it.
package struct PublishedFile: Hashable, Sendable, Codable {
  /// Path within the site's folder.
  package let path: String

  /// How many bytes it has.
  package let size: Int

  /// Its SHA-256 in hexadecimal.
  package let sha256: String

  /// What a page is called, as a browser's tab shows it.
  package let title: String?

  package init(path: String, size: Int, sha256: String, title: String? = nil) {
    self.path = path
    self.size = size
    self.sha256 = sha256
    self.title = title
  }

  /// Describes a file that was built.
  package init(_ file: OutputFile) {
    self.init(
      path: file.path, size: file.bytes.count, sha256: BotrianReports.sha256(file.bytes),
      title: file.path.hasSuffix(".html") ? PageTitle.read(from: file.bytes) : nil)
  }

  /// Whether it has the same bytes as another.
  package func isSame(as other: PublishedFile?) -> Bool {
    size == other?.size && sha256 == other?.sha256
  }
}
