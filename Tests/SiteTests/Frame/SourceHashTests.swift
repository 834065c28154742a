import Foundation
import Markup
import Testing

@testable import Site

@Suite("What a page's policy allows by hash")
struct SourceHashTests {
  @Test func theHashIsThatOfTheTextInBase64() {
    // printf '%s' '@import url("../assets/site.css");' | openssl dgst -sha256 -binary | base64
    let style = StyleImport(root: "../")
    #expect(style.text == #"@import url("../assets/site.css");"#)
    #expect(style.hash == "sha256-Okb6zxKIZ9n6KTzH1gW6MmOVjP6QRJO1Q2c7vb4VIDE=")
  }

  // RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("66", "Zg=="), ("666f", "Zm8="), ("666f6f", "Zm9v"), ("666f6f62", "Zm9vYg=="), ("666f6f6261", "Zm9vYmE="),
    ("666f6f626172", "Zm9vYmFy"), ("fbff", "+/8="),
  ])
  func base64IsThatOfTheStandard(hexadecimal: String, encoded: String) {
    #expect(Base64.encode(hexadecimal: hexadecimal) == encoded)
  }

  /// A hash that does not fit would leave a page without its style or its scripts, and only a browser would tell.
  @Test func everyInlineElementIsAllowedByThePolicyOfItsPage() async throws {
    let pages = try await FixtureSite.render("Lease").pages.filter { $0.key.hasSuffix(".html") }
    #expect(pages.count > 10)
    for (path, text) in pages {
      let elements = text.matches(of: /<(style|script)>([^<]*)<\/(?:style|script)>/)
      #expect(elements.map { String($0.1) } == ["style", "script"], "\(path)")
      for element in elements {
        let policy = try #require(text.firstMatch(of: try Regex("\(element.1)-src 'self' '([^']*)'")))
        #expect(policy.output[1].substring == SourceHash.sha256(of: Array(element.2.utf8))[...], "\(path)")
      }
    }
  }
}
