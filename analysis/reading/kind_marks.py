"""Headers that speak for a kind of list: calls, claims, contracts, members, statements, mailings and more."""

import re
from collections.abc import Iterable, Mapping

from analysis.reading.headers import normalise

#: Kind of list → headers that only such a list has, normalised, in six languages.
_HEADERS: Mapping[str, str] = {
    "activity": r"""
        (?:type|soort|art|aard|tipo|motivo)\ (?:d|da|de|der|van|of)\ (?:het\ )?(?:activ|accion|acao|action
        |contact|gesprek|kontakt|bezoek|call|visita)\w*|activit(?:y|e|eit)\ (?:id|type|date|subject|done
        |due\ date|priority|assigned\ to.*)|aktivitatsart|kontaktart|gespra?chs?\w+|gesprek(?:sverslag
        |ssoort|stype|sduur)|(?:call|activity|meeting)\ (?:id|sub\ ?type|outcome|owner|notes?|type|purpose
        |result|duration|start\ time|details)|task\ sub\ ?type|outcome|disposition|besuchs\w+
        |bezoek(?:verslag|soort|type|datum|rapport)|visit\ (?:type|date|report)
        |compte\ rendu(?:\ de\ visite)?|wiedervorlage|follow\ up(?:\ date|\ on)?|nachste[rs]?\ (?:schritt
        |aktion|kontakt)|next\ (?:step|action|contact|call)|vervolgactie|(?:volgende|vervolg)\ (?:actie
        |stap|afspraak|contact)|proxim[ao]\ (?:accion|acao|paso|passo|contact\w)|prochaine?\ (?:relance
        |action|etape|contact|rendez\ vous)|relance|contactmoment|talking|ringing|wie\ belde|beller
        |(?:in|op)?gebeld\ (?:door|met|naar)|caller(?:\ name|\ id)?|anrufer|appelant|terugbellen|call\ ?back
        |ruckruf|rappeler|aangenomen\ door|call\ taken\ by|gesproken\ met|spoke[n]?\ (?:to|with)
        |gesprochen\ mit""",
    "webinar": r"""
        join\ time|leave\ time|time\ in\ session.*|attended|attendee.*|registration\ time|(?:is\ )?guest
        |approval\ status|inlogtijd|uitlogtijd|teilnehmer.*|deelnemer.*""",
    "task": r"""
        (?:task|taak|tache|tarea|tarefa|aufgabe|to\ ?do)(?:\ id|\ name|\ naam|\ titel|\ title)?|deadline
        |section\ column|completed\ at|afgerond\ op|subtasks?|subtaken""",
    "claim": r"""
        (?:(?:no|nr|id|date|datum|montant|amount|bedrag|importe|valor|motif|type|soort|aard
        |numero)\ (?:de\ |del?\ |van\ )?)?(?:(?:ge)?claim(?:e?d)?|reclamation|reclame|reclamacao
        |reclamacion|reclamado|rekla\w*|beschwerde|klacht\w*|klachten|complaint|schade|schaden|sinistre
        |siniestro|sinistro|plainte|queja)(?:\ (?:no|nr|id|number|nummer|date|datum|amount|bedrag|type
        |soort))?|klacht\w+|schade(?:nummer|nr|datum|bedrag|vergoeding)|schadensnummer|gevorderd\ bedrag
        |compensation(?:\ paid|\ amount)?|toegekend(?:\ bedrag)?|uitgekeerd(?:\ bedrag)?
        |montant\ (?:accepte|accorde)|entschadigung|indemni[sz]\w+""",
    "agreed": r"""
        mrr|arr|(?:billing\ )?(?:interval|frequency|cycle|period)|frequentie|frequence|periodicite
        |periodicidad|turnus|(?:bedrag|prijs|amount|price|fee|montant|prix|betrag|preis|importe)\ (?:per
        |par|pro|por)\ (?:maand|jaar|kwartaal|month|year|quarter|mois|an|monat|jahr|mes|ano)|(?:maand
        |jaar)(?:bedrag|prijs|tarief)|(?:monats|jahres)(?:betrag|beitrag|preis)|monthly\ (?:fee|amount
        |price)|(?:next|volgende|nachste|prochaine|proxima)\ (?:invoice|billing|payment|charge|run
        |factu\w*|rechnung\w*)(?:\ date|\ on)?|current\ period\ (?:start|end)|trial\ (?:start|end)
        |(?:auto\ )?(?:renew\w*|verleng\w*)(?:\ date|\ on)?|opzeg\w+|kundigungs\w+|notice\ period|preavis
        |(?:valid|geldig|gultig|valable)\ (?:vanaf|van|ab|from|since|depuis|du)|verloopdatum|ablaufdatum
        |(?:abonnement|contract|onderhoud|service)(?:s?bedrag|sprijs)?\ per\ (?:maand|jaar|kwartaal)
        |ingangsdatum|registrar|staffel|plan\ id
        |(?:gekocht|ingekocht|verbruikt|gekaufte?|verbraucht|purchased|used)(?:e)?
        (?:\ (?:uur|uren|h|hours|strippen|stunden|punten|credits))?|strippen|tegoed(?:\ uren)?""",
    "member": r"""
        (?:lid|mitglieds?)(?:nummer|nr|sinds|soort|maatschap\w*)|lid\ (?:sinds|nr)|member\ (?:id|since
        |type|number)|membership(?:\ type|\ id)?|(?:no|numero|id)\ (?:d\ |de\ )?(?:adherent|membre|abonne
        |socio)|mitglied(?:schaft|sart)|contributie\w*|beitrag\w*|jahresbeitrag|cotisation\w*
        |date\ (?:de?\ )?(?:adhesion|inscription|naissance)|geboortedatum|geburtsdatum|eintrittsdatum
        |date\ of\ birth|birth\ ?da(?:te|y)|fecha\ de\ nacimiento|credits?\ (?:restants?|remaining|left
        |total|totaux)|credits|(?:spaar)?punten|points|punkte|puntos|(?:last|laatste|letzter|derniere
        |ultima)\ (?:visit|bezoek|besuch|visite|visita)|total\ visits|classes\ (?:left|remaining)
        |lidmaatschap|abonnement|formule""",
    "bank": r"""
        partner\ (?:iban|account)|(?:own\ )?bank\ ?account(?:\ (?:name|no|number))?|(?:eigen\ )?bankrekening
        |(?:counter\ ?party|payee|payer|beneficiary|tegenpartij)\ (?:iban|name|account)
        |value\ date|valutadatum|(?:booking|settlement|operation|interest)\ date|buchungstag|wertstellung
        |date\ (?:de\ )?valeur|tegenpartij|counter\ ?party|tegenrekening|balance\ after\ \w+
        |saldo\ na\ \w+|running\ balance|payer|payee|mutatiesoort|payment\ reference|card\ number
        |orig(?:inal)?\ (?:amount|currency)|af\ bij|bij\ af|rentedatum|mcc|date\ (?:started|completed)
        |guthaben|gebuhr|transactiekosten|transaction\ fee""",
    "marketing": r"""
        impressions?|(?:link|unique|total)\ clicks|(?:unique|total)\ opens|(?:open|click|bounce)\ rate|ctr
        |cpc|cpm|weergaven|vertoningen|klikken|impressionen|klicks|amount\ spent|(?:total|soft
        |hard)\ bounces|unsubscri\w+|offnungsrate|klickrate|abgemeldet|uitgeschreven|openratio
        |taux\ d\ ouverture|taux\ de\ clic|tasa\ de\ apertura|taxa\ de\ abertura|total\ recipients
        |successful\ deliveries|(?:purchases\ )?conversion\ value|(?:opt\ ?in|confirm)\ time
        |member\ rating|(?:campaign|ad\ set|kampagne|campagne)(?:\ name|\ id)""",
    "job": r"""
        materia(?:al|len|l|ls|ux)(?:kosten)?|parts(?:\ cost|\ total)?|onderdelen|voorrij\w*|fournitures
        |pieces""",
    "visit": r"""
        behandeling|treatment|afspraak|appointment|termin|rendez\ vous|event\ type(?:\ name)?|no\ ?show
        |invitee\ \w+""",
    "planned": r"""
        (?:geschatte?|geplande?|estimated?|planned|scheduled|geplante?|geschatzte?)\ (?:duur|tijd|uren
        |time|hours|duration|stunden|dauer|zeit)|(?:duree|heures|horas|tiempo)\ (?:prevues?|estimad[oa]s?
        |estimees?)|time\ in\ session|geplande\ uren""",
    "survey": r"""
        .*\b(?:over\ ons|onze\ dienst\w*|about\ us|with\ us|our\ service|mit\ uns|avec\ nous|con\ nosotros
        |recommend\ us|tevreden\ bent\ u|satisfied\ are\ you|zufrieden\ sind\ sie)\b.*
        |respond(?:e|a)nt|reviews?(?:\ text)?|recensie|nps(?:\ score)?|csat|promoter|avis|rezension|resena
        |klanttevredenheid|customer\ satisfaction|(?:star\ )?rating\ by\ customer""",
    "bought": r"leverancier|supplier|lieferant|fournisseur|proveedor|fornecedor|kostensoort|spesenart",
    "accounts": r"""
        detail\ type|account\ type|dashboard|expense\ claims|enable\ payments|eb\ wert|(?:begin
        |eind)(?:balans|saldo)|(?:opening|closing)\ balance|saldo\ (?:debet|credit|soll|haben)
        |solde\ (?:debiteur|crediteur)|rgs(?:\ code)?|mutaties\ (?:debet|credit)""",
}  # fmt: skip
_KINDS: Mapping[str, re.Pattern[str]] = {
    kind: re.compile(f"^(?:{words})$", re.VERBOSE) for kind, words in _HEADERS.items()
}
#: Table → kinds of list whose headers speak against it.
AGAINST: Mapping[str, tuple[str, ...]] = {
    "invoices": ("claim", "bank", "bought", "marketing", "agreed", "member", "activity", "accounts"),
    "payments": ("claim", "bank", "marketing"),
    "hours": ("activity", "visit", "planned"),
    "incidents": ("activity", "task", "accounts", "marketing"),
    "clients": ("marketing", "accounts"),
    "ratings": ("survey",),
}


def marks(headers: Iterable[str]) -> dict[str, list[str]]:
    """Say of which other kinds of list the headers speak.

    Parameters
    ----------
    headers : iterable of str

    Returns
    -------
    dict of str to list of str
        Kind → the headers that speak for it, as they are written.

    Examples
    --------
    >>> marks(["Klant", "Geclaimd bedrag", "Klachtnr"])
    {'claim': ['Geclaimd bedrag', 'Klachtnr']}
    """
    found: dict[str, list[str]] = {}
    for header in headers:
        plain = normalise(header)
        for kind, words in _KINDS.items():
            if plain and words.match(plain):
                found.setdefault(kind, []).append(header)
    return found


def marks_against(table: str, headers: Iterable[str]) -> list[str]:
    """List the headers that speak for another kind of list than a table.

    Parameters
    ----------
    table : str
    headers : iterable of str

    Returns
    -------
    list of str
        In the order of the kinds, the most telling first.

    Examples
    --------
    >>> marks_against("invoices", ["Klant", "Frequentie", "Bedrag"])
    ['Frequentie']
    """
    found = marks(headers)
    return [header for kind in AGAINST.get(table, ()) for header in found.get(kind, ())]
