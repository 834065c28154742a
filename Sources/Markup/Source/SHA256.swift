import CCrypto

/// SHA-256 (FIPS 180-4), by libcrypto.
public enum SHA256 {
  /// The digest of `bytes` in 64 lowercase hexadecimal digits.
  public static func hexDigest(_ bytes: [UInt8]) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digest in
      bytes.withUnsafeBytes { dossier_sha256($0.baseAddress, $0.count, digest.baseAddress) }
      return String(unsafeUninitializedCapacity: 64) { text in
        for place in 0..<32 {
          text[2 * place] = digit(digest[place] >> 4)
          text[2 * place + 1] = digit(digest[place] & 15)
        }
        return 64
      }
    }
  }

  /// Writes the digest of `bytes` into 32 bytes.
  public static func digest(_ bytes: [UInt8], into digest: UnsafeMutableRawBufferPointer) {
    precondition(digest.count == 32)
    bytes.withUnsafeBytes { dossier_sha256($0.baseAddress, $0.count, digest.baseAddress) }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10 }
}
