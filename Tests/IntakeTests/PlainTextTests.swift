import Testing

@testable import Intake

@Suite struct PlainTextTests {
  private func read(_ bytes: [UInt8], _ name: String = "a.txt") throws(IntakeRefusal) -> Article { try ArticleReader.read(bytes, name: name) }

  @Test(arguments: [
    (" date 2026-03-04 Quelques heures", "2026-03-04"), ("date: 2026-03\nText", "2026-03"), ("2026-03-04\n\nText", "2026-03-04"), ("\u{FEFF} Date 2026-03-04\nText", "2026-03-04"),
  ])
  func aLeadingDateIsUnderstood(_ text: String, _ date: String) throws {
    let article = try read(Array(text.utf8))
    #expect(article.issued == date && article.text == Array(text.utf8))
  }

  @Test(arguments: ["Dated 2026-03-04", "date of birth", "2026 was a year", "date 2026-13-45 x", "On 2026-03-04", "dates 2026-03-04"])
  func whatIsNoLeadingDateIsNone(_ text: String) throws {
    #expect(try read(Array(text.utf8)).issued == nil)
  }

  @Test(arguments: [
    ("fr", "Le conseil de la ville a voté et la compagnie est dans le port avec des bateaux pour les îles, selon le maire."),
    ("en", "The council of the town has voted and the company is in the port with boats for the islands, according to the mayor."),
    ("de", "Der Rat der Stadt hat gestimmt und die Firma ist im Hafen mit den Booten für die Inseln, sagt der Bürgermeister."),
    ("es", "El consejo de la ciudad ha votado y la empresa está en el puerto con los barcos para las islas, según el alcalde."),
    ("ru", "Совет города проголосовал, и компания находится в порту."), ("uk", "Рада міста проголосувала, і компанія є в порту."),
    ("ja", "市議会は契約に賛成した。"), ("zh", "市议会投票赞成合同。"),
  ])
  func theLanguageIsGuessed(_ language: String, _ text: String) throws {
    #expect(try read(Array(text.utf8)).language == language)
  }

  @Test(arguments: ["200 M$ 2026 x y z", "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu", "le la"])
  func nothingIsGuessedWhereNothingStandsOut(_ text: String) throws {
    #expect(try read(Array(text.utf8)).language == nil)
  }

  @Test func whatIsNoTextIsRefusedWithAWayOut() {
    func refusal(_ bytes: [UInt8], _ name: String = "a b.txt") -> IntakeRefusal? {
      do throws(IntakeRefusal) { _ = try read(bytes, name) } catch { return error }
      return nil
    }
    #expect(refusal(Array("%PDF-1.7".utf8), "x y.pdf")?.help == "make text of it first: pdftotext 'x y.pdf' 'x y.txt'")
    #expect(refusal([0x89, 0x50, 0x4E, 0x47])?.message.contains("picture") == true)
    #expect(refusal(Array("MIME-Version: 1.0\nContent-Type: multipart/related;".utf8))?.message.contains("MHTML") == true)
    #expect(refusal([0xFF, 0xFE, 0x41, 0])?.help?.contains("iconv -f UTF-16 -t UTF-8 'a b.txt' > 'a b.utf8.txt'") == true)
    let latin = refusal(Array("caf".utf8) + [0xE9, 0x20] + Array("noir".utf8))
    #expect(latin?.message.contains("WINDOWS-1252") == true && latin?.place == 3)
    #expect(refusal(Array("caf".utf8) + [0x8E])?.message.contains("MACINTOSH") == true)
    #expect(refusal([0x41, 0, 0x42])?.place == 1)
    let stray = refusal(Array("Un été, une île ".utf8) + [0xE9])
    #expect(stray?.message == "`a b.txt` has bytes that are not UTF-8" && stray?.place == 19)
    #expect(stray?.help == "take them out and add that: iconv -c -f UTF-8 -t UTF-8 'a b.txt' > 'a b.utf8.txt'")
    for blank in ["", " \n\t", "\u{FEFF}\n", "\u{A0}\u{200B}\n"] { #expect(refusal(Array(blank.utf8)) != nil, "\(blank.utf8.count)") }
  }

  @Test func aPageInAnOlderEncodingIsReadByItsDeclaration() throws {
    let head = "<html lang=fr><meta charset=iso-8859-1><p>l"
    let old = Array(head.utf8) + [0x92] + Array("".utf8) + [0xE9] + Array("t".utf8) + [0xE9, 0x20, 0x80] + Array("</p>".utf8)
    #expect(String(decoding: try read(old, "a.html").text, as: UTF8.self) == "l’été €\n")
    let latin9 = Array("<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-15'><p>5 ".utf8) + [0xA4, 0x20, 0xBD] + Array("</p>".utf8)
    #expect(String(decoding: try read(latin9, "a.html").text, as: UTF8.self) == "5 € œ\n")
    #expect(String(decoding: try read(Array("<meta charset=latin1><p>été</p>".utf8), "a.html").text, as: UTF8.self) == "été\n")
    #expect(throws: IntakeRefusal.self) { try read(Array("<meta charset=latin1><p>été".utf8) + [0xE9], "a.html") }
    for label in ["utf-8", "koi8-r"] {
      #expect(throws: IntakeRefusal.self) { try read(Array("<meta charset=\(label)><p>".utf8) + [0xE9], "a.html") }
    }
  }
}
