"""What an incident was about: the words people write, in six languages, and the kind each stands for."""

_WORDS = {
    "rush": "spoed haast dringend \\brush urgen eilig dringlich press[ée] prisa",
    "evening": "avond weekend nacht evening night after.?hours abend wochenende soir fin.de.semana noche",
    "chasing": (
        "aanman herinner betaal betaling incasso \\bchas remind dunning overdue payment \\bmahn \\bzahl "
        "relanc rappel paiement cobran \\bpago"
    ),
    "abuse": (
        "\\babus misbruik beledig scheld intimid bedreig agress aggress grensover schreeuw insult harass "
        "threat bully discrimin beleidig bedroh menac acoso amenaza amea[cç]a"
    ),
    "safety": "onveilig \\bgeweld\\b gewelddadig stalk unsafe violen gewalttät insécurité inseguri",
    "unethical": "fraud oneerlijk onethisch unethic unlawful illega zwart.geld betrug malhonn",
}

#: Kind → the stems of words that stand for it (``\b``: only at the beginning of a word), as one pattern over
#: lower-case text, without look-around (so that it means the same to every engine).
KINDS: dict[str, str] = {kind: words.replace(" ", "|") for kind, words in _WORDS.items()}

#: Kinds that no amount of money makes up for.
HARD_RULE_KINDS = ("abuse", "unethical", "safety")

_QUESTIONS = (
    "vraag vragen vraagje informatievraag helpdeskvraag question questions query enquiry inquiry how.to info "
    "informatie information service.?request serviceverzoek frage fragen anfrage demande "
    "demande.d.information pregunta preguntas consulta duda domanda"
)
#: A kind that is an ordinary question and nothing more, over lower-case text: no incident by itself.
ORDINARY = (
    r"^\s*(?:(?:algemene|gewone|korte|technische|general|simple|technical) )?"
    rf"(?:{_QUESTIONS.replace(' ', '|')})\s*$"
)
