internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianTheme
internal import BotrianThai

extension PageBuilder {
  /// A memo's page; reports beyond one page's share go on at further addresses.
  func approval(_ approval: Approval) -> [PageMaker] {
    let frame = Frame(
      permalink: approval.permalink, layout: "approval", title: approval.title,
      description: strings(.descriptionApproval, ["office": site.settings.office.name]),
      updated: approval.decidedOn, context: strings(.approvalTitle),
      mark: mark(of: approval.path))
    let lists = paginated(site.reports(under: approval))
    let key = { @Sendable [self] reports in
      keys?.list(
        of: reports, ofPages: lists.count, showing: approval.body, of: approval.path)
    }
    return pages(frame, of: lists, key: key) { [self] reports, page in
      [
        "approval": value(of: approval, on: page),
        "reports": .list(reports.map { reportItem($0, on: page) }),
      ]
    }
  }

  /// What a memo says, for its page and for a volume.
  func value(of approval: Approval, on page: Permalink) -> TemplateValue {
    let body = bodyHTML(approval.body, from: approval.path, on: page)
    let subject = approval.subject ?? approval.title
    return [
      "document": text(approval.document),
      "date": approval.date.map(date),
      "decided_on": approval.decidedOn.map(date),
      "decided_by": approval.decidedBy.isEmpty ? nil : text(approval.decidedBy),
      "agency": approval.agency.map(text),
      "phone": approval.phone.map(text),
      "to": approval.addressee.map(text),
      "subject": .list([text(subject)]),
      "body": approval.body.isEmpty ? nil : .html(body),
      "extra_clauses": .list(extraClauses(of: approval)),
      "interpretations": .list(
        approval.clauses.compactMap { clause in
          clause.interpretation.map { ["number": text(clause.number), "text": text($0)] }
        }),
      "permits": .list(approval.clauses.map(permission)),
      "signers": .list(approval.signers.map(value)),
      "has_number": .flag(approval.hasRunningNumber),
      "no_number_note": text(strings(.noNumber)),
    ]
  }

  /// Clauses whose paragraph the memo's text lacks.
  private func extraClauses(of approval: Approval) -> [TemplateValue] {
    let present = Set(ClauseIDs(approval.body).all)
    return approval.clauses.filter { !present.contains($0.id) }.map { clause in
      [
        "id": .text(clause.id),
        "number": text(clause.number),
        "text": text(clause.text),
        "html": .html(HTML(escaping: NoBreakSpaces.inserted(in: clause.text))),
      ]
    }
  }

  private func permission(_ clause: Approval.Clause) -> TemplateValue {
    let key: InterfaceStrings.Key =
      switch clause.kind {
      case .followUp: .permitsFollowUp
      case .publishFinal: .permitsFinal
      case .publishInterim: .permitsInterim
      }
    let year = clause.fiscalYear.map { digits($0.buddhistYear) } ?? ""
    return [
      "number": text(clause.number),
      "href": .text("#" + clause.id),
      "text": text(strings(key, ["year": year])),
    ]
  }

  private func value(of signer: Approval.Signer) -> TemplateValue {
    let role: InterfaceStrings.Key =
      switch signer.role {
      case .proposer: .roleProposer
      case .actingHead: .roleActingHead
      case .deputy: .roleDeputy
      case .approver: .roleApprover
      }
    return [
      "role": text(strings(role)),
      "post": text(signer.post),
      "acting_for": signer.actingFor.map(text),
      "date": signer.date.map(date),
      "name": signer.publicName.map(text),
    ]
  }
}
