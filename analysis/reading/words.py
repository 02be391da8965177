"""Yes and no, kinds of document, scores and currencies, in six languages."""

import re
from collections.abc import Mapping
from functools import cache

import polars as pl
from babel.numbers import list_currencies

from analysis.reading.numbers import on_unique

_YES = frozenset(
    {
        "yes",
        "y",
        "ja",
        "j",
        "true",
        "waar",
        "wahr",
        "vrai",
        "verdadero",
        "verdadeiro",
        "oui",
        "o",
        "si",
        "sim",
        "s",
    }
    | {"x", "v", "ok", "aan", "on", "1", "1.0", "✓", "✔", "☑", "billable", "factureerbaar", "declarabel"}
    | {"abrechenbar", "facturable", "facturavel", "founded", "terecht", "gegrond", "vero", "t", "-1"}
    | {"refacturable", "berechenbar", "cobrable", "cobravel", "imputable"}
    | {"verrechenbar", "fakturierbar", "faturavel", "fatturabile", "chargeable", "invoiced", "billed"}
)
#: Yes to whether work was invoiced; as the status of an invoice these say nothing of its payment.
_DONE = frozenset(
    {"invoiced", "billed", "gefactureerd", "abgerechnet", "verrechnet", "fakturiert", "facture", "facturee"}
    | {"facturado", "facturada", "faturado", "faturada", "berechnet"}
)
_NO = frozenset(
    {
        "no",
        "n",
        "nee",
        "neen",
        "nein",
        "non",
        "nao",
        "false",
        "onwaar",
        "falsch",
        "faux",
        "falso",
        "uit",
        "off",
        "intern",
        "kostenlos",
        "gratuit",
        "gratis",
        "kulanz",
        "pro bono",
        "sin cargo",
        "sem custo",
    }
    | {"0", "0.0", "✗", "✘", "☐", "f", "nej", "unfounded", "onterecht", "ongegrond", "no charge"}
)
_A_WORD = 3
#: What stands before a yes to deny it.
_DENIED = r"^(?:(?:nog |noch |pas encore )?(?:niet|not|non|no|nao|nicht|inte)[ -]?|pas (?:encore )?|un)(.+)$"

#: Kind of document → how it is written; the first that fits counts.
_KINDS = {
    "bill": (
        r"^ap$|payable|leverancier|crediteur|kreditor|fournisseur|proveedor|fornecedor|acreedor|supplier|"
        r"vendor|accpay|purchase|inkoop|eingangsrechnung|achat|compra|^bill|expense|lieferant|uitgave|"
        r"ausgabe|^gastos?\b|despesa|depense|^uit$|^out$|spending|leverant|leverand[oø]r|fornitor|acquist|inkop|"
        r"^not[ae] de (?:frais|gastos)|^aankoop|^ingekocht|zakup|wydatek|^k[oø]b\b|^kj[oø]p|einkauf|"
        r"^ontvangen factu|"
        r"^(?:bought|incoming|inbound|inkomende?|eingang|eingehend|entrante?s?|prijat\w*)$|"
        r"^(?:facturas? |faturas? |factures? |fattur[ae] )?(?:recibid|recebid|recues?$|ricevut|passiv[ae]$)"
    ),
    "credit": (
        r"credit ?-?(?:note|memo|nota|invoice|factuur)|^credit$|^c$|^cr$|^cn$|creditnota|creditfactuur|"
        r"gutschrift|"
        r"avoir|nota de (?:credito|abono)|abono|rectificativa|refund|rinv|note de credit|accreccredit|"
        r"rechnungskorrektur|korrekturrechnung|rectificative|ristourn|nota credito|kreditfakt|^crediter|"
        r"reversal|adjustment note|^nc$|"
        r"storn|^annul|anulaci|cancelaci|cancelament|cancellation|"
        r"devoluc|estorno|retour|rembours|^(?:gs|av)$|out.refund"
    ),
    "quote": r"quot|offert|kostenvoranschlag|preventivo|prijsopgave|"
    r"estimate|angebot|^proposta\b|devis|presupuesto|cotizaci|orcamento|pro ?-?forma|^ofert[ae]?\b|^tilbud|"
    r"^offert",
    "order": (
        r"^(?:sales ?|verkoop|customer |klant|kunden?|werk|work ?|web)?"
        r"(?:orders?|auftrag|bestellung|bestelling)\b|"
        r"order ?(?:confirm|bevestig)|auftragsbest|bestelbon|le?ver(?:ings?)?bon|pakbon|werkbon|lieferschein|"
        r"packing ?(?:slip|list)|delivery note|bon de (?:commande|livraison)|^commande|albaran|^pedido|"
        r"encomenda|^nota de entrega|bestellbestat|zahlungserinnerung|^guia\b|^ddt\b|documento di trasporto|"
        r"^ordine|^ordre|folgesedd?el|foljesedel|zamowieni|"
        r"^wz$|^reminder|^mahnung|herinnering|aanmaning|^relance|^rappel|^statement|opening balance|"
        r"time charge"
    ),
    "invoice": (
        r"invoice|factuur|rechnung|facture|factura|fatura|fattura|faktura|nota fiscal|debit note|^f[trs]$|"
        r"sales receipt|accrec|verkoop|kassabon|^debit$|^sales?$|^services?$|^ar$|"
        r"^(?:klant|customer|cliente?|debiteur|debitore?|kunde?|deudor|devedor)$|^vent[ea]s?\b|^vendas?\b|"
        r"^verkauf|"
        r"^nfs?-?e?$|cupom fiscal|honorarnote|^note d.?honoraires|honorarios|recibo verde|barverkauf|"
        r"^creance|"
        r"not[ae] (?:de )?(?:debito?|venda)\b|"
        r"out.inv|^income|inkomst|opbrengst|einnahme|^ingreso|^receitas?$|^recettes?$|^revenue|omzet|umsatz|"
        r"^verkocht|vendit[ae]|^salg\b|forsaljning|sprzedaz|przychod|"
        r"^(?:sold|outgoing|outbound|uitgaande?|ausgang|ausgehend|vendue?s?|sortante?s?|vydan\w*)$|"
        r"^(?:facturas? |faturas? |factures? |fattur[ae] )?(?:emitid|emise?s?$|emess[ae]$|attiv[ae]$)"
    ),
    "payment": (
        r"payment|betaling|zahlung|paiement|reglement|^pago|pagamento|receipt|ontvangst|deposit|recebiment|"
        r"encaissement|^cobros?\b|^cobranca|uberweisung"
    ),
    # Of a payment where invoices stand beside it; alone it may be what is asked for as well.
    "paper": r"^recibos?\b|^recu\b|quittung",
}

