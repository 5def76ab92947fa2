internal import BotrianDiagnostics
package import BotrianSite

/// The host that `publish:` of `site.yml` names.
///
/// - Parameters:
///   - settings: What the office says.
///   - root: The folder that holds `site.yml`.
///   - searchPath: Where programs are, as `PATH` has it.
/// - Returns: The host, not yet spoken to.
/// - Throws: `no-publish-settings`, `rclone-not-installed`.
package func publishHost(
  _ settings: PublishSettings?, root: String, searchPath: String
) throws -> any PublicationHost {
  guard let settings else { throw Diagnostic.noPublishSettings() }
  guard let remote = RcloneRemote(settings) else {
    return FolderHost(path: settings.folder, root: root)
  }
  guard let rclone = InstalledProgram("rclone", searchPath: searchPath) else {
    throw Diagnostic.rcloneNotInstalled()
  }
  let source = PublicationStore(root: root).path(of: .next)
  return RcloneHost(rclone: rclone, remote: remote, source: source)
}
