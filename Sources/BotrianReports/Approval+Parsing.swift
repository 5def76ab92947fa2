internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianThai

extension Approval {
  /// Reads `Content/approvals/<slug>.md`.
  package static func parse(_ text: String, at path: String) -> Parsed<Approval> {
    parsed { (diagnostics) throws(Diagnostic) in
      let slug = try BotrianReports.slug(ofFileAt: path)
      let file = try FrontMatter(of: text, at: path)
      let document = MarkdownDocument(parsing: file.body, at: path, firstLine: file.bodyFirstLine)
      var fields = YAMLFields(file.fields)
      let approval = Approval(&fields, body: document.blocks, slug: slug, path: path)
      diagnostics += document.diagnostics + fields.finished()
      return approval
    }
  }

  private init?(_ fields: inout YAMLFields, body: [Block], slug: Slug, path: String) {
    let isDraft = fields.readsDraft()
    let title = fields.requiredText("title", example: "ชื่อบันทึกข้อความ")
    let document = fields.requiredText("document", example: "ศธ ๐๒๑๐๗/๑๒๓")
    let date = fields.date("date")
    let decidedOn = fields.requiredDate("decided_on")
    let decidedBy = fields.requiredText("decided_by", example: "ศึกษาธิการจังหวัด")
    let clauses = Self.clauses(&fields)
    let lacksClauses = isDraft && clauses.isEmpty && !fields.missingKeys.contains("clauses")
    let agency = fields.text("agency")
    let phone = fields.text("phone")
    let addressee = fields.text("to")
    let subject = fields.text("subject")
    let background = Self.background(&fields)
    let indicator = Self.indicator(&fields)
    let signers = Self.signers(&fields)
    let allowances = fields.personalDataAllowances()
    let isWhole = title != nil && document != nil && decidedOn != nil && decidedBy != nil
    guard isDraft || isWhole else { return nil }
    self.init(
      path: path, slug: slug, title: title?.value ?? slug.rawValue,
      document: document?.value ?? "", date: date, decidedOn: decidedOn,
      decidedBy: decidedBy?.value ?? "", clauses: clauses, agency: agency?.value,
      phone: phone?.value, addressee: addressee?.value, subject: subject?.value,
      background: background, indicator: indicator, signers: signers,
      isDraft: isDraft, gaps: fields.gaps + (lacksClauses ? [.key("clauses")] : []),
      personalDataAllowances: allowances, body: body)
  }

  private static func clauses(_ fields: inout YAMLFields) -> [Clause] {
    let example = "[{number: ๓.๓, kind: publish_interim, fiscal_year: 2567, text: …}]"
    fields.require("clauses", example: example)
    return fields.mappings("clauses", example: example).compactMap { nested in
      var nested = nested
      let clause = Clause(&nested)
      fields.merge(nested)
      return clause
    }
  }

  private static func background(_ fields: inout YAMLFields) -> [BackgroundItem] {
    let example = "[{number: ๑.๑, kind: announcement, title: …, date: 2567-04-05}]"
    return fields.mappings("background", example: example).compactMap { nested in
      var nested = nested
      let number = nested.requiredText("number", example: "๑.๑")
      let kind = nested.choice("kind", of: BackgroundItem.Kind.self)
      let title = nested.requiredText("title", example: "ชื่อเอกสาร")
      let reference = nested.text("reference")
      let date = nested.date("date")
      fields.merge(nested)
      guard let number, let title else { return nil }
      return BackgroundItem(
        number: number.value, kind: kind ?? .other, title: title.value,
        reference: reference?.value, date: date)
    }
  }

  private static func indicator(_ fields: inout YAMLFields) -> Indicator? {
    guard var nested = fields.mapping("indicator") else { return nil }
    let number = nested.requiredText("number", example: "๕")
    let text = nested.requiredText("text", example: "ข้อความของตัวชี้วัด")
    let evidence = nested.texts("evidence", example: "[รายงานการประชุม]")
    fields.merge(nested)
    guard let number, let text else { return nil }
    return Indicator(number: number.value, text: text.value, evidence: evidence.map(\.value))
  }

  private static func signers(_ fields: inout YAMLFields) -> [Signer] {
    let example = "[{role: approver, post: ศึกษาธิการจังหวัด, date: 2567-06-19}]"
    return fields.mappings("signers", example: example).compactMap { nested in
      var nested = nested
      let role = nested.choice("role", of: Signer.Role.self)
      let post = nested.requiredText("post", example: "ศึกษาธิการจังหวัด")
      let actingFor = nested.text("acting_for")
      let date = nested.date("date")
      let name = nested.text("name")
      let isPublic = nested.flag("name_public") ?? false
      fields.merge(nested)
      guard let post else { return nil }
      return Signer(
        role: role ?? .proposer, post: post.value, actingFor: actingFor?.value, date: date,
        publicName: isPublic ? name?.value : nil)
    }
  }
}

extension Approval.Clause {
  fileprivate init?(_ fields: inout YAMLFields) {
    let number = fields.requiredText("number", example: "๓.๓")
    fields.require("kind", example: "publish_interim")
    let kind = fields.choice("kind", of: Kind.self)
    let year = fields.fiscalYear("fiscal_year")
    let covers = Self.coverage(&fields)
    let text = fields.requiredText("text", example: "ข้อความของข้อนี้")
    let interpretation = fields.text("interpretation")
    guard let number, let kind, let text else { return nil }
    self.init(
      number: number.value, kind: kind, fiscalYear: year, covers: covers, text: text.value,
      interpretation: interpretation?.value, location: fields.location)
  }

  /// What the clause covers; memo and reports unless it says otherwise.
  private static func coverage(_ fields: inout YAMLFields) -> [Coverage] {
    let texts = fields.texts("covers", example: "[memo, reports]")
    guard !texts.isEmpty else { return Coverage.allCases }
    return texts.compactMap { text in
      if let coverage = Coverage(rawValue: text.value) { return coverage }
      fields.report(
        .unknownChoice(
          text.value, of: "covers", choices: Coverage.allCases.map(\.rawValue), at: text.location))
      return nil
    }
  }
}
