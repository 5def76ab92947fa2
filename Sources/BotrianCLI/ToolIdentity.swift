internal import ArgumentParser
internal import Glibc

/// Which program this is: another build of it may make other bytes of the same sources.
enum ToolIdentity {
  /// The version, and the length and time of the program's file, even of one that was replaced while it runs.
  static var current: String {
    var status = stat()
    _ = unsafe stat("/proc/self/exe", &status)
    let (version, time) = (BotrianCommand.configuration.version, status.st_mtim)
    return "\(version) \(status.st_size) \(time.tv_sec).\(time.tv_nsec)"
  }
}
