"""Why a row or a cell was set apart, and what was understood about a sheet: codes and their sentences."""

#: Code → English source sentence of the catalogue.
REASONS: dict[str, str] = {
    "total_row": "A total, subtotal or amount carried over: the rows it adds up count already.",
    "header_row": "The header of the table once more, no row of its own.",
    "group_row": "A line that names the client of the rows around it; those rows carry the name.",
    "text_row": "A line of text, not a row of the table.",
    "no_client": "No client stands in this row. Fill it in to let the row count.",
    "duplicate": "The same row, with the same number, stands in the upload more than once.",
    "double_of_set_apart": "The same row or invoice stands in the upload more than once, and was set apart "
    "there too: it counts nowhere until that row is corrected.",
    "known_invoice": "This invoice stands in another list; what this row tells about it was taken over.",
    "known_row": "A row of the same client and amount stands in another list; it was counted there.",
    "known_sum": "This is a sum of rows that stand in another list; they were counted there.",
    "known_later": "This invoice stands in a later export of the same list too, which was followed.",
    "known_open_differs": "This invoice stands in another list, which says that another amount is still "
    "open; that was followed.",
    "open_differs": "Another list of open items says that another amount is still open; that list was "
    "followed.",
    "draft": "A draft: nothing was invoiced yet.",
    "not_invoiced": "By its status this was not invoiced yet.",
    "cancelled": "A cancelled invoice.",
    "not_an_invoice": "A quote, order, payment or purchase, not an invoice.",
    "failed_payment": "A payment that failed or was not collected: no money came in.",
    "deleted": "Deleted in the tool that this list comes from.",
    "refunded": "Paid back in full, and no row of the list takes it off: it is no sale.",
    "not_worked": "Planned or cancelled work, a break or an absence: nobody worked these hours for a client.",
    "travelled": "Kilometres or the costs of travel, among hours: a distance is no time.",
    "not_a_client": "A supplier, in a list of clients and suppliers.",
    "not_yet_a_client": "A lead or prospect, no client yet, in a list that tells the two apart.",
    "not_an_incident": "Spam, or put together with another case.",
    "other_account": "A booking on another account; the revenue of the invoice was counted once.",
    "empty_cell": "This cell is empty, and the row cannot count without it. Fill it in.",
    "no_answer": "Nothing was answered about this client, as anyone may; nothing is wrong with the row.",
    "not_a_number": "This is not a number.",
    "not_a_date": "This is not a date, or one that the calendar does not have.",
    "not_yes_or_no": "This is neither yes nor no.",
    "out_of_range": "This number lies outside its scale, such as 1 to 5.",
    "error_cell": "The spreadsheet itself shows an error in this cell. Mend the formula there, or fill in "
    "the value.",
    "unknown_invoice": "The invoice that was paid is not in the upload. Bring in the list it stands in.",
    "several_invoices": "Several invoices have this number, and nothing tells which of them was paid.",
}

#: Reasons of rows that count once, in another place.
COUNTED_ELSEWHERE = frozenset(
    {"duplicate", "known_invoice", "known_row", "known_sum", "known_later"} | {"known_open_differs"}
)

#: Reasons of rows that rightly count nowhere: nothing is missing from the figures, and nothing is to be done.
RIGHTLY_APART = frozenset(
    {"total_row", "header_row", "group_row", "text_row", "draft", "not_invoiced", "cancelled"}
    | {"not_an_invoice", "failed_payment", "deleted", "refunded", "not_worked", "not_a_client"}
    | {"not_yet_a_client", "travelled"}
    | {"not_an_incident", "other_account", "no_answer"}
)

#: Reasons for which there is nothing to correct in the row itself.
NOT_TO_CORRECT = COUNTED_ELSEWHERE | {"double_of_set_apart", "open_differs", "no_answer"}

