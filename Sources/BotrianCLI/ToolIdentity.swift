internal import ArgumentParser
internal import Foundation

/// Which program this is: another build of it may make other bytes of the same sources.
enum ToolIdentity {
  /// The version, and the length and time of the program's file.
  static var current: String {
    let path = "/proc/self/exe"
    let target = (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) ?? path
    let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    let byteCount = attributes?[.size] as? Int ?? 0
    let time = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return "\(BotrianCommand.configuration.version) \(byteCount) \(time)"
  }
}
