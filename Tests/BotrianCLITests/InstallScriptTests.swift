internal import BotrianTestSupport
internal import Foundation
internal import Testing

/// What `make` does before it builds or tests, on a machine that lacks what is needed.
@Suite struct InstallScriptTests {
  /// Runs a script of `Tests/scripts` with a search path that holds a shell's tools and nothing else.
  private func run(_ script: String, in folder: URL) throws -> Tool.Outcome {
    let shell = """
      for tool in bash cat cmp dirname env grep id; do ln -s "$(command -v $tool)" "$1/$tool"; done
      PATH=$1 BOTRIAN_NO_INSTALL=1 exec bash "$2"
      """
    let path = Repository.path("Tests/scripts/\(script)")
    return try Tool.run(
      ["-c", shell, "sh", folder.path(percentEncoded: false), path], in: folder,
      tool: URL(filePath: "/bin/sh"))
  }

  @Test(arguments: [
    ("install-build-tools.sh", ["pkg-config", "libcmark-dev", "libzip-dev", "libxxhash-dev"]),
    ("install-package-tools.sh", ["binutils", "dpkg-dev", "lintian"]),
    (
      "install-test-tools.sh",
      [
        "cmark-gfm", "pandoc", "chromium", "firefox-esr", "default-jre-headless", "mandoc",
        "rclone", "python3-venv",
      ]
    ),
  ])
  func saysWhatIsMissingWhenItMayNotInstall(script: String, packages: [String]) async throws {
    try await withTemporaryFolder { folder in
      let outcome = try run(script, in: folder)
      #expect(outcome.status == 69 && outcome.output == "")
      for package in packages { #expect(outcome.errors.contains(" \(package)"), "\(package)") }
      #expect(outcome.errors.contains("sudo apt-get install --no-install-recommends "))
    }
  }

  @Test func saysNothingWhenNothingIsMissing() throws {
    let script = Repository.path("Tests/scripts/install-build-tools.sh")
    let outcome = try Tool.run(
      [script], in: Repository.root, tool: URL(filePath: "/bin/bash"),
      environment: ["BOTRIAN_NO_INSTALL": "1"])
    #expect(outcome.status == 0 && outcome.output == "" && outcome.errors == "")
  }
}
