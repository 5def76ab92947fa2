internal import BotrianDiagnostics

/// The codes of messages, by what their reader was working at.
struct MessageKind: Sendable {
  let title: LocalizedText
  let codes: [String]

  private init(_ thai: String, _ english: String, _ codes: String) {
    title = LocalizedText(th: thai, en: english)
    self.codes = codes.split(whereSeparator: \.isWhitespace).map(String.init).sorted()
  }

  /// In the order of the page.
  static let all: [Self] = [
    Self(
      "ไฟล์และหัวไฟล์", "Files and their heads",
      """
      broken-yaml file-too-large foreign-name invalid-slug invalid-utf8 link-out-of-content
      misplaced-file missing-front-matter missing-key repeated-key reserved-slug
      unclosed-front-matter unexpected-file unknown-choice unknown-key unprintable-character
      wrong-kind-of-value yaml-too-large
      """),
    Self(
      "รายงาน", "Reports",
      """
      column-count column-head-differs folder-differs-from-year group-missing invalid-date
      invalid-fiscal-year invalid-quarter list-in-table-part missing-form-part repeated-form-part
      repeated-group row-cell-count table-in-list-part table-without-delimiter-row title-in-body
      twin-reports unknown-activity unknown-approval unknown-form-part unknown-group
      withdrawn-without-reason year-in-wrong-era
      """),
    Self(
      "ปี การติดตาม และการแก้ไขหลังเผยแพร่", "Years, follow-up and changes",
      """
      activity-announced-twice change-in-future changed-without-note file-differs-from-year
      final-edition-incomplete final-edition-unconfirmed follow-up-of-other-part
      follow-up-outside-year invalid-lesson-reference unknown-lesson
      """),
    Self(
      "ข้อความ ตาราง ลิงก์ และภาพ", "Text, tables, links and pictures",
      """
      broken-fragment broken-link damaged-image dangerous-link image-without-text large-image
      link-to-withheld-report nesting-too-deep page-among-media raw-html table-too-large
      table-without-head tables-too-tangled unsafe-drawing unsupported-image
      """),
    Self(
      "ข้อมูลส่วนบุคคล", "Personal data",
      """
      allowance-without-reason image-with-position invalid-value-hash personal-data
      unused-personal-data-allowance
      """),
    Self(
      "คำสะกดและคำที่มีความหมายเดียวกัน", "Spelling and words of one meaning",
      """
      empty-synonym lonely-synonym repeated-rule repeated-synonym rule-of-many-lines
      rule-writes-slip spelling-slip synonym-in-two-groups synonym-within-synonym
      """),
    Self(
      "ที่อยู่ถาวร", "Lasting addresses",
      """
      address-claimed-twice broken-ledger file-address-ends ledger-edited-by-hand
      ledger-lost-entries lock-before-earlier-lock volume-address-ends
      """),
    Self(
      "site.yml", "site.yml",
      """
      heavy-logo invalid-base-url invalid-colour logo-is-no-picture missing-logo missing-settings
      remote-is-no-name secret-in-settings strong-tint unknown-theme unknown-word weak-accent
      """),
    Self(
      "ธีมและแม่แบบ", "Themes and templates",
      """
      circular-partial missing-partial missing-string missing-theme-file name-of-other-pages
      no-override no-such-theme-file outdated-override override-exists repeated-template
      stray-closing-tag theme-to-copy-into unclosed-section unclosed-tag unknown-name unknown-place
      unknown-string unsupported-tag unused-string unused-theme-file whole-theme
      """),
    Self(
      "เล่มรวมรายงาน", "Volumes",
      """
      no-reports-for-volume unknown-volume-file volume-before-renaming volume-file-differs
      volume-holds-withheld-record volume-out-of-date volume-without-record volume-without-reports
      """),
    Self(
      "นำเข้าเอกสาร", "Importing documents",
      """
      converter-missing import-target-exists import-without-year nothing-to-import
      two-drafts-of-one-name unknown-document-format unreadable-document
      """),
    Self(
      "เผยแพร่", "Publishing",
      """
      broken-publication-log foreign-files-in-the-way host-folder-not-ours host-manifest-unreadable
      no-publish-settings not-published nothing-to-undo published-elsewhere rclone-not-installed
      undo-would-publish-withheld
      """),
    Self(
      "คำสั่งและโฟลเดอร์ที่เขียน", "Commands and the folders they write",
      "broken-query export-is-not-ours file-exists output-is-not-ours preview-over-site"),
  ]
}
