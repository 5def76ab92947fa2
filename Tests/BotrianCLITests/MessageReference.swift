internal import BotrianDiagnostics
internal import BotrianSite

/// `Documentation/messages.md`: every code with its cause and remedy, Thai first.
struct MessageReference {
  /// A message, and the files that its line is quoted from.
  typealias Example = (diagnostic: Diagnostic, files: FileSystem)

  private let examples: [String: [Example]]

  init(_ examples: [Example]) {
    self.examples = Dictionary(grouping: examples, by: \.diagnostic.code)
  }

  var text: String {
    let kinds = MessageKind.all.map(section)
    return Self.introduction + contents + kinds.joined()
  }

  /// The kinds, and below each its codes with what they say.
  private var contents: String {
    MessageKind.all.map { kind in
      let rows = kind.codes.map { code in
        let summary = examples[code]?.first?.diagnostic.summary
        let texts = [summary?.thai ?? "", "*" + cell(summary?.english ?? "") + "*"]
        return "| [`\(code)`](#\(code)) | \(cell(texts[0])) | \(texts[1]) |\n"
      }
      return """

        **\(title(of: kind))**

        | รหัส (code) | ตัวอย่างข้อความ | *example* |
        | --- | --- | --- |
        \(rows.joined())
        """
    }.joined()
  }

  private func section(of kind: MessageKind) -> String {
    "\n## \(title(of: kind))\n"
      + kind.codes.map { code in
        "\n### `\(code)`\n\n"
          + (examples[code] ?? []).map(texts).joined(separator: "\n")
      }.joined()
  }

  private func title(of kind: MessageKind) -> String {
    kind.title.thai == kind.title.english
      ? kind.title.thai : "\(kind.title.thai) · \(kind.title.english)"
  }

  private func texts(of example: Example) -> String {
    Language.allCases.map { language in
      let printer = DiagnosticPrinter(language: language) { path, number in
        example.files.line(number, of: path)
      }
      return "```text\n\(printer.text(of: example.diagnostic))\n```\n"
    }.joined()
  }

  /// A text as a cell of a table.
  private func cell(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing("<", with: "\\<").replacing("*", with: "\\*")
      .replacing("\n", with: " ")
  }

  private static let introduction = """
    # ข้อความที่โปรแกรมบอก

    ทุกข้อความบอกไฟล์ บรรทัด สิ่งที่ผิด บรรทัดนั้นเอง เหตุผล (เพราะ) และสิ่งที่ควรเขียนแทน (แก้)
    รหัสอยู่ในวงเล็บเหลี่ยมท้ายบรรทัดแรก `error` คือต้องแก้ก่อนจึงสร้างเว็บไซต์ได้ `warning` คือควรแก้ แต่สร้างได้
    หาคำอธิบายได้จากรหัสในสารบัญ ชื่อไฟล์และค่าในตัวอย่างเป็นเรื่องสมมุติ

    *Every message names file, line, what is wrong, the line itself, why, and what to write instead. The code stands at the end of its first line:
    find it in the contents. `error` stops the build, `warning` does not. Names and values in the examples are made up. The page is written by a test,
    which fails while a code has no place in it.*

    ## สารบัญ · Contents

    """
}
