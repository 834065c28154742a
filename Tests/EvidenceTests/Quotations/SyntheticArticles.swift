/// Invented articles, made of invented sentences in an order that a seed draws.
enum SyntheticArticles {
  static func french(seed: UInt64) -> String { article(frenchSentences, seed: seed) }
  static func english(seed: UInt64) -> String { article(englishSentences, seed: seed) }

  private static func article(_ sentences: [String], seed: UInt64) -> String {
    var random = SplitMix(seed: seed)
    let drawn = random.shuffled(sentences)
    var paragraphs: [String] = []
    var next = drawn[...]
    while !next.isEmpty {
      let count = 1 + random.next(below: 4)
      paragraphs.append(next.prefix(count).joined(separator: " "))
      next = next.dropFirst(count)
    }
    return paragraphs.joined(separator: random.next(below: 2) == 0 ? "\n\n" : "\n")
  }

  private static let frenchSentences = [
    "« Nous n’aurions pas dû publier cette annonce si vite », a écrit M. Belvaux à l’équipe du port.",
    "La société n’a jamais confirmé le montant du contrat, évalué à 32 000 euros par la presse locale.",
    "Le conseil s’est réuni mardi 14 mars, à 17 h 30, sans que la présidente ne prenne la parole.",
    "« L’accord reste en vigueur », répète-t-on au siège ; personne n’ose dire jusqu’à quand.",
    "Selon l’ingénieur Orban, la manœuvre visait à gagner du temps : il parle d’une « œuvre de patience ».",
    "Les ouvriers, eux, n'ont rien signé... Ils attendent toujours leur prime de 2,5 pour cent.",
    "Le sous-préfet aurait demandé à voir les plans – c’est du moins ce qu’affirme un élu de l’opposition.",
    "Il ne s’agit pas d’une faute, dit-elle, mais d’un malentendu entre deux services qui ne se parlent plus.",
    "Au cœur du différend, l’étendue des travaux autorisés et la durée de la concession, fixée à 99 ans.",
    "Faut-il y voir un recul ? « Non », tranche la mairie, qui promet de rouvrir le chantier dès l’automne.",
    "Aucun des trois experts n’a été entendu avant le 2 juin 2024, alors que la loi l’exige.",
    "Quelques heures plus tard… l’entreprise annonçait avoir conclu un accord distinct avec la ville voisine.",
    "La part de l’État passerait de 20 à 200 millions, soit 12 % du budget, d’après une note interne.",
    "« Je pense que cela a simplement eu l’air improvisé », reconnaît-il, avant d’ajouter que rien n’est perdu.",
    "Le texte prévoit également qu’une partie du personnel pourra travailler sur place, à certaines conditions.",
    "Cette clause n’interdit pas la revente ; elle la soumet à l’avis d’un comité dont on ignore la composition.",
    "Les riverains, habitués au bruit des machines, se disent surtout inquiets pour l’école et pour la digue.",
    "En janvier déjà, un rapport signalait des fissures « préoccupantes » dans le soubassement du phare.",
  ]

  private static let englishSentences = [
    "“We shouldn’t have signed this contract so soon,” Ms Orban wrote to the harbour’s staff.",
    "The company has never confirmed the price, put at 32,000 euros by the local press.",
    "The board met on Tuesday 14 March at 17:30, and its chair did not take the floor.",
    "“The agreement stands,” the head office repeats; nobody dares to say until when.",
    "According to the engineer, the manoeuvre was meant to gain time – he calls it a ‘work of patience’.",
    "The workers haven't signed anything... They are still waiting for their bonus of 2.5 per cent.",
    "The vice-president is said to have asked for the plans, or so a member of the opposition claims.",
    "It isn’t a fault, she says, but a misunderstanding between two departments that no longer speak.",
    "At the heart of the dispute are the extent of the works and the length of the lease, set at 99 years.",
    "Is this a retreat? “No,” says the town hall, which promises to reopen the site by autumn.",
    "None of the three experts was heard before 2 June 2024, although the law demands it.",
    "A few hours later… the firm announced that it had reached a separate deal with the next town.",
    "The state’s share would grow from 20 to 200 million, or 12% of the budget, says an internal note.",
    "“I think it simply looked improvised,” he admits, and adds that nothing is lost.",
    "The text also provides that part of the staff may work on the spot, under certain conditions.",
    "This clause does not forbid resale; it makes it depend on a committee whose members are unknown.",
    "The neighbours, used to the noise of the machines, worry above all about the school and the dike.",
    "In January a report already pointed to “worrying” cracks in the base of the lighthouse.",
  ]
}

extension SplitMix {
  /// The same elements in a drawn order (Fisher and Yates).
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for index in elements.indices.dropFirst().reversed() { elements.swapAt(index, next(below: index + 1)) }
    return elements
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[next(below: elements.count)]
  }
}
