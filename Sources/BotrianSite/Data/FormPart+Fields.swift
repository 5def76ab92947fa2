internal import BotrianReports

extension FormPart.Kind {
  /// What the published data call the part's columns; parts that are lists have one.
  var fields: [String] {
    switch self {
    case .objectives: ["objective", "result", "reason"]
    case .processes: ["plan", "process", "deviation"]
    case .goodPractices: ["what", "factor"]
    case .needs: ["improve", "tools"]
    case .problems: ["problem", "constraint_effect", "avoid"]
    case .proposals: ["change", "improve", "reason"]
    case .actions: ["should", "must", "want"]
    case .satisfaction, .lessons: ["text"]
    }
  }
}
