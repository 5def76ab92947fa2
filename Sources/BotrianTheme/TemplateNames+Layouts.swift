extension TemplateNames {
  /// Which names the pages of each layout give, at any depth; a test compares it with what pages give, and with
  /// `Documentation/theme.md`.
  package static let table = """
    every page: address breadcrumbs description digits document_title footer_links href is_current is_portable is_preview lang licence logo name nav noindex phone province purpose root short_name site t title
    activities: activities canonical count iso structured_data summary text updated
    activity: activity body canonical checklist count due evidence fiscal_year follow_up html is_overdue iso items lesson_count mark more next note number on pages pagination part previous quarters report reports state structured_data summary tally text unit updated years
    approval: acting_for activity agency approval body canonical date decided_by decided_on document extra_clauses fiscal_year has_number html id interpretations iso lesson_count mark next no_number_note number pages pagination permits post previous quarters reports role signers structured_data subject summary text to unit updated
    checklist: activity canonical count iso lines more number others sections sources structured_data text updated
    compare: canonical count id number parts sides structured_data value years
    data: canonical checksum choices coverage csv_url datasets fields file files format id in_catalogues iso kind label lines_url meaning of_form part parts rows_count same_as schema size structured_data summary text type updated use value years
    evidence: activity agency announced approval background canonical clauses count date decided_by decided_on document due edition fiscal_year follow_up follow_ups indicator interpretation is_overdue iso items kind lesson_count mark next no_number_note number pages pagination period previous quarters reference reported_on reports state structured_data summary tally text unit updated year
    follow-up: activity canonical count due fiscal_year follow_up html is_overdue iso lesson_count mark more next number on overdue overdue_count pages pagination part previous quarters report reports state structured_data summary tally text unit updated years
    gone: cells departed id iso moved_to now_at reason since text
    home: activities activity announced canonical count edition examples fiscal_year iso lesson_count lesson_types mark newest quarters structured_data summary text unit updated years
    lessons: canonical count iso structured_data summary text types updated
    lessons-type: activity canonical cells count due evidence fiscal_year follow_up group_title groups has_label html id is_lead is_overdue iso label lesson_count lessons mark next note number on pages pagination previous quarters report reports shared state structured_data summary text types unit updated
    not-found: examples iso items reason since text withdrawn_volumes
    page: body canonical structured_data
    report: activity alike approval blank canonical caption cells changes checklist columns comparison count decided_by decided_on departed document due edition evidence fiscal_year follow_up groups has_id has_title html id introduction is_empty is_overdue iso items key_lessons label lead lessons link link_label list mark moved_to next note number on parts previous quarters report reported_on rows script_href since source span start state structured_data summary table tally text topics unit updated value
    reports: activity canonical count fiscal_year iso lesson_count mark next number pages pagination previous quarters reports structured_data summary text unit updated
    search: canonical count examples structured_data summary types
    volume: acting_for activity address agency alike approval approvals blank body canonical caption cells changes chapter chapters checklist columns comparison count date decided_by decided_on departed description digits document document_title due edition evidence extra_clauses fiscal_year follow_up group_title groups has_id has_number has_title href html id index interpretations introduction is_empty is_overdue iso items key_lessons label lang lead lesson_count lessons licence link link_label list memo memos moved_to name no_number_note note number on parts permits phone post prefix province purpose quarters report reported_on reports role root rows script_href short_name signers since site source span start state style subject summary t table tally text title to topics types unit updated value volume year
    volume-document: acting_for activity address agency alike approval approvals blank body caption cells changes chapter chapters checklist columns comparison contents count cover date decided_by decided_on departed description digits document document_title due edition evidence extra_clauses fiscal_year follow_up group_title groups has_id has_number has_title href html id index interpretations introduction is_empty is_overdue iso items key_lessons label lang lead lesson_count lessons licence link link_label list memo memos moved_to name no_number_note note number on parts permits phone post prefix province purpose quarters report reported_on reports role root rows script_href short_name signers since site source span start state subject summary t table tally text title to topics types unit updated value volume year
    volumes: canonical edition files format iso items reason since size structured_data text updated volumes withdrawn_volumes
    year: activities activity announced approvals canonical columns count due edition evidence files fiscal_year follow_up format html is_empty is_overdue iso items label lesson_count link mark more next note number on pages pagination part period previous quarters report reports size state structured_data summary tally text unit updated volumes year
    years: announced canonical count edition iso structured_data text updated years
    """

  /// Names by layout, those of every page in each.
  static let ofLayouts: [String: Set<String>] = {
    let lines = table.split(separator: "\n").map { $0.split(separator: ":", maxSplits: 1) }
    let rows = lines.map { ($0[0], Set($0.dropFirst().joined().split(separator: " "))) }
    let ofEveryPage = rows.first?.1 ?? []
    return Dictionary(
      uniqueKeysWithValues: rows.dropFirst().map { layout, names in
        // A volume stands alone, without the frame of the site's pages.
        let isPage = !layout.hasPrefix("volume") || layout == "volumes"
        return (String(layout), Set(names.union(isPage ? ofEveryPage : []).map(String.init)))
      })
  }()
}