#: Codes of a list of all postings, where they stand together: sales, purchases, bank, cash and journal.
_POSTINGS = {
    **dict.fromkeys(("si", "sinv"), "invoice"),
    **dict.fromkeys(("sc", "scn", "scrn"), "credit"),
    **dict.fromkeys(("sr", "sa", "sp", "sd", "br", "cr", "vr"), "payment"),
    **dict.fromkeys(("380", "326", "386", "389"), "invoice"),  # codes of UNTDID 1001, as in Peppol
    **dict.fromkeys(("381", "396"), "credit"),
    **dict.fromkeys(("pi", "pc", "pp", "pa", "pd", "bp", "cp", "vp", "jd", "jc", "pinv", "pcn"), "bill"),
}

#: Of no more texts a pattern is looked for among all of them first.
_FEW = 2_000
_SCORES = {
    5.0: (
        "++|great|excellent|fantastic|uitstekend|geweldig|heerlijk|zeer goed|heel goed|very good|top|"
        "sehr gut|tres bon|"
        "excelente|otimo|muy bueno|muito bom|critical|kritiek|kritisch|critique|critico|critica|maxima|"
        "urgent|urgente|"
        "blocker|"
        "dringend|zeer hoog|very high|very happy"
    ),
    4.0: (
        "+|good|fine|nice|happy|goed|prettig|fijn|gut|bon|bien|bueno|bom|high|hoog|hoch|haute|eleve|"
        "elevee|alta|alto|"
        "major|groot"
    ),
    3.0: (
        "0|+/-|o|ok|neutral|neutraal|gemiddeld|redelijk|average|mittel|moyen|moyenne|regular|medium|"
        "normal|normaal|"
        "middel|media|medio|normale|standaard|standard"
    ),
    2.0: (
        "-|bad|poor|unhappy|slecht|matig|lastig|minder|schlecht|mauvais|mal|malo|mau|low|laag|niedrig|"
        "faible|basse|"
        "baja|baixa|minor"
    ),
    1.0: (
        "--|terrible|awful|vreselijk|zeer slecht|heel slecht|very bad|sehr schlecht|tres mauvais|pesimo|"
        "pessimo|"
        "muy malo|muito mau|trivial|lowest|laagste|triviaal|zeer laag|very low"
    ),
}

