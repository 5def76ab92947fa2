internal import Crypto

/// The SHA-256 checksum of bytes.
///
/// - Returns: 64 lower-case hexadecimal digits, as `sha256sum` prints them.
/// - Source: FIPS 180-4, section 6.2.
package func sha256(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  let hexadecimal = SHA256.hash(data: bytes).flatMap { byte in
    [digits[Int(byte >> 4)], digits[Int(byte & 0x0F)]]
  }
  return String(decoding: hexadecimal, as: UTF8.self)
}
