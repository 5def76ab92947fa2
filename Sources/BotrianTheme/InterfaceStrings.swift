/// The words of the interface in one language.
package struct InterfaceStrings: Sendable {
  /// Every word by key, for templates.
  package let words: [String: String]

  init(_ words: [String: String]) {
    self.words = words
  }

  /// A wording with its `{name}` places filled in; a place without a value stays as it is.
  package func callAsFunction(_ key: Key, _ values: [String: String] = [:]) -> String {
    var rest = (words[key.rawValue] ?? key.rawValue)[...]
    var text = ""
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      let name = String(rest[rest.utf8.index(after: open)..<close])
      let end = rest.utf8.index(after: close)
      text += rest[..<open]
      text += values[name] ?? String(rest[open..<end])
      rest = rest[end...]
    }
    return text + rest
  }

  /// The wordings that the generator itself fills in; every theme has them in every language.
  package enum Key: String, CaseIterable, Sendable {
    case navReports = "nav_reports"
    case navActivities = "nav_activities"
    case navYears = "nav_years"
    case navLessons = "nav_lessons"
    case navSearch = "nav_search"
    case homeTitle = "home_title"
    case homePurpose = "home_purpose"
    case approvalTitle = "approval_title"
    case notFoundTitle = "not_found_title"
    case fiscalYear = "fiscal_year_title"
    case period = "period"
    case quarterOne = "quarter_one"
    case quarterRange = "quarter_range"
    case quarterList = "quarter_list"
    case quarterUnknown = "quarter_unknown"
    case countReports = "count_reports"
    case countLessons = "count_lessons"
    case reportedActivities = "reported_activities"
    case announcedComplete = "announced_complete"
    case announcedIncomplete = "announced_incomplete"
    case announcedNone = "announced_none"
    case editionInterim = "edition_interim"
    case editionFinal = "edition_final"
    case appliesTo = "applies_to"
    case pageOf = "page_of"
    case pageTitle = "page_title"
    case copyLink = "copy_link"
    case emptyNone = "empty_none"
    case emptyDash = "empty_dash"
    case emptyBlank = "empty_blank"
    case descriptionReport = "description_report"
    case descriptionActivity = "description_activity"
    case descriptionYear = "description_year"
    case descriptionLessons = "description_lessons"
    case descriptionApproval = "description_approval"
    case noNumber = "no_number"
    case permitsFollowUp = "permits_follow_up"
    case permitsFinal = "permits_final"
    case permitsInterim = "permits_interim"
    case roleProposer = "role_proposer"
    case roleActingHead = "role_acting_head"
    case roleDeputy = "role_deputy"
    case roleApprover = "role_approver"
    case typeLesson = "type_lesson"
    case typeProblem = "type_problem"
    case typeProposal = "type_proposal"
    case typeAction = "type_action"
    case typeGoodPractice = "type_good_practice"
    case typeNeed = "type_need"
    case typeProcess = "type_process"
    case typeObjective = "type_objective"
    case typeSatisfaction = "type_satisfaction"
    case summaryLesson = "summary_lesson"
    case summaryProblem = "summary_problem"
    case summaryProposal = "summary_proposal"
    case summaryAction = "summary_action"
    case summaryGoodPractice = "summary_good_practice"
    case summaryNeed = "summary_need"
    case summaryProcess = "summary_process"
    case summaryObjective = "summary_objective"
    case summarySatisfaction = "summary_satisfaction"
    case withdrawnTitle = "withdrawn_title"
    case goneTitle = "gone_title"
    case movedTitle = "moved_title"
    case lessonPlace = "lesson_place"
    case markDraft = "mark_draft"
    case markWithoutApproval = "mark_without_approval"
    case markNotYetDecided = "mark_not_yet_decided"
    case markNotCovered = "mark_not_covered"
    case markEditionNotCovered = "mark_edition_not_covered"
    case followUpTitle = "follow_up_title"
    case followUpDescription = "follow_up_description"
    case followUpNotStarted = "follow_up_not_started"
    case followUpInProgress = "follow_up_in_progress"
    case followUpDone = "follow_up_done"
    case followUpDropped = "follow_up_dropped"
    case followUpUnrecorded = "follow_up_unrecorded"
    case countRecommendations = "count_recommendations"
    case moreRecommendations = "more_recommendations"
    case reported
    case reportedTimes = "reported_times"
    case notReported = "not_reported"
    case evidenceTitle = "evidence_title"
    case evidenceDescription = "evidence_description"
    case backgroundAnnouncement = "background_announcement"
    case backgroundOrder = "background_order"
    case backgroundApproval = "background_approval"
    case backgroundOther = "background_other"
    case dataTitle = "data_title"
    case descriptionData = "description_data"
    case dataAllYears = "data_all_years"
    case dataNewestYears = "data_newest_years"
    case dataUseCSV = "data_use_csv"
    case dataUseJSON = "data_use_json"
    case dataUseLines = "data_use_lines"
    case dataKindText = "data_kind_text"
    case dataKindIdentifier = "data_kind_identifier"
    case dataKindAddress = "data_kind_address"
    case dataKindNumber = "data_kind_number"
    case dataKindDate = "data_kind_date"
    case dataKindChoice = "data_kind_choice"
    case dataKindTexts = "data_kind_texts"
    case dataKindNumbers = "data_kind_numbers"
    case dataItemText = "data_item_text"
    case sizeKilobytes = "size_kilobytes"
    case sizeMegabytes = "size_megabytes"
    case navVolumes = "nav_volumes"
    case volumeTitle = "volume_title"
    case volumeDescription = "volume_description"
    case volumeContents = "volume_contents"
    case volumeIndex = "volume_index"
    case volumeAccessibility = "volume_accessibility"
    case formatPDF = "format_pdf"
    case formatEPUB = "format_epub"
    case formatHTML = "format_html"
  }
}
