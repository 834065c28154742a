/// The site's icon, written into each page where it is small: browsers ask for it anew with every page that is opened from a folder,
/// and give up on it when the reader goes on at once.
struct SiteIcon: Sendable {
  static let path = "assets/icon.svg"
  /// In bytes.
  private static let most = 1024

  /// A `data:` address (RFC 2397).
  private let data: String?

  /// `assets` are the theme's.
  init(assets: [(path: String, bytes: [UInt8])]) {
    let icon = assets.first { $0.path == SiteIcon.path }.map(\.bytes) ?? []
    guard !icon.isEmpty, icon.count <= SiteIcon.most else {
      data = nil
      return
    }
    var address = Array("data:image/svg+xml,".utf8)
    for byte in icon where byte != UInt8(ascii: "\n") { SiteIcon.append(byte, to: &address) }
    data = String(decoding: address, as: UTF8.self)
  }

  func href(root: String) -> String { data ?? root + SiteIcon.path }

  /// What may stand in a path as it is (RFC 3986, section 3.3), else its percent-encoding.
  private static func append(_ byte: UInt8, to address: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      address.append(byte)
    case let byte where "-._~!$'()*+,;=:@/".utf8.contains(byte): address.append(byte)
    default:
      let digits = Array("0123456789ABCDEF".utf8)
      address += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
}
