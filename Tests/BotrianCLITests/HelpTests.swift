internal import BotrianTestSupport
internal import Foundation
internal import Testing

@Suite struct HelpTests {
  /// Help is checked in, so that its wording is reviewed like a message.
