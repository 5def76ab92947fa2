package import BotrianDiagnostics

/// A host that did not do what it was asked: nobody's mistake in the content, and mended outside of it.
package struct HostFailure: Error, Hashable, Sendable {
  /// What went wrong and what to do, a sentence a line.
  package let message: LocalizedText

  /// What rclone said.
  package let detail: String

  init(_ reason: LocalizedText, detail: String) {
    message = reason
    self.detail = detail
  }

  /// Reads the messages of a run of rclone that failed.
  init(messages: String, name: String, isUnderWay: Bool) {
    let lines = messages.split(whereSeparator: \.isNewline).map { Self.withoutTime($0) }
    let detail = lines.last { !$0.isEmpty } ?? ""
    let cause = Self.causes.first { cause in
      cause.marks.contains { mark in messages.firstRange(of: mark) != nil }
    }
    let begin = LocalizedText(
      th: "ติดต่อ \(name) ไม่สำเร็จ ยังไม่มีอะไรเปลี่ยน",
      en: "\(name) could not be reached; nothing has changed")
    let middle = LocalizedText(
      th:
        "การส่งไป \(name) ขาดกลางทาง ประชาชนอาจเห็นบางหน้าใหม่บางหน้าเก่า เมื่อพร้อมให้สั่ง botrian publish อีกครั้ง จะส่งต่อจากที่ค้าง",
      en: "Sending to \(name) broke off; some pages are new, some old. Run botrian publish again: "
        + "it goes on from there")
    let opening = isUnderWay ? middle : begin
    let advice = cause?.advice ?? Self.network
    self.init(
      LocalizedText(
        th: opening.thai + "\n" + advice.thai, en: opening.english + "\n" + advice.english),
      detail: detail)
  }

  /// What a message of rclone or of a server means for the office.
  private struct Cause {
    let marks: [String]
    let advice: LocalizedText
  }

  private static let network = LocalizedText(
    th: "ตรวจอินเทอร์เน็ตและค่า publish: ใน site.yml ถ้ายังไม่ได้ ส่งข้อความบรรทัดล่างให้ผู้ดูแลเครื่องแม่ข่าย",
    en:
      "Look at the network and at publish: in site.yml; else pass the line below to whoever runs the host"
  )

  private static let causes = [
    Cause(
      marks: ["didn't find section in config file"],
      advice: LocalizedText(
        th: "rclone ในเครื่องนี้ยังไม่มีชื่อนั้น สั่ง rclone config เพื่อตั้ง หรือ rclone listremotes เพื่อดูชื่อที่มี",
        en:
          "rclone knows no such name here: set it up with rclone config; rclone listremotes lists names"
      )),
    Cause(
      marks: ["knownhosts: key mismatch"],
      advice: LocalizedText(
        th: "กุญแจของเครื่องแม่ข่ายไม่ตรงกับที่เคยรู้จัก อย่าส่งต่อจนกว่าจะถามผู้ดูแลเครื่องแม่ข่ายว่าเปลี่ยนเครื่องจริงหรือไม่",
        en: "The host's key is not the one known so far: ask whoever runs it before you go on")),
    Cause(
      marks: ["knownhosts", "known_hosts"],
      advice: LocalizedText(
        th: "เครื่องนี้ยังไม่รู้จักเครื่องแม่ข่าย สั่ง ssh ชื่อผู้ใช้@เครื่องแม่ข่าย หนึ่งครั้ง เทียบรหัสกุญแจกับผู้ดูแล แล้วตอบ yes",
        en: "The host's key is not known yet: run ssh USER@HOST once, compare the key, answer yes")),
    Cause(
      marks: [
        "unable to authenticate", "530 ", "401 Unauthorized", "403 Forbidden", "InvalidAccessKeyId",
        "SignatureDoesNotMatch", "AccessDenied",
      ],
      advice: LocalizedText(
        th:
          "เครื่องแม่ข่ายไม่รับชื่อผู้ใช้หรือรหัสผ่าน ตั้งใหม่ด้วย rclone config หรือตัวแปรของเครื่อง ตาม Documentation/publish.md",
        en:
          "The host refuses the user or the password: set them again as Documentation/publish.md says"
      )),
    Cause(
      marks: ["no such host"],
      advice: LocalizedText(
        th: "หาเครื่องแม่ข่ายชื่อนั้นไม่พบ ตรวจตัวสะกดและอินเทอร์เน็ต",
        en: "There is no host of that name: look at its spelling and at the network")),
    Cause(
      marks: ["no space left", "quota", "452 ", "507 "],
      advice: LocalizedText(
        th: "พื้นที่บนเครื่องแม่ข่ายเต็ม แจ้งผู้ดูแลเครื่องแม่ข่าย",
        en: "The host is full: tell whoever runs it")),
  ]

  /// A line of rclone's without the time before it.
  private static func withoutTime(_ line: Substring) -> String {
    let time = #/^[0-9]{4}/[0-9]{2}/[0-9]{2} [0-9:]{8} /#
    return String(line.trimmingPrefix(time))
  }
}
