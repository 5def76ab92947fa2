internal import BotrianReports
internal import BotrianTheme

extension InterfaceStrings {
  /// How final a year's reports are.
  func title(of edition: Edition) -> String {
    switch edition {
    case .interim: self(.editionInterim)
    case .final: self(.editionFinal)
    }
  }
}
