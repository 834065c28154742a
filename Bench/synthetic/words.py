"""Prose without meaning, but with the statistics that matter: many rare words, few common ones, accents, elisions."""
import random
from itertools import accumulate

ENGLISH_GLUE = "the of to and in a that was for on by with it as at from had which after before under over between through".split()
ENGLISH_STEMS = """harbour ferry dredge quay pilot cargo warehouse customs lighthouse anchor freight tonnage berth crane ledger
tariff mooring channel barge inspector clerk notary surveyor broker engineer mayor deputy lawyer banker captain insurer
licence lease survey permit bond loan deposit receipt voucher estimate surcharge subsidy refund dividend premium
promise refuse question measure deliver inspect replace borrow answer publish correct repair withdraw consult appoint
winter morning dispute bridge tunnel village district province factory rumour figure letter hearing verdict petition
cautious private secret hasty costly silent distant formal hollow narrow robust brittle hidden urgent common""".split()
ENGLISH_ENDINGS = ["", "s", "ed", "ing", "er", "ly", "less", "able", "ist", "ful"]
ENGLISH_BEGINNINGS = ["", "re", "un", "out", "co"]

FRENCH_GLUE = "le la les de des du un une et à en dans par pour sur avec qui que ne pas plus sous entre après avant".split()
FRENCH_STEMS = """navire écluse péage bâtiment dépôt clôture prêt créance échéance enquête témoin préfet maître sénateur
débat rumeur marché tonnage armateur douane phare grève récépissé bénéfice règlement arrêté mémoire procès dossier hôtel
l’accord l’usine d’abord qu’elle n’avait s’agit l’enquête d’ailleurs aujourd’hui l’amende n’était c’était""".split()
FRENCH_ENDINGS = ["", "s", "ment", "eur", "age", "ier", "é", "ée", "ant", "able", "iste", "ité"]

FIRST_NAMES = """Adèle Bruno Cécile Damien Edith Fabien Gisela Henrik Irma Jules Karin Lucien Mireille Nils Odile Pascal Renata
Sven Thea Ugo Viola Wim Yvonne Zeno""".split()
FAMILY_NAMES = """Arnaud Brandt Carlier Dressler Eklund Fournel Gruber Hallam Imhof Jacquet Kessler Lindqvist Mercier Nyberg Orsini
Pelletier Renner Salvi Thorne Uhl Vasseur Winther Yates Zeller""".split()
BODIES = "Estuary Ropewalk Saltmarsh Breakwater Tidewater Northbank Oldtown Causeway Headland Millrace Seawall Fairway".split()
BODY_KINDS = "Company Authority Chamber Society Office Syndicate Commission Bank Yard Assembly".split()
PAPERS = ["The Quay Gazette", "Evening Tide", "Le Courrier du Phare", "The Saltmarsh Examiner", "Harbour Week", "La Dépêche des Docks"]


class Lexicon:
  """Words by falling frequency: the word of rank r comes up about 1/r as often as the first."""

  def __init__(self, glue, words):
    self.words = glue + words
    # Common words stay common however many rare ones there are.
    self.weights = list(accumulate(1 / (rank + 8) for rank in range(len(self.words))))

  def draw(self, rng, count):
    return rng.choices(self.words, cum_weights=self.weights, k=count)


def lexicons():
  """The English and the French lexicon: the same for every seed. Simple words come first, made-up ones after them."""
  rng = random.Random(0)

  def lexicon(glue, stems, made):
    rng.shuffle(stems)
    rng.shuffle(made)
    return Lexicon(glue, stems + made)

  english = [b + s + e for b in ENGLISH_BEGINNINGS for s in ENGLISH_STEMS for e in ENGLISH_ENDINGS if b or e]
  french = [s + e for s in FRENCH_STEMS for e in FRENCH_ENDINGS if e and "’" not in s]
  return lexicon(ENGLISH_GLUE, ENGLISH_STEMS[:], english), lexicon(FRENCH_GLUE, FRENCH_STEMS[:], french)


def capitalised(text):
  return text[0].upper() + text[1:]


class Prose:
  """Sentences of one language, from one stream of chance."""

  def __init__(self, rng, lexicon):
    self.rng = rng
    self.lexicon = lexicon

  def words(self, low, high):
    return self.lexicon.draw(self.rng, self.rng.randint(low, high))

  def title(self, low=4, high=7):
    return capitalised(" ".join(self.words(low, high)))

  def plain(self, low=9, high=17):
    """A sentence without any markup."""
    words = self.words(low, high)
    if len(words) > 12:
      words[5] += ","
    return capitalised(" ".join(words)) + "."

  def marked(self, low=9, high=17, reference=""):
    """A sentence as a writer types it, with emphasis here and there; a reference stands before the full stop."""
    words = self.words(low, high)
    chance = self.rng.random() if len(words) > 5 else 1
    if chance < 0.12:
      words[2] = f"*{words[2]}*"
    elif chance < 0.20:
      words[3] = f"**{words[3]} {words[4]}**"
      del words[4]
    elif chance < 0.24:
      words[4] = f"`{words[4]}`"
    return capitalised(" ".join(words)) + (f" {reference}." if reference else ".")
