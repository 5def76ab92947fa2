internal import BotrianMarkdown
internal import BotrianReports
package import BotrianSite
package import BotrianThai

/// A report's form as a Word document: what `botrian import` reads, to be filled in with a word processor.
///
/// Its headings, columns and groups are those of `FormPart.Kind`. What to do stands in the page's header, which importing
/// leaves aside.
///
/// - Source: ECMA-376 part 1, sections 11.3 and 17.
package struct WordForm: Sendable {
  let fiscalYear: FiscalYear

  /// Makes the form for a year's reports.
  package init(fiscalYear: FiscalYear) {
    self.fiscalYear = fiscalYear
  }

  /// The document; the same year gives the same bytes.
  ///
  /// - Throws: `FileSystemError`, when memory is short.
  package func file(at path: String) throws -> OutputFile {
    let parts = [
      ("[Content_Types].xml", Self.contentTypes), ("_rels/.rels", Self.packageRelations),
      ("word/_rels/document.xml.rels", Self.documentRelations), ("word/styles.xml", Self.styles),
      ("word/header1.xml", Self.header), ("word/document.xml", document),
    ]
    let entries = parts.map { ZipArchive.Entry(OutputFile(path: $0, text: Self.declaration + $1)) }
    return OutputFile(path: path, bytes: try ZipArchive(entries).bytes(named: path))
  }

  private static let declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packages = "http://schemas.openxmlformats.org/package/2006"
  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  /// The names that every part of the document uses.
  static let namespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="\(office)"
    """

  private static let contentTypes = """
    <Types xmlns="\(packages)/content-types">
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
    <Default Extension="xml" ContentType="application/xml"/>
    <Override PartName="/word/document.xml" ContentType="\(word).document.main+xml"/>
    <Override PartName="/word/styles.xml" ContentType="\(word).styles+xml"/>
    <Override PartName="/word/header1.xml" ContentType="\(word).header+xml"/>
    </Types>
    """

  private static let packageRelations = """
    <Relationships xmlns="\(packages)/relationships">
    <Relationship Id="rId1" Type="\(office)/officeDocument" Target="word/document.xml"/>
    </Relationships>
    """

  private static let documentRelations = """
    <Relationships xmlns="\(packages)/relationships">
    <Relationship Id="rId1" Type="\(office)/styles" Target="styles.xml"/>
    <Relationship Id="rId2" Type="\(office)/header" Target="header1.xml"/>
    </Relationships>
    """

  /// Thai is a complex script to a word processor: it has sizes and weights of its own.
  private static let styles = """
    <w:styles \(namespaces)>
    <w:docDefaults><w:rPrDefault><w:rPr>
    <w:rFonts w:ascii="TH Sarabun New" w:hAnsi="TH Sarabun New" w:cs="TH Sarabun New"/>
    <w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:bidi="th-TH"/>
    </w:rPr></w:rPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
    \(style("Title", size: 40, before: 0, extra: "<w:jc w:val=\"center\"/>"))
    \(style("heading 1", size: 34, before: 280, extra: "<w:keepNext/>"))
    \(style("heading 2", size: 32, before: 160, extra: "<w:keepNext/>"))
    </w:styles>
    """

  /// A bold style of paragraphs.
  private static func style(_ name: String, size: Int, before: Int, extra: String) -> String {
    let isHeading = name != "Title"
    let id = isHeading ? "Heading" + name.suffix(1) : name
    // The schema wants these in one order: kept together, spacing, alignment.
    let spacing = "<w:spacing w:before=\"\(before)\" w:after=\"80\"/>"
    let level = isHeading ? "<w:outlineLvl w:val=\"\(name == "heading 1" ? 0 : 1)\"/>" : ""
    let paragraph = isHeading ? extra + spacing + level : spacing + extra
    return """
      <w:style w:type="paragraph" w:styleId="\(id)"><w:name w:val="\(name)"/><w:basedOn w:val="Normal"/>\
      <w:next w:val="Normal"/><w:pPr>\(paragraph)</w:pPr>\
      <w:rPr><w:b/><w:bCs/><w:sz w:val="\(size)"/><w:szCs w:val="\(size)"/></w:rPr></w:style>
      """
  }

  private static let header = """
    <w:hdr \(namespaces)>
    \(hints.map { paragraph($0, size: 24) }.joined(separator: "\n"))
    </w:hdr>
    """

  private static let hints = [
    "หนึ่งแถวของตารางคือหนึ่งเรื่อง เพิ่มแถวได้ ส่วนใดไม่มีเรื่องจะเขียน ให้พิมพ์ว่า ไม่มี อย่าแก้หัวข้อและหัวตาราง",
    "กรอกแล้วบันทึกเป็น .docx จากนั้นสั่ง botrian import ตามด้วยชื่อไฟล์",
  ]
}
