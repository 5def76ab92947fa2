internal import Synchronization

/// A value that is made once, when somebody asks for it; who asks meanwhile waits.
package final class Later<Value: Sendable>: Sendable {
  private let state: Mutex<State>

  private enum State {
    case open(make: @Sendable () -> Value)
    case made(Value)
  }

  /// Waits with the making.
  package init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.open(make: make)) }

  /// A value that is there.
  package init(_ value: Value) { state = Mutex(.made(value)) }

  /// The value, made now if it was not.
  package var value: Value {
    state.withLock { state in
      switch state {
      case .made(let value): return value
      case .open(let make):
        let value = make()
        state = .made(value)
        return value
      }
    }
  }

  /// Whether somebody asked for it yet.
  package var isMade: Bool {
    state.withLock { state in
      if case .made = state { true } else { false }
    }
  }
}
