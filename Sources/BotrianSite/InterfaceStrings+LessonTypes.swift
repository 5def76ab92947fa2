internal import BotrianReports
internal import BotrianTheme

extension InterfaceStrings {
  /// What readers call a kind of lesson.
  func title(of type: LessonType) -> String {
    switch type {
    case .lesson: self(.typeLesson)
    case .problem: self(.typeProblem)
    case .proposal: self(.typeProposal)
    case .action: self(.typeAction)
    case .goodPractice: self(.typeGoodPractice)
    case .need: self(.typeNeed)
    case .process: self(.typeProcess)
    case .objective: self(.typeObjective)
    case .satisfaction: self(.typeSatisfaction)
    }
  }
}
