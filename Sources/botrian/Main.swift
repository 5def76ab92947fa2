internal import BotrianCLI
internal import CLinux

@main
enum Main {
  static func main() async {
    // Otherwise glibc raises this limit up to 32 MiB by itself, and what was long keeps its room when it is free again:
    // a tenth of the peak of 10,000 reports ("Memory" in Documentation/performance.md).
    mallopt(M_MMAP_THRESHOLD, 4 << 20)
    await runBotrian()
  }
}
