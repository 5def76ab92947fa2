internal import BotrianDiagnostics

/// What is wrong with a command line, in the words of the person who typed it.
///
/// The argument parser's own message is English; this is the line that goes before it.
struct UsageMistake {
  private let message: String
  private let commands: [String]

  /// Takes the argument parser's message, and the commands that could have been meant.
  init(_ message: String, commands: [String]) {
    self.message = message
    self.commands = commands
  }

  /// The line in Thai.
  var thai: String {
    if let match = message.firstMatch(of: #/Unexpected argument '([^']*)'/#) {
      let word = String(match.output.1)
      let nearest = nearestName(to: word, among: commands).map { " หมายถึง \($0) หรือไม่" }
      return "ไม่รู้จัก \(word)" + (nearest ?? "")
    }
    if let match = message.firstMatch(of: #/Unknown option '([^']*)'/#) {
      return "ไม่มีตัวเลือก \(match.output.1)"
    }
    if let match = message.firstMatch(of: #/Missing expected argument '([^']*)'/#) {
      return "ยังขาด \(match.output.1)"
    }
    if let match = message.firstMatch(of: #/Missing value for '([^']*)'/#) {
      return "ต้องมีค่าหลัง \(match.output.1)"
    }
    if let match = message.firstMatch(of: #/The value '([^']*)' is invalid for '([^']*)'/#) {
      return "ใช้ \(match.output.1) กับ \(match.output.2) ไม่ได้"
    }
    return "คำสั่งไม่ถูกต้อง"
  }
}
