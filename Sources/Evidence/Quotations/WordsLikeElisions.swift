/// French words that an elision without its apostrophe would look like: *la* is also *l’a*, *décrit* also *d’écrit*.
///
/// An article that has one of these may well mean it, so that an apostrophe in the quotation would change a word
/// rather than repair one.
enum WordsLikeElisions {
  static func contains(_ word: String) -> Bool { words.contains(word) }

  private static let words = Set(text.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let text = """
    amassé dalla dallant dalle daller dallèrent dallé dallée dallées dallés damasser damassé damassée damassées
    damassés dame damer dames dan dans danse danses date dater dates datée daube davantage de dentier dentiers des
    deux devant devoir dicter dinde diode diodes dira dirai diraient dirais dirait diras dire direz diriez dirions
    dirons diront dit dite dites dits divers don dons dont dopèrent dorme dormes dors dorée dorées dos dosa dosage
    dosaient dosais dosait dosant dose dosent doser dosera doserai doseraient doserais doserait doseras doserez
    doseriez doserions doserons doseront doses dosez dosiez dosions dosons dosèrent dosé dosée dosées dosés dot
    doubliez doublions du ducal dune dunes duré durée durées dus dut dès débat débats débattaient débattais
    débattait débattant débatte débattent débattes débattez débattiez débattions débattirent débattit débattons
    débattra débattrai débattraient débattrais débattrait débattras débattre débattrez débattriez débattrions
    débattrons débattront débattu débattue débattues débattus débaucha débauchaient débauchais débauchait débauchant
    débauche débauchent débaucher débauchera débaucherai débaucheraient débaucherais débaucherait débaucheras
    débaucherez débaucheriez débaucherions débaucherons débaucheront débauches débauchez débauchiez débauchions
    débauchons débauchèrent débauché débauchée débauchées débauchés débouler débourrer débouter débrancher décaler
    décharner déchoir déchoiraient déchoirait déchu déchue déchues déchurent déchus déchut déchéance décimer
    décorner découla découlaient découlait découlant découle découlent découler découlera découleraient découlerait
    découleront découlèrent découlé décria décriaient décriais décriait décriant décrie décrient décrier décriera
    décrierai décrieraient décrierais décrierait décrieras décrierez décrieriez décrierions décrierons décrieront
    décries décriez décriiez décriions décrions décrira décrirai décriraient décrirais décrirait décriras décrire
    décrirez décririez décririons décrirons décriront décris décrit décrite décrites décrits décrivaient décrivais
    décrivait décrivant décrive décrivent décrives décrivez décriviez décrivions décrivirent décrivit décrivons
    décrièrent décrié décriée décriées décriés décru décrue décrues décrus dédit dédite dédites dédits défaufiler
    dégermer dégorge dégorgea dégorgeaient dégorgeait dégorgeant dégorgement dégorgements dégorgent dégorger
    dégorgera dégorgeraient dégorgerait dégorgeront dégorgèrent dégorgé dégorgée dégorgées dégorgés dégoutter
    dégriser dégueuler déjection déjections délections délira déliraient délirais délirait délire délirer délires
    délirez déliriez délirions délirons délit délits déloge déloges démailler démarche démet démets démettaient
    démettais démettait démettant démette démettent démettes démettez démettiez démettions démettons démettra
    démettrai démettraient démettrais démettrait démettras démettre démettrez démettriez démettrions démettrons
    démettront déminent démirent démis démise démises démission démissions démit démérite démérites dénonce
    dénoncent dénoncer dénoncera dénoncerai dénonceraient dénoncerais dénoncerait dénonceras dénoncerez dénonceriez
    dénoncerions dénoncerons dénonceront dénonces dénoncez dénonciation dénonciations dénonciez dénoncions
    dénoncèrent dénoncé dénoncée dénoncées dénoncés dénonça dénonçaient dénonçais dénonçait dénonçant dénonçons
    dénouer dépanner dépave dépilatoire dépilatoires dépiler dépit déploré déplorée déplorées déplorés dépointer
    dépouiller déprendre dépurer dépôt déraillant déraillement déraillements dérailler déraillé déroder désaccord
    désert désir détaler détalonner déteignaient déteignait déteignant déteigne déteignent déteindra déteindraient
    déteindrait déteindre déteindront déteint déteinte déteintes déteints détend détendaient détendais détendait
    détendant détende détendent détendes détendez détendiez détendions détendirent détendit détendons détendra
    détendrai détendraient détendrais détendrait détendras détendre détendrez détendriez détendrions détendrons
    détendront détends détendu détendue détendues détendus détirer détonnant détonner détroit détroits dévalua
    dévaluaient dévaluais dévaluait dévaluant dévaluation dévaluations dévalue dévaluent dévaluer dévaluera
    dévaluerai dévalueraient dévaluerais dévaluerait dévalueras dévaluerez dévalueriez dévaluerions dévaluerons
    dévalueront dévalues dévaluez dévaluiez dévaluions dévaluons dévaluèrent dévalué dévaluée dévaluées dévalués
    dévider dévier dévolue dévolues dévolution dévolutions issus jacquiers jambages jas jauge jauges jaune jaunes je
    jet jeu jeux joie joies joignons joindre jonction jongle jongles joui jours jurée jurées jus jusque la lace
    laces lacté lacérer lacéré lacérée lacérées lacérés laide laiderons laides laie laies laine laines lait laits
    lamas lame lamer lames lance lancer land lange langes lard large larges larguait larguant largue larguer largues
    larme larmes las lasse lassent lasser lasses lassez lasso lassé lavage lavaient lavais lavait lavande lavant
    lavent laver lavez laviez lavions lavis lavoir lavoirs lavons lavèrent le lent lente lentes lents les lest leste
    lester let lettre lever lien liens limita limitaient limitais limitait limitant limitatif limitatifs limitation
    limitations limitative limitatives limite limitent limiter limitera limiterai limiteraient limiterais limiterait
    limiteras limiterez limiteriez limiterions limiterons limiteront limites limitez limitiez limitions limitons
    limitèrent limité limitée limitées limités lin linge lingot lingère lingères lion lions lira lirai liraient
    lirais lirait liras lire lirez liriez lirions lirons liront lit lits livre livres lors lorsque lotion lotions
    louer loutre loutres loué louée lu lune lunes lus lut lutte lutter luttes là lès lève lèves lèvre lèvres lécher
    légal légale légalement légales légalisa légalisaient légalisais légalisait légalisant légalisation légalise
    légalisent légaliser légalisera légaliserai légaliseraient légaliserais légaliserait légaliseras légaliserez
    légaliseriez légaliserions légaliserons légaliseront légalises légalisez légalisiez légalisions légalisons
    légalisèrent légalisé légalisée légalisées légalisés légalité légaux ma macérer macéré macérée macérées macérés
    mai maigre maigrelet maigrelets maigrelette maigrelettes maigres maigreur maigri maigrie maigries maigrir
    maigrira maigrirai maigriraient maigrirais maigrirait maigriras maigrirent maigrirez maigririez maigririons
    maigrirons maigriront maigris maigrissaient maigrissais maigrissait maigrissant maigrisse maigrissent maigrisses
    maigrissez maigrissiez maigrissions maigrissons maigrit maille mailler mailles maire maires maligne malignes
    malter man manche manches mange manger manges mangé mantique marbre marbres marc marche marcher marches mare
    mares marge marges maria marquer mas masse massent masser massez mastiquer maudit maudits maux me men menace
    mentent mer mes messe messes met meurent meus meut mi mil mira miraient mirais mirait mirez miriez mirions
    mirons mission missive mode modes moignon moignons moindre mon monde mondes mont moral morale moralement morales
    moratoire moratoires moraux mordre morgue morgues morne mornes mors motion motions mou mouiller moutarde
    mouvraient mouvrais mouvrait mouvrez mouvriez mouvrions mouvrons mue muni munie munies munir munira munirai
    muniraient munirais munirait muniras munirent munirez muniriez munirions munirons muniront munis munissaient
    munissais munissait munissant munisse munissent munisses munissez munissiez munissions munissons munit mur murée
    murées mus muse muser muses musée musées mutile mutiler mutiles mutilé mânes mère mères mètre mécher méconduire
    méconduite médit médita méditaient méditais méditait méditant médite méditent méditer méditera méditerai
    méditeraient méditerais méditerait méditeras méditerez méditeriez méditerions méditerons méditeront médites
    méditez méditiez méditions méditons méditèrent médité méditée méditées médités mélange méprenaient méprenais
    méprenait méprenant méprend méprendra méprendrai méprendraient méprendrais méprendrait méprendras méprendre
    méprendrez méprendriez méprendrions méprendrons méprendront méprends méprenez mépreniez méprenions méprenne
    méprennent méprennes méprenons méprirent mépris méprise méprises méprit métal métaux métayage métayer méthylène
    mêler mêlé nage nagent nager nages naine naines naphte naphtes narguait narguant nargue narguer nasse naval
    navale navales navals navire ne net ni nier nions noie noies nom nombre nombrer nombres non nonce nonces norme
    normes nos note notion notions nu nuage nuages nue nuit nus potion puisque quai quais qualité qualités quand
    quant quantique quantiques quart quarts que quel quelle quelles quels queue queues queux qui quoique quêtes sa
    sabord saborda sabordage sabordages sabordaient sabordais sabordait sabordant saborde sabordent saborder
    sabordera saborderai saborderaient saborderais saborderait saborderas saborderez saborderiez saborderions
    saborderons saborderont sabordes sabordez sabordiez sabordions sabordons sabords sabordèrent sabordé sabordée
    sabordées sabordés sabot sabouler sac sachet sacre sagace sagaces sage sages saille saillent sain saine saines
    saint sait salaire sale sales salle sangle sangles sans sarment sas satire sauf sauge sauges saura saurai
    sauraient saurais saurait sauras saurez sauriez saurions saurons sauront sautant sauteur sauteurs sauvent
    savaient savais savait savant savants savez saviez savions savoir savoirs savons saxons se seau seaux selle
    selles sentant sentent sentier sentiers serra serraient serrais serrait serrant serre serrements serrent serrer
    serrera serrerai serreraient serrerais serrerait serreras serrerez serreriez serrerions serrerons serreront
    serres serrez serriez serrions serrons serrèrent serré ses set sexe sexiste sexistes si sien simple sinon soie
    soies soignons solive solives sombre sombrer sombres sombré son sonde sondes sondée sondées sont sors sortie
    sorties sou souiller su sur sure suriner sus sut sème sèmes sécher séchoir sédition séditions sélecteur
    sélecteurs sélectif sélectifs sélection sélections sélective sélectives sélectivité sépia séquestre séquestres
    ta tablette tablettes tacheter tacheté tachetée tachetées tachetés tacite tacites taie taies taille taillent
    tailler tailles tailleurs taire taise taises tait taller tamis tan tanche tanches taniser tannée tannées tape
    taper tardent tare tares targuait targuant targue targuer tarif tas tasse tassent tasser tassez taux taxa
    taxaient taxais taxait taxant taxe taxent taxer taxera taxerai taxeraient taxerais taxerait taxeras taxerez
    taxeriez taxerions taxerons taxeront taxes taxez taxiez taxions taxons taxèrent taxé taxée taxées taxés te telle
    telles tendu tendue tentent tenter ter termite termites terra terraient terrais terrait terrant terre terrent
    terrer terrera terrerai terreraient terrerais terrerait terreras terrerez terreriez terrerions terrerons
    terreront terres terreur terreurs terrez terriez terrions terrons terrèrent terré tes test tester tinter tira
    tiraient tirais tirait tirez tiriez tirions tirons tissu tissus toison toisons tomette tomettes ton tonde tondes
    tordre tors touiller tours tous tout tu tue tunique tuniques tus tut têtes émotion évaluer
    """
}
