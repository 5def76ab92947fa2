internal import BotrianReports

extension String {
  /// As words of a paragraph or cell: nothing in it is taken for Markdown.
  var escapedForMarkdown: String {
    var text = ""
    for scalar in unicodeScalars {
      if "\\`*_[]<|&".unicodeScalars.contains(scalar) { text.unicodeScalars.append("\\") }
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  /// As a paragraph of its own: what would begin a heading, a quotation or a list does not.
  var escapedAtLineStart: String {
    let text = escapedForMarkdown
    let isMark = text.unicodeScalars.first.map { "#>+-=~".unicodeScalars.contains($0) } ?? false
    if isMark { return "\\" + text }
    guard let match = text.prefixMatch(of: /([0-9๐-๙]{1,9})([.\)])(\s|$)/) else { return text }
    return String(match.1) + "\\" + text.without(prefix: String(match.1))
  }
}
