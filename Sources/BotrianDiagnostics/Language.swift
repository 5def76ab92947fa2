/// A language that pages and messages can be in.
public enum Language: String, CaseIterable, Sendable {
  case thai = "th"
  case english = "en"
}

/// One message in every language of the tool.
public struct LocalizedText: Hashable, Sendable {
  /// The Thai wording.
  public let thai: String

  /// The English wording.
  public let english: String

  /// Pairs the two wordings of one message.
  public init(th thai: String, en english: String) {
    self.thai = thai
    self.english = english
  }

  /// The wording in one language.
  public func callAsFunction(_ language: Language) -> String {
    switch language {
    case .thai: thai
    case .english: english
    }
  }
}
