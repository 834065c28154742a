import Testing

@testable import Site

@Suite("The stylesheet's import and the hash that allows it")
struct StyleImportTests {
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
}
