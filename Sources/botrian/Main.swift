internal import BotrianCLI

@main
enum Main {
  static func main() async {
    await runBotrian()
  }
}
