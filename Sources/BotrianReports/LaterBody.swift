internal import BotrianMarkdown
internal import Synchronization

/// The body of a report, read when somebody asks for it first.
final class LaterBody: Sendable {
  /// What stands before the first part, and the nine parts.
  struct Value: Sendable {
    let introduction: [Block]
    let parts: [FormPart]
  }

  private enum State {
    case read(Value)
    case unread(@Sendable () -> Value)
  }

  private let state: Mutex<State>

  /// A body that was read already.
  init(_ value: Value) { state = Mutex(.read(value)) }

  /// A body that can be read.
  init(_ read: @escaping @Sendable () -> Value) { state = Mutex(.unread(read)) }

  /// Whether somebody asked for it yet.
  var isRead: Bool {
    state.withLock { state in
      if case .read = state { true } else { false }
    }
  }

  var value: Value {
    state.withLock { state in
      switch state {
      case .read(let value): return value
      case .unread(let read):
        let value = read()
        state = .read(value)
        return value
      }
    }
  }
}

extension LaterBody.Value {
  /// The same body, its lessons under other ids.
  func with(ids: [LessonID: LessonID]) -> Self {
    Self(
      introduction: introduction,
      parts: parts.map { part in part.mapRows { $0.with(id: $0.id.map { ids[$0] ?? $0 }) } })
  }
}

extension FormPart {
  fileprivate func mapRows(_ transform: (Row) -> Row) -> FormPart {
    FormPart(
      kind: kind, location: location, introduction: introduction,
      groups: groups.map { group in
        Group(
          name: group.name, rows: group.rows.map(transform), emptiness: group.emptiness,
          isNumberedList: group.isNumberedList)
      })
  }
}

extension Row {
  fileprivate func with(id: LessonID?) -> Row {
    Row(id: id, number: number, cells: cells, location: location)
  }
}
