package import BotrianSite

/// A folder on a host as rclone is told of it: an address, and variables that say how it is reached.
package struct RcloneRemote: Hashable, Sendable {
  /// The remote's name and a colon.
  package let address: String

  /// The folder there; empty where one arrives.
  package let folder: String

  /// Variables for rclone.
  ///
  /// Passwords are not among them: rclone finds them where the office put them.
  package let environment: [String: String]

  /// The host, for people and for the log.
  package let name: String

  /// Names the folder that `site.yml` names; `nil` when that is a folder of this computer.
  package init?(_ settings: PublishSettings) {
    folder = settings.folder
    switch settings.kind {
    case .folder: return nil
    case .rclone:
      address = "\(settings.remote ?? ""):"
      environment = [:]
    case .sftp, .ftp, .webdav, .s3:
      address = "botrian:"
      let options = settings.options.map { option in
        ("RCLONE_CONFIG_BOTRIAN_\(option.name.uppercased())", option.value)
      }
      environment = Dictionary(
        [("RCLONE_CONFIG_BOTRIAN_TYPE", settings.kind.rawValue)] + options
      ) { first, _ in first }
    }
    let place =
      settings.options.first { ["host", "url", "endpoint"].contains($0.name) }?.value
      ?? settings.remote ?? ""
    name = "\(settings.kind.rawValue) \(place):\(folder)"
  }

  /// The address of a path below the folder.
  package func callAsFunction(_ path: String = "") -> String {
    let parts = [folder, path].filter { !$0.isEmpty }
    return address + parts.joined(separator: folder.hasSuffix("/") ? "" : "/")
  }
}
