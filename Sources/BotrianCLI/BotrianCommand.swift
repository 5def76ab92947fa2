internal import ArgumentParser
internal import Glibc

/// Runs the tool with the process's arguments and ends the process with its exit code.
public func runBotrian() async {
  // A trap of ours must not look like a mistake of the author's: sysexits.h calls it EX_SOFTWARE.
  for fault in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV] {
    _ = signal(fault) { _ in
      // A handler may do no more than write and end.
      let message: StaticString =
        "โปรแกรมผิดพลาดเอง เว็บไซต์เดิมไม่ถูกแตะต้อง (a fault of the tool's own; the website is untouched)\n"
      _ = unsafe write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
      _exit(70)
    }
  }
  let ending = await CommandLineRun(Array(CommandLine.arguments.dropFirst())).run()
  exit(ending)
}

/// `botrian`: publishes an office's lessons-learned reports as a website.
struct BotrianCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "botrian",
    abstract: """
      สร้างเว็บไซต์คลังบทเรียนจากรายงานการถอดบทเรียนของหน่วยงาน \
      (publishes an office's lessons-learned reports as a website)
      """,
    discussion: """
      ใช้ในโฟลเดอร์ที่มี site.yml หรือระบุโฟลเดอร์นั้นด้วย --root
      รหัสเมื่อจบ: 0 สำเร็จ, 1 มีข้อผิดพลาดในเนื้อหา, 64 ใช้คำสั่งผิด, 70 โปรแกรมผิดพลาด, \
      74 เครื่องหรือดิสก์มีปัญหา \
      (Run it in the folder that holds site.yml, or name that folder with --root.
      Exit codes: 0 done, 1 mistakes in the content, 64 wrong usage, 70 a fault of the tool, \
      74 a fault of the machine or disk.)
      """,
    version: "0.1.0",
    subcommands: [
      Init.self, New.self, Import.self, Check.self, Serve.self, Build.self, Search.self,
      Publish.self, Lock.self, Volume.self, Export.self, ThemeCommand.self, Manual.self,
    ])
}
