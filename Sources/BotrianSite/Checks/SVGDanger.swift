/// What in an SVG drawing could act, or ask other hosts for something, when a reader opens it.
///
/// A drawing is more than a picture: opened by its own address it may run scripts in the site's name. Drawings are
/// not mended but refused, for drawing programs can write them without all this.
enum SVGDanger {
  /// Finds the first thing in a drawing that is not only drawn.
  ///
  /// - Returns: What it is, as it stands in the file; `nil` for a drawing that is safe.
  static func find(in bytes: [UInt8]) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return "encoding" }
    let drawing = text.lowercased()
    if let declared = drawing.firstMatch(of: /encoding\s*=\s*["']([^"']*)["']/),
      declared.1 != "utf-8" && declared.1 != "us-ascii"
    {
      return String(declared.0)
    }
    if drawing.contains("<!entity") { return "<!ENTITY" }
    if drawing.contains("<?xml-stylesheet") { return "<?xml-stylesheet" }
    let elements =
      /<\s*(?:[\w.-]+:)?(script|foreignobject|iframe|embed|object|audio|video|handler|listener)\b/
    if let element = drawing.firstMatch(of: elements) { return "<\(element.1)" }
    // An attribute's name may follow a quotation mark without a space.
    if let handler = drawing.firstMatch(of: /[\s"'\/](on[a-z]+)\s*=/) { return String(handler.1) }
    if let animated = drawing.firstMatch(of: /attributename\s*=\s*["']\s*(?:[\w.-]+:)?(href|on\w+)/)
    {
      return "attributeName=\"\(animated.1)\""
    }
    return address(in: drawing)
  }

  /// An address that leads out of the drawing, anywhere but in the names of XML.
  private static func address(in drawing: String) -> String? {
    let references = drawing.matches(of: /(?:[\s"'\/:]href|[\s"']src)\s*=\s*(["'])(.*?)\1/).map(\.2)
    let styles = drawing.matches(of: /url\(\s*["']?([^)"']*)/).map(\.1)
    if drawing.contains("@import") { return "@import" }
    return (references + styles).first { !isInside($0) }.map(String.init)
  }

  private static func isInside(_ address: Substring) -> Bool {
    let address = address.drop(while: \.isWhitespace)
    return address.utf8.first == UInt8(ascii: "#") || address.isEmpty
      || ["png", "jpeg", "webp"].contains { address.utf8.starts(with: "data:image/\($0);".utf8) }
  }
}