#: Code → English source sentence: what was understood about a sheet as a whole.
NOTES: dict[str, str] = {
    "client_from_block": "The client stands in a line of its own above or below its rows and was filled in.",
    "client_from_first_row": "The client stands only on the first row of its block and was filled in.",
    "continued_invoices": "Rows without a number continue the invoice above them.",
    "repeated_total": "The invoice's total stands on each of its lines; it was counted once.",
    "credit_sign_turned": "Credit notes stand as positive amounts; they were counted as negative.",
    "cancelled_by_credit": "Documents that cancel an invoice that does count were taken for credit notes.",
    "amount_from_lines": "The amount is quantity times price, less the discount.",
    "amount_less_tax": "The amount is the amount with VAT less the VAT.",
    "payments_as_sales": (
        "There are no invoices: what clients paid, less what they got back, counts as revenue."
    ),
    "overdue_of_ages": (
        "What is overdue was added up from the ages beside what is not due yet; how many days is not known."
    ),
    "travel_charged": "Kilometres or the costs of travel stand among the hours: their amounts count, and "
    "they are no hours.",
    "hours_too": (
        "Rows give hours as well as amounts: the amounts count as revenue, the hours as hours worked."
    ),
    "amount_with_tax": "Only amounts with VAT are given, and no VAT: they were used as they are.",
    "running_balance": (
        "The balance adds up the amounts row by row, or stays when an invoice is paid; it was not taken for "
        "what is still open."
    ),
    "open_by_title": "By its title this list holds what is still open; all of it was taken to be so.",
    "unmarked_open": "Some invoices bear a mark that they were paid; those without one were taken to be "
    "open.",
    "open_by_days_late": "The days late are all counted to one day; all of it was taken to be open then.",
    "one_currency": "Amounts in several currencies stand beside the same amounts in one; those were counted.",
    "rates_added_up": (
        "The amounts stand in several columns, per rate of VAT or per period; these were added up."
    ),
    "refunds_taken_off": "What was paid back, told in a column of its own, was taken off the amounts.",
    "net_reckoned": "The rows prove that several columns make the amount without VAT, or the VAT, together.",
    "vat_by_row": "The VAT was taken out of the amounts, at the rate in each row.",
    "vat_taken_out": "The VAT was taken out of the amounts, at the rate you gave.",
    "revenue_from_bookings": "The amounts are the bookings on revenue accounts: credit less debit.",
    "invoices_from_bookings": "The amounts are the bookings on debtors' accounts: debit less credit.",
    "hours_from_times": "The hours were reckoned from when work began and ended, less any break.",
    "hours_and_minutes": (
        "Hours in several columns were taken together: with the minutes beside them, with those not to be "
        "invoiced, or those of each person or period."
    ),
    "hours_in_milliseconds": "The hours stand in the file as thousandths of seconds; they were counted as "
    "hours.",
    "hours_in_seconds": "The hours stand in the file as whole seconds; they were counted as hours.",
    "hours_in_minutes": "The hours stand in the file as whole minutes; they were counted as hours.",
    "columns_per_period": "Each month, quarter or year had a column; each filled cell became a row with the "
    "last day of its period. Totals were left out, and rows are counted anew.",
    "columns_per_client": "Each client had a column; each filled cell became a row of that client. Totals "
    "were left out, and rows are counted anew.",
    "due_from_term": "The due dates were reckoned from the invoice dates and the payment terms.",
    "one_per_case": "Several rows share a case number; each case counts once.",
    "day_first_unsure": "No date settles whether the day or the month comes first.",
    "decimal_mark_unsure": "No number settles what the point or comma stands for: thousands were taken.",
    "number_not_identity": "The client number does not tell clients apart in this sheet; names were used.",
    "number_shared": "A client, VAT or company number does not tell clients apart: several unlike clients "
    "bear one, or a client bears several. It was left aside there.",
    "known_sums": "What a column adds up per client stands row by row in another list; that was counted.",
    "clients_from_projects": "Rows without a client were given the client of their project.",
    "projects_as_clients": "No file names a client: each project stands for one until you say whose it is.",
}

#: Code → English source sentence: because of what spellings were joined, or may be one client.
BECAUSE: dict[str, str] = {
    "same_name": "The names are equal but for case, spaces, accents, punctuation and legal form.",
    "client_number": "The client number is the same.",
    "vat_number": "The VAT number is the same.",
    "registration_number": "The company number is the same.",
    "chosen": "You said that these are one client.",
    "word_order": "The words are the same, in another order.",
    "part_of": "One name is part of the other.",
    "spelling": "The names differ by a letter or two.",
    "shortened": "A word is cut short in one of them.",
    "alike": "The names look alike.",
    "other_number": "The names are equal, but the numbers differ.",
}