#: What a sign stands for; the first that a text holds counts, so longer signs stand before shorter ones.
_SYMBOLS = {
    "€": "EUR",
    "£": "GBP",
    "US$": "USD",
    "NZ$": "NZD",
    "CA$": "CAD",
    "R$": "BRL",
    "A$": "AUD",
    "C$": "CAD",
    "$": "USD",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₺": "TRY",
    "zł": "PLN",
    "Kč": "CZK",
}
_CURRENCY_NAMES = {
    "euro": "EUR",
    "euros": "EUR",
    "dollar": "USD",
    "dollars": "USD",
    "pound": "GBP",
    "pond": "GBP",
}


def bare(texts: pl.Series) -> pl.Series:
    """Lower case, no accents, single spaces: how words are compared.

    Examples
    --------
    >>> bare(pl.Series(["  Réglée\u00a0 le "])).to_list()
    ['reglee le']
    """
    plain = pl.all().str.normalize("NFKD").str.replace_all(r"[\p{M}\p{Cf}]", "")
    lower = plain.str.to_lowercase().str.replace_all(r"\s+", " ").str.strip_chars()
    return texts.to_frame().select(lower).to_series()


def _looked_up(texts: pl.Series, answers: dict[str, object], dtype: type[pl.DataType]) -> pl.Series:
    keys, values = list(answers), list(answers.values())
    return on_unique(
        texts,
        lambda different: pl.DataFrame(
            {"value": bare(different).replace_strict(keys, values, default=None, return_dtype=dtype)}
        ),
    )["value"]


def read_flags(texts: pl.Series, *, plain: bool = False) -> pl.Series:
    """Read yes and no in Dutch, English, German, French, Spanish and Portuguese; null for other words.

    Parameters
    ----------
    texts : Series of String
    plain : bool, optional
        Whether a word such as "invoiced" is no yes: as a status it is more than that.

    Returns
    -------
    Series of Boolean

    Examples
    --------
    >>> read_flags(pl.Series(["Ja", "Não", "x", "maybe"])).to_list()
    [True, False, True, None]
    """
    return on_unique(texts, lambda different: _read_flags(different, _YES if plain else _YES | _DONE))[
        "value"
    ]


def _read_flags(texts: pl.Series, yes: frozenset[str]) -> pl.DataFrame:
    words = bare(texts)
    answers: dict[str, bool] = dict.fromkeys(yes, True) | dict.fromkeys(_NO, False)
    denied = words.str.extract(_DENIED).is_in([word for word in yes if len(word) > _A_WORD])
    plain = words.replace_strict(list(answers), list(answers.values()), default=None, return_dtype=pl.Boolean)
    return pl.DataFrame({"value": plain.set(plain.is_null() & denied.fill_null(False), False)})


@cache
def _anywhere(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)


def first_fitting(texts: pl.Series, patterns: Mapping[str, str]) -> pl.DataFrame:
    """Give the first code whose pattern fits a text, compared as :func:`bare` gives it."""
    words = bare(texts).to_frame("words")
    together = "\n".join(words["words"].drop_nulls()) if len(texts) <= _FEW else None
    choice: pl.Expr = pl.lit(None, pl.String)
    for code, pattern in reversed(list(patterns.items())):
        if together is not None and not (together and _anywhere(pattern).search(together)):
            continue  # making ready a pattern that fits nowhere takes longer than to look for it
        choice = pl.when(pl.col("words").str.contains(pattern)).then(pl.lit(code)).otherwise(choice)
    return words.with_columns(value=choice).select("value")


def read_kinds(texts: pl.Series) -> pl.Series:
    """Read what kind of document a row is; null where no word is known.

    Returns
    -------
    Series of String
        ``invoice``, ``credit``, ``payment``, ``quote``, ``order`` (beside invoices, and delivery notes and
        reminders too), ``bill`` (a purchase; among sales and purchases or payments also what else is no sale)
        or null.

    Examples
    --------
    >>> read_kinds(pl.Series(["Creditnota", "Sales receipt", "Angebot", "Zebra"])).to_list()
    ['credit', 'invoice', 'quote', None]
    >>> read_kinds(pl.Series(["SI", "SC", "PI", "SR"])).to_list()
    ['invoice', 'credit', 'bill', 'payment']
    """
    return on_unique(texts, _read_kinds)["value"]


