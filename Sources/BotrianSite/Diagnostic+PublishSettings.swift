internal import BotrianDiagnostics

// `publish:` of site.yml.
extension Diagnostic {
  /// The line is named in words and not as a place: a quoted line would show the secret.
  static func secretInSettings(_ key: String, at location: SourceLocation) -> Self {
    let line = location.line.map { " บรรทัด \($0)" } ?? ""
    let englishLine = location.line.map { ", line \($0)" } ?? ""
    return Self(
      code: "secret-in-settings",
      at: SourceLocation(path: location.path),
      summary: LocalizedText(
        th: "publish: \(key) เป็นรหัสผ่านหรือความลับ (\(location.path)\(line))",
        en: "publish: \(key) is a secret (\(location.path)\(englishLine))"),
      reason: LocalizedText(
        th: "site.yml มักถูกคัดลอกและส่งต่อ ใครเห็นก็แก้เว็บไซต์ของสำนักงานได้",
        en: "site.yml is copied and passed on; whoever sees it could change the office's website"),
      remedy: LocalizedText(
        th:
          "ลบออกจาก site.yml แล้วเก็บใน rclone ด้วยคำสั่ง rclone config (ใช้ kind: rclone) หรือในตัวแปรของเครื่อง เช่น RCLONE_SFTP_PASS ตาม Documentation/publish.md ถ้าเคยส่งไฟล์นี้ให้ใคร ให้เปลี่ยนรหัสผ่านด้วย",
        en:
          "Remove it; keep it in rclone's configuration (rclone config, with kind: rclone) or in the environment, such as RCLONE_SFTP_PASS: see Documentation/publish.md. Change the password if the file was passed on"
      ))
  }

  static func remoteIsNoName(at location: SourceLocation) -> Self {
    Self(
      code: "remote-is-no-name",
      at: SourceLocation(path: location.path),
      summary: LocalizedText(
        th: "publish: remote ต้องเป็นชื่อเท่านั้น", en: "publish: remote is a name and nothing else"),
      reason: LocalizedText(
        th: "ชื่อมีเพียงตัวอักษร ตัวเลข วรรค และ - _ . ส่วนค่าอื่นอยู่ในการตั้งค่าของ rclone",
        en: "A name has letters, digits, spaces and - _ .; the rest is in rclone's configuration"),
      remedy: LocalizedText(
        th: "ดูชื่อด้วยคำสั่ง rclone listremotes แล้วเขียน เช่น remote: office และระบุโฟลเดอร์ที่ folder",
        en: "rclone listremotes lists the names; write remote: office, and the folder as folder"))
  }
}
