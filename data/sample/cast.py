"""The made-up agency's clients and people: every name is invented, every address ends in .example."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Character:
    """How one kind of client behaves.

    Attributes
    ----------
    rate : float
        Revenue per hour worked, in euro.
    days_late : float
        Mean days paid after the due date; below zero is early.
    incidents : float
        Incidents per month.
    severity : float
        Mean severity, 1 to 5.
    kinds : tuple of str
        The kinds of incident, commonest first.
    pleasure : float
        Mean rating, 1 to 5.
    change : float
        What incidents and lateness are multiplied by over the 24 months (0.2: much better; 3: worse).
    """

    rate: float
    days_late: float
    incidents: float
    severity: float
    kinds: tuple[str, ...]
    pleasure: float
    change: float = 1.0


CHARACTERS = {
    "star": Character(118, -1, 0.08, 1.5, ("change", "complaint"), 4.6),
    "good": Character(97, 1, 0.15, 1.8, ("change", "complaint", "rush"), 4.1),
    "steady": Character(86, 2, 0.12, 1.6, ("question", "change"), 3.8),
    "thin": Character(71, 5, 0.25, 2.0, ("change", "question", "waiting"), 3.4),
    "pleasant_loss": Character(51, 0, 0.06, 1.4, ("question",), 4.7),
    "tyrant": Character(124, 3, 2.3, 3.6, ("evening", "rush", "complaint", "disrespect"), 1.6),
    "time_eater": Character(54, 9, 1.5, 2.6, ("change", "question", "rush", "waiting"), 2.2),
    "late_payer": Character(79, 41, 0.7, 2.4, ("chasing", "complaint"), 2.7),
    "part": Character(46, 32, 2.1, 3.4, ("complaint", "disrespect", "chasing", "evening"), 1.5),
    "abuse": Character(74, 14, 1.2, 4.2, ("abuse", "disrespect", "complaint"), 1.3),
    "repair": Character(93, 12, 1.3, 2.9, ("rush", "complaint", "change"), 2.4),
    "strategic": Character(62, 6, 0.5, 2.2, ("change", "rush"), 3.9),
    "improves": Character(84, 24, 1.7, 2.8, ("complaint", "rush", "chasing"), 3.4, change=0.12),
}


@dataclass(frozen=True)
class Part:
    """One client of the sample.

    ``names`` are Dutch and English; ``yearly`` is revenue in thousands of euro a year; ``months`` the first
    and last month of work (0 to 23); ``referred_by`` and ``group`` hold a place in ``CAST`` and a group name.
    """

    names: tuple[str, str]
    segment: str
    character: str
    yearly: float
    months: tuple[int, int] = (0, 23)
    group: str = ""
    referred_by: int | None = None
    strategic: tuple[str, str] = ("", "")
    values_fit: str = "yes"
    contract: str = "indefinite"


CAST: tuple[Part, ...] = (
    Part(("Rederij Zilvermeeuw BV", "Silver Gull Shipping Ltd"), "logistics", "star", 148),
    Part(("Verzekeraar Regenscherm NV", "Umbrella & Daughters Insurance plc"), "finance", "tyrant", 131),
    Part(("Uitgeverij Papierbloem BV", "Paperflower Press Ltd"), "media", "star", 96),
    Part(("Zorggroep Lindehof", "Linden Court Care"), "care", "good", 88, contract="fixed"),
    Part(("Brouwerij De Vrolijke Bever", "The Merry Beaver Brewery"), "food", "good", 74),
    Part(("Bouwbedrijf Kranig & Zn. BV", "Stout & Sons Builders Ltd"), "building", "repair", 69),
    Part(("Watermolen Vastgoed BV", "Watermill Estates Ltd"), "property", "good", 61, group="Watermolen"),
    Part(("Softwarehuis Nulpunt BV", "Zero Point Software Ltd"), "technology", "star", 57),
    Part(("Modeketen Knoop en Gat", "Button & Hole Fashion"), "retail", "time_eater", 52),
    Part(("Installatiebedrijf Warmwater BV", "Hot Tap Installations Ltd"), "building", "late_payer", 38),
    Part(("Notariskantoor Ganzenveer", "Goosequill Solicitors"), "professional", "good", 34),
    Part(("Accountants Kruis & Punt", "Tick & Cross Accountants"), "professional", "steady", 31),
    Part(
        ("Museum van de Stilte", "The Museum of Silence"),
        "culture",
        "strategic",
        29,
        strategic=(
            "Bekende naam; opent deuren bij andere musea (tot eind 2027)",
            "Well-known name; opens doors to other museums (until the end of 2027)",
        ),
    ),
    Part(("Transport Snelslak BV", "Swift Snail Transport Ltd"), "logistics", "part", 28, values_fit="no"),
    Part(("Watermolen Horeca BV", "Watermill Inns Ltd"), "hospitality", "repair", 26, group="Watermolen"),
    Part(("Kwekerij Groene Duim", "Green Thumb Growers"), "food", "good", 24, referred_by=4),
    Part(("Fietsfabriek Windmee", "Tailwind Bicycle Works"), "industry", "good", 23),
    Part(("Reisbureau Overmorgen", "Day After Tomorrow Travel"), "travel", "time_eater", 22),
    Part(("Tandartspraktijk Melktand", "Milk Tooth Dental Practice"), "care", "steady", 19),
    Part(("Kinderopvang De Rode Laars", "Red Boot Nursery"), "care", "pleasant_loss", 18),
    Part(("Energiecoöperatie Zonnestip", "Sunspot Energy Co-operative"), "energy", "improves", 18),
    Part(("Drukkerij Inktpot BV", "Inkpot Printers Ltd"), "industry", "late_payer", 17),
    Part(("Koffiebranderij Nachtuil", "Night Owl Coffee Roasters"), "food", "good", 16, referred_by=2),
    Part(("Makelaardij Hoekhuis", "Corner House Estate Agents"), "property", "abuse", 15, values_fit="no"),
    Part(("Advocaten Pleit & Wint", "Plead & Prevail Barristers"), "professional", "good", 15),
    Part(("Theater De Losse Plank", "The Loose Plank Theatre"), "culture", "pleasant_loss", 14),
    Part(("Hoveniers Haag en Heg", "Hedge & Ledge Gardeners"), "building", "thin", 13),
    Part(("Webwinkel Kattenluik", "Catflap Online"), "retail", "part", 12, values_fit="doubt"),
    Part(("Fysiotherapie Soepel", "Supple Physiotherapy"), "care", "steady", 12),
    Part(("Stichting Wijde Blik", "Wide View Foundation"), "charity", "good", 11, referred_by=12),
    Part(("Autobedrijf Tweede Versnelling", "Second Gear Motors"), "retail", "thin", 11),
    Part(("IJssalon Noordpool", "North Pole Ices"), "hospitality", "steady", 10),
    Part(("Kapsalon Schaar en Kam", "Scissors & Comb"), "hospitality", "time_eater", 9),
    Part(("Muziekschool Dwarsfluit", "Cross Flute Music School"), "culture", "steady", 9, (0, 23)),
    Part(("Watermolen Events", "Watermill Events"), "hospitality", "late_payer", 9, group="Watermolen"),
    Part(("Dierenkliniek Vier Poten", "Four Paws Veterinary Clinic"), "care", "good", 8),
    Part(("Schildersbedrijf Tweede Laag", "Second Coat Painters"), "building", "thin", 8, (0, 16)),
    Part(("Boekhandel Ezelsoor", "Dog-Ear Bookshop"), "retail", "pleasant_loss", 7),
    Part(("Bakkerij De Gouden Krakeling BV", "The Golden Pretzel Bakery Ltd"), "food", "good", 7),
    Part(("Ingenieursbureau Passer", "Compass & Rule Engineers"), "professional", "star", 21, (6, 23)),
    Part(("Start-up Vliegende Hollander", "Flying Dutchman Start-up"), "technology", "good", 20, (20, 23)),
    Part(("Camping De Scheve Tent", "The Crooked Tent Campsite"), "travel", "thin", 6),
    Part(("Yogastudio Lange Adem", "Long Breath Yoga"), "care", "steady", 5, referred_by=37),
    Part(("Slotenmaker Sleutelstad", "Key Town Locksmiths"), "building", "steady", 5),
    Part(("Meubelmakerij Vijf Poten", "Five Legs Furniture"), "industry", "thin", 5, (3, 23)),
)

#: Name, role (a key of ``WORDS``), cost per hour in euro.
PEOPLE: tuple[tuple[str, str, float], ...] = (
    ("Roos", "owner", 84.0),
    ("Daan", "strategy", 72.0),
    ("Fatima", "design", 61.0),
    ("Joris", "design", 57.0),
    ("Mirthe", "development", 66.0),
    ("Samir", "development", 62.0),
    ("Els", "accounts", 52.0),
    ("Pim", "office", 44.0),
)

CONTACTS: tuple[str, ...] = (
    "A. Vlinder",
    "B. Kiezel",
    "C. Nevel",
    "D. Wilg",
    "E. Havik",
    "F. Zomer",
    "G. Duin",
    "H. Ster",
    "I. Braam",
    "J. Veen",
    "K. Hazel",
)
