internal import Glibc
internal import Testing

@testable internal import BotrianServe

/// What the kernel says, as bytes.
@Suite struct FolderEventTests {
  private func bytes(watch: Int32, mask: Int32, name: [UInt8]) -> [UInt8] {
    let numbers = [UInt32(bitPattern: watch), UInt32(bitPattern: mask), 0, UInt32(name.count)]
    return numbers.flatMap { number in (0..<4).map { UInt8(number >> ($0 * 8) & 0xff) } } + name
  }

  @Test func readsEventsOneBehindTheOther() {
    let events = FolderEvent.decode(
      bytes(watch: 1, mask: IN_CLOSE_WRITE, name: Array("a.md".utf8) + [0, 0, 0, 0])
        + bytes(watch: 2, mask: IN_CREATE | IN_ISDIR, name: Array("ปี".utf8) + [0]))
    #expect(events.map(\.watch) == [1, 2])
    #expect(events.map(\.name) == ["a.md", "ปี"])
    #expect(events.map(\.isChange) == [true, false])
    #expect(events.map(\.isNewFolder) == [false, true])
  }

  @Test func readsAnEventWithoutAName() {
    let events = FolderEvent.decode(bytes(watch: -1, mask: IN_Q_OVERFLOW, name: []))
    #expect(events.map(\.name) == [""] && events.map(\.isOverflow) == [true])
  }

  @Test func stopsAtAnEventThatIsCutShort() {
    let whole = bytes(watch: 1, mask: IN_DELETE, name: Array("a.md".utf8))
    #expect(FolderEvent.decode(whole + whole.prefix(15)).count == 1)
  }

  /// A file that was only just created is still empty: its content comes with IN_CLOSE_WRITE.
  @Test func takesTheBirthOfAFileForNoChange() {
    let events = FolderEvent.decode(bytes(watch: 1, mask: IN_CREATE, name: Array("a.md".utf8)))
    #expect(events.map(\.isChange) == [false] && events.map(\.isNewFolder) == [false])
  }
}
