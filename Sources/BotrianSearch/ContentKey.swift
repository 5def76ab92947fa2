internal import CXXHash

/// All that something says, as one digest: what has the same key is the same, byte for byte.
///
/// 128 bits, so that two different contents practically never share one. Nobody is kept from looking for two that do: what
/// is digested here is the office's own.
package struct ContentKey: Hashable, Sendable {
  package let high: UInt64
  package let low: UInt64

  /// Puts a key together again from its halves.
  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The digest of bytes.
  ///
  /// - Source: XXH3 of 128 bits, whose values libxxhash has fixed since its version 0.8.
  package init(of bytes: Span<UInt8>) {
    let hash = unsafe bytes.withUnsafeBufferPointer {
      unsafe XXH3_128bits($0.baseAddress, $0.count)
    }
    self.init(high: hash.high64, low: hash.low64)
  }
}
