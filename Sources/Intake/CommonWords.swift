/// The commonest words of languages that articles come in: they tell which language a text is in, and nothing of what it is about.
enum CommonWords {
  /// By BCP 47 tag, in lowercase; an elided word without its apostrophe.
  static let byLanguage: [(language: String, words: Set<String>)] = [
    ("en", list("the of and to in a is that for it was on with as be at by this had not are but from or have an they which one you were all her she there would their we him been has when who will more no if out so said what up its about than into them can only other new some could these two may then do first any my now such like our over even most also did many off before must well back through much where your way down should because each just those mr how too")),
    ("fr", list("le la les de des du un une et en que qui est dans pour pas sur au aux avec ce cette ces son sa ses par plus ne il elle ils elles se on nous vous mais ou où sont été avait leur leurs comme sans selon après être fait cela même entre dont aussi depuis ont lui deux tout tous encore ainsi contre alors très sous avoir peut faire quand bien si y était n’est qu d l n s c j")),
    ("de", list("der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei")),
    ("es", list("el la los las de del que y en un una por con no se su para al lo como más o pero sus le ya este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos fue ha son según")),
    ("it", list("il lo la gli le di del della dei delle e che in un una per con non si da è a al sono come più ma anche ha alla nel nella dal questo questa suo sua loro essere stato dopo ancora dalla degli hanno tra o se dove fra molto due ai alle sul sulla era cui")),
    ("pt", list("o a os as de do da dos das e que em um uma para com não por no na nos nas se mais como mas foi ao ele ela seu sua ou ser quando muito há já está também pelo pela até isso entre era depois sem mesmo aos ter seus quem são às sobre")),
    ("nl", list("de het een en van in is dat op te zijn met voor niet die aan er als ook door maar naar bij om uit dan worden heeft hij nog wordt tot over werd ze zich deze had meer of kan hun al was geen wel we ik moet")),
  ]

  /// All of them.
  static let all = byLanguage.reduce(into: Set<String>()) { $0.formUnion($1.words) }

  private static func list(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }
}