def _read_kinds(texts: pl.Series) -> pl.DataFrame:
    codes = bare(texts).replace_strict(_POSTINGS, default=None, return_dtype=pl.String)
    known = codes.drop_nulls()
    if known.n_unique() > 1 and len(known) * 2 > len(texts) - texts.null_count():
        return codes.to_frame("value")
    found = first_fitting(_in_words(texts), _KINDS)["value"]
    said = set(found)
    found = found.replace("paper", "payment" if "invoice" in said else None)
    said = set(found)
    if said == {"payment", "credit"}:
        found = found.replace("payment", "invoice")  # what a till takes in, beside what it pays back
    if "invoice" not in said:
        found = found.set(found == "order", None)  # in a list of orders alone, these are the sales
    elif said & {"bill", "payment"}:
        found = found.set(found.is_null() & texts.is_not_null(), "bill")  # a cheque or transfer is no sale
    return found.to_frame("value")


def plain_kinds(texts: pl.Series) -> pl.Series:
    """Read what kind of document each text speaks of, whatever the others say.

    Examples
    --------
    >>> plain_kinds(pl.Series(["Inkoop", "Verkoop", "Order", "Bank"])).to_list()
    ['bill', 'invoice', 'order', None]
    """
    found = on_unique(texts, lambda different: first_fitting(_in_words(different), _KINDS))["value"]
    return found.replace("paper", "payment")


def _in_words(codes: pl.Series) -> pl.Series:
    """Write a code such as "nota_credito" as words."""
    return codes.str.replace_all("_", " ", literal=True)


def read_scores(texts: pl.Series) -> pl.Series:
    """Read words, plus signs and stars as a score of 1 to 5; null for other texts.

    Examples
    --------
    >>> read_scores(pl.Series(["Goed", "--", "★★★☆☆", "4/5", "hm"])).to_list()
    [4.0, 1.0, 3.0, 4.0, None]
    >>> read_scores(pl.Series(["1 - Critical", "5 - Very good", "P1", "Sev 3", "2 - hm"])).to_list()
    [5.0, 5.0, 5.0, 3.0, 2.0]
    """
    answers: dict[str, object] = {
        word: score for score, words in _SCORES.items() for word in words.split("|")
    }
    words = _looked_up(texts, answers, pl.Float64)
    beside = _looked_up(texts.str.extract(r"^\s*[1-5]\s*[-–:=(.]\s*(\D+?)\)?\s*$"), answers, pl.Float64)
    # Of priorities the first is the gravest: P1, Sev 2.
    urgent = texts.str.extract(r"(?i)^\s*(?:p|prio(?:rit\w+)?|sev(?:erity)?)\s*[-.]?\s*([1-5])\s*$")
    stars = texts.str.count_matches(r"[★⭐*]").cast(pl.Float64)
    out_of_five = texts.str.extract(r"^\s*([1-5](?:[.,]\d+)?)\s*(?:/|van|of|sur|von|de)\s*5\s*$")
    leading = texts.str.extract(r"^\s*([1-5])\s*[-–:=(.]\s*\D")
    return pl.select(
        pl.coalesce(
            words,
            beside,
            6 - urgent.cast(pl.Float64, strict=False),
            stars.set(~texts.str.contains(r"^[★⭐*☆✩\s\u{fe0f}]+$").fill_null(False) | (stars == 0), None),
            out_of_five.str.replace(",", ".", literal=True).cast(pl.Float64, strict=False),
            leading.cast(pl.Float64, strict=False),
        )
    ).to_series()


@cache
def _known_currencies() -> frozenset[str]:
    return frozenset(list_currencies()) - {"ALL", "TOP"}  # English words in capitals


def read_currencies(texts: pl.Series) -> pl.Series:
    """Read the currency in a text as its three-letter code; null where it names none.

    Examples
    --------
    >>> read_currencies(pl.Series(["Euro - EUR", "€", "$13.50", "Amount (CHF)", "VAT"])).to_list()
    ['EUR', 'EUR', 'USD', 'CHF', None]
    """
    return on_unique(texts, _read_currencies)["value"]


def _read_currencies(texts: pl.Series) -> pl.DataFrame:
    codes = _known_currencies()
    found: list[str | None] = []
    for text in texts:
        words = [
            match.group(1) for match in re.finditer(r"(?<![^\W\d_])([A-Za-z]{3,7})(?![^\W\d_]|-?\d{3})", text)
        ]
        named = [word for word in words if word in codes]
        spoken = [_CURRENCY_NAMES[word.lower()] for word in words if word.lower() in _CURRENCY_NAMES]
        signs = [code for sign, code in _SYMBOLS.items() if sign in text]
        found.append(next(iter((*named, *spoken, *signs)), None))
    return pl.DataFrame({"value": pl.Series(found, dtype=pl.String)})
