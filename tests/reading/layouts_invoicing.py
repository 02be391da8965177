"""Exports of invoicing and payment tools."""

# ruff: noqa: E501  rows of an export are as long as they are

from tests.reading.layouts import Layout

INVOICING = (
    Layout(
        "Odoo, invoices",
        "account.move.xlsx",
        """
Number;Invoice Partner Display Name;Invoice/Bill Date;Due Date;Company Type;Salesperson;Untaxed Amount Signed;Total Signed;Currency;Payment Status
29 Jun 2026 (95);;;;;;12000.00;14520.00;;
INV/2026/0012;Korenbloem Bakery;2026-06-14;2026-07-14;Company;Mia Sand;1250.00;1512.50;EUR;Paid
INV/2026/0013;Westerhof Garage;2026-06-15;2026-07-15;Company;Mia Sand;480.50;581.41;EUR;Not Paid
RINV/2026/0001;Korenbloem Bakery;2026-06-20;2026-06-20;Company;Mia Sand;-100.00;-121.00;EUR;Reversed
""",
        "invoices",
        {
            "client": "Invoice Partner Display Name",
            "invoice_number": "Number",
            "invoiced_on": "Invoice/Bill Date",
            "due_on": "Due Date",
            "amount": "Untaxed Amount Signed",
            "amount_with_tax": "Total Signed",
            "currency": "Currency",
            "status": "Payment Status",
        },
        sheet="Sheet1",
    ),
    Layout(
        "Odoo, invoices with lines",
        "account.move.xlsx",
        """
Invoice lines/Partner;Invoice lines/Date;Invoice lines/Product;Invoice lines/Quantity;Invoice lines/Unit Price;Invoice lines/Total
Korenbloem Bakery;2026-06-14;Advice;2;100.00;200.00
;;Hosting;1;25.00;25.00
Westerhof Garage;2026-06-15;Advice;4;100.00;400.00
;;Hosting;1;25.00;25.00
""",
        "invoices",
        {
            "client": "Invoice lines/Partner",
            "invoiced_on": "Invoice lines/Date",
            "quantity": "Invoice lines/Quantity",
            "unit_price": "Invoice lines/Unit Price",
            "amount": "Invoice lines/Total",
        },
        sheet="Sheet1",
    ),
    Layout(
        "Xero, invoices with the total on every line",
        "Invoices.csv",
        """
ContactName,EmailAddress,POAddressLine1,POCity,POPostalCode,POCountry,InvoiceNumber,Reference,InvoiceDate,DueDate,PlannedDate,Total,TaxTotal,InvoiceAmountPaid,InvoiceAmountDue,InventoryItemCode,Description,Quantity,UnitAmount,Discount,LineAmount,AccountCode,TaxType,TaxAmount,TrackingName1,Currency,Type,Sent,Status
Korenbloem Bakery,els@korenbloem.example,1 High St,Leeds,LS1,UK,INV-0012,,14/01/2024,13/02/2024,,1500.00,250.00,1500.00,0.00,,Advice,10,100.00,,1000.00,200,20%,200.00,,GBP,Sales invoice,Sent,Paid
Korenbloem Bakery,els@korenbloem.example,1 High St,Leeds,LS1,UK,INV-0012,,14/01/2024,13/02/2024,,1500.00,250.00,1500.00,0.00,,Hosting,1,250.00,,250.00,200,20%,50.00,,GBP,Sales invoice,Sent,Paid
Westerhof Garage,jan@westerhof.example,2 Low St,York,YO1,UK,INV-0013,,15/01/2024,14/02/2024,,576.60,96.10,0.00,576.60,,Advice,1,480.50,,480.50,200,20%,96.10,,GBP,Sales invoice,Sent,Awaiting Payment
""",
        "invoices",
        {
            "client": "ContactName",
            "invoice_number": "InvoiceNumber",
            "invoiced_on": "InvoiceDate",
            "due_on": "DueDate",
            "amount": "LineAmount",
            "quantity": "Quantity",
            "unit_price": "UnitAmount",
            "paid_amount": "InvoiceAmountPaid",
            "open_amount": "InvoiceAmountDue",
            "currency": "Currency",
            "kind": "Type",
            "status": "Status",
        },
        not_used=("PlannedDate", "AccountCode", "TaxType"),
        day_first=True,
    ),
    Layout(
        "Xero, import template with asterisks",
        "SalesInvoiceTemplate.csv",
        """
*ContactName,EmailAddress,POAddressLine1,POCountry,*InvoiceNumber,Reference,*InvoiceDate,*DueDate,InventoryItemCode,*Description,*Quantity,*UnitAmount,Discount,*AccountCode,*TaxType,TrackingName1
Korenbloem Bakery,,,UK,INV-0012,,14/01/2024,13/02/2024,,Advice,10,100.00,,200,20% (VAT on Income),
Westerhof Garage,,,UK,INV-0013,,15/01/2024,14/02/2024,,Advice,1,480.50,,200,20% (VAT on Income),
""",
        "invoices",
        {
            "client": "*ContactName",
            "invoice_number": "*InvoiceNumber",
            "quantity": "*Quantity",
            "unit_price": "*UnitAmount",
            "due_on": "*DueDate",
        },
    ),
    Layout(
        "QuickBooks, A/R ageing detail, header in row 5",
        "ar_aging_detail.csv",
        """
Example Company,,,,,,
A/R Aging Detail,,,,,,
"As of March 31, 2024",,,,,,
,,,,,,
Num,Customer,Date,Due Date,Amount,Open Balance,P.O. #
1012,"Alvarez, Dana",01/14/2024,02/13/2024,"1,284.50","1,284.50",
1013,Westerhof Garage,01/15/2024,02/14/2024,480.50,480.50,77
1031,"Alvarez, Dana",02/14/2024,03/15/2024,"1,284.50",284.50,
""",
        "invoices",
        {
            "client": "Customer",
            "invoice_number": "Num",
            "invoiced_on": "Date",
            "due_on": "Due Date",
            "amount": "Amount",
            "open_amount": "Open Balance",
        },
        day_first=False,
    ),
    Layout(
        "QuickBooks Online, sales by customer detail, client above its rows",
        "Sales by Customer Detail.xlsx",
        """
Example Company;;;;;;;
Sales by Customer Detail;;;;;;;
January - March 2024;;;;;;;
;;;;;;;
;Transaction date;Transaction type;Num;Product/Service;Quantity;Sales price;Amount
Alvarez, Dana;;;;;;;
;01/14/2024;Invoice;1012;Advice;10;100.00;$1,000.00
;02/14/2024;Invoice;1031;Advice;3;95.00;$285.00
Total for Alvarez, Dana;;;;;;;$1,285.00
Bloom, Chris;;;;;;;
;01/15/2024;Invoice;1013;Advice;1;480.50;$480.50
;03/15/2024;Invoice;1044;Advice;1;480.50;$480.50
Total for Bloom, Chris;;;;;;;$961.00
TOTAL;;;;;;;$2,246.00
Accrual Basis Monday, April 1, 2024;;;;;;;
""",
        "invoices",
        {
            "invoiced_on": "Transaction date",
            "invoice_number": "Num",
            "amount": "Amount",
            "kind": "Transaction type",
        },
        sheet="Sales by Customer Detail",
        day_first=False,
    ),
    Layout(
        "QuickBooks Online, open invoices",
        "open_invoices.csv",
        """
Date,Transaction type,Num,Customer,Due date,Open balance
01/14/2024,Invoice,1012,"Alvarez, Dana",02/13/2024,"$4,250.00"
01/15/2024,Invoice,1013,Westerhof Garage,02/14/2024,$480.50
02/14/2024,Invoice,1031,"Alvarez, Dana",03/15/2024,"$4,250.00"
""",
        "invoices",
        {
            "client": "Customer",
            "invoice_number": "Num",
            "invoiced_on": "Date",
            "due_on": "Due date",
            "open_amount": "Open balance",
        },
    ),
    Layout(
        "QuickBooks Online, journal",
        "journal.csv",
        """
,Date,Transaction Type,Num,Name,Memo/Description,Account,Debit,Credit
,01/14/2024,Invoice,1012,Korenbloem Bakery,Advice,Accounts Receivable (A/R),1250.00,
,01/14/2024,Invoice,1012,Korenbloem Bakery,Advice,Services,,1250.00
,01/15/2024,Invoice,1013,Westerhof Garage,Advice,Accounts Receivable (A/R),480.50,
,01/15/2024,Invoice,1013,Westerhof Garage,Advice,Services,,480.50
""",
        "invoices",
        {
            "client": "Name",
            "invoice_number": "Num",
            "invoiced_on": "Date",
            "kind": "Transaction Type",
            "debit": "Debit",
            "credit": "Credit",
            "ledger_account": "Account",
        },
        day_first=False,
    ),
    Layout(
        "FreshBooks, invoices",
        "freshbooks_invoices.csv",
        """
Client Name,Invoice #,Date Issued,Invoice Status,Date Paid,Item Name,Item Description,Rate,Quantity,Discount Percentage,Line Subtotal,Tax 1 Type,Tax 1 Amount,Tax 2 Type,Tax 2 Amount,Line Total,Currency
Korenbloem Bakery,0000012,2024-01-14,paid,2024-02-20,Advice,January,65.00,10.00000000,0.0000,650.00,VAT,136.50,,0.00,786.50,USD
Korenbloem Bakery,0000012,2024-01-14,paid,2024-02-20,Travel,January,98.00,5.00000000,0.0000,490.00,VAT,102.90,,0.00,592.90,USD
Westerhof Garage,0000013,2024-01-15,sent,,Advice,January,65.00,2.00000000,0.0000,130.00,VAT,27.30,,0.00,157.30,USD
""",
        "invoices",
        {
            "client": "Client Name",
            "invoice_number": "Invoice #",
            "invoiced_on": "Date Issued",
            "status": "Invoice Status",
            "paid_on": "Date Paid",
            "amount": "Line Subtotal",
            "tax": "Tax 1 Amount",
            "amount_with_tax": "Line Total",
            "quantity": "Quantity",
            "unit_price": "Rate",
            "discount": "Discount Percentage",
            "currency": "Currency",
        },
    ),
    Layout(
        "FreshBooks, clients",
        "freshbooks_clients.csv",
        """
Organization,First Name,Last Name,Email,Phone,Street,City,Province/State,Country,Postal Code,Notes
Korenbloem Bakery,Else,Fries,else@korenbloem.example,555-0101,1 High St,Springfield,Illinois,United States,62701,
Westerhof Garage,Jan,Wester,jan@westerhof.example,555-0102,2 Low St,Springfield,Illinois,United States,62701,
""",
        "clients",
        {"client": "Organization", "first_name": "First Name", "last_name": "Last Name", "email": "Email"},
    ),
    Layout(
        "Invoice Ninja v4, clients, header in row 4",
        "clients.csv",
        """
"Invoice Ninja v4.5.17 - January 19, 2024 11:28 pm",,,,,,,,,,
,,,,,,,,,,
CLIENTS,,,,,,,,,,
Name,Balance,Paid to Date,Billing Street,Billing City,Billing Country,ID Number,VAT Number,Website,Phone,Currency
Korenbloem Bakery,$-142.85,$205.15,1 High St,Leeds,UK,,,,,
Westerhof Garage,$13.50,$0.00,2 Low St,York,UK,,,,,
Van Loon Dental,($400.00),$33.00,3 Mid St,Hull,UK,,,,,
""",
        "clients",
        {"client": "Name", "open_amount": "Balance"},
    ),
    Layout(
        "Invoice Ninja v4, invoices",
        "invoice.csv",
        """
"Invoice Ninja v4.5.17 - January 19, 2024 11:28 pm",,,,,,,,,,,,,,,,,
,,,,,,,,,,,,,,,,,
INVOICES,,,,,,,,,,,,,,,,,
Client,Email,Invoice Number,Amount,Paid,PO Number,Status,Invoice Date,Due Date,Discount,Partial/Deposit,Partial Due Date,Public Notes,Private Notes,Item Product,Item Notes,Item Cost,Item Quantity
Korenbloem Bakery,a@korenbloem.example,1,$13.50,$5.01,,Partial,2023-11-25,2023-12-20,,$0.00,,,,et,Advice,1.35,10
Westerhof Garage,b@westerhof.example,2,$-142.85,$0.00,,Sent,2023-11-26,2023-12-21,,$0.00,,,,et,Credit,-142.85,1
Korenbloem Bakery,a@korenbloem.example,3,($400.00),$0.00,,Sent,2023-11-27,2023-12-22,,$0.00,,,,et,Credit,-400.00,1
""",
        "invoices",
        {
            "client": "Client",
            "invoice_number": "Invoice Number",
            "amount": "Amount",
            "paid_amount": "Paid",
            "status": "Status",
            "invoiced_on": "Invoice Date",
            "due_on": "Due Date",
        },
        not_used=("Partial Due Date",),
    ),
    Layout(
        "Invoice Ninja v4, payments",
        "payments.csv",
        """
"Invoice Ninja v4.5.17 - January 19, 2024 11:28 pm",,,
,,,
Payments,,,
Client,Invoice Number,Amount,Date
Korenbloem Bakery,1,$13.50 ,10/20/2023
Westerhof Garage,2,$33.00 ,10/21/2023
Korenbloem Bakery,3,$-8.00 ,10/22/2023
""",
        "payments",
        {"client": "Client", "invoice_number": "Invoice Number", "paid_amount": "Amount", "paid_on": "Date"},
        day_first=False,
    ),
    *(
        Layout(
            f"Invoice Ninja v5, {language}",
            f"{language}.csv",
            f"{headers}\n"
            "Korenbloem,0012,1250.00,0.00,1250.00,2024-01-14,2024-02-13,2024-02-20,Paid\n"
            "Westerhof,0013,480.50,480.50,0.00,2024-01-15,2024-02-14,,Sent\n"
            "Korenbloem,0031,1250.00,0.00,1250.00,2024-02-14,2024-03-15,2024-03-18,Paid\n",
            "invoices",
            dict(
                zip(
                    (
                        "client",
                        "invoice_number",
                        "amount",
                        "open_amount",
                        "paid_amount",
                        "invoiced_on",
                        "due_on",
                        "paid_on",
                        "status",
                    ),
                    headers.split(","),
                    strict=True,
                )
            ),
        )
        for language, headers in {
            "nl": "Klant,Factuurnummer,Bedrag,Saldo,Reeds betaald,Factuurdatum,Vervaldatum,Betalingsdatum,Status",
            "de": "Kunde,Rechnungsnummer,Betrag,Saldo,Bereits gezahlt,Rechnungsdatum,Fälligkeitsdatum,"
            "Zahlungsdatum,Status",
            "fr": "Client,Numéro de facture,Montant,Solde,Payé à ce jour,Date de facture,Date d'échéance,"
            "Date du paiement,Statut",
        }.items()
    ),
    Layout(
        "Zoho Books, invoices",
        "zoho_invoices.csv",
        """
Invoice Date,Invoice ID,Invoice Number,Estimate Number,Invoice Status,Customer Name,Company Name,Customer ID,Branch ID,Due Date,Expected Payment Date,PurchaseOrder,Template Name,Currency Code,Exchange Rate,Discount Type,Entity Discount Percent,Item Name,Item Desc,Quantity,Discount(%),Discount Amount,Item Total,Item Price,Item Tax,Item Tax %,Item Tax Amount,SubTotal,Total,Balance,Shipping Charge,Adjustment,Last Payment Date,Notes
2024-01-14,2457199000000068012,INV-000012,,Closed,Korenbloem Bakery,Korenbloem,2457199000000068001,,2024-02-13,,,Standard,EUR,1.00,item_level,0.00,Advice,,10.00,0.00,0.00,1250.00,125.00,VAT,21.00,262.50,1250.00,1512.50,0.00,0.00,0.00,2024-02-20,
2024-01-15,2457199000000068013,INV-000013,,Overdue,Westerhof Garage,Westerhof,2457199000000068002,,2024-02-14,,,Standard,EUR,1.00,item_level,0.00,Advice,,1.00,0.00,0.00,480.50,480.50,VAT,21.00,100.91,480.50,581.41,581.41,0.00,0.00,,
""",
        "invoices",
        {
            "client": "Customer Name",
            "client_number": "Customer ID",
            "invoice_number": "Invoice Number",
            "invoiced_on": "Invoice Date",
            "due_on": "Due Date",
            "paid_on": "Last Payment Date",
            "amount": "Item Total",
            "open_amount": "Balance",
            "status": "Invoice Status",
            "currency": "Currency Code",
        },
        not_used=("Expected Payment Date", "Estimate Number"),
    ),
    Layout(
        "Wave, transactions",
        "wave_invoices.csv",
        """
Transaction ID,Transaction Date,Account Name,Transaction Description,Transaction Line Description,Amount (One column), ,Debit Amount (Two Column Approach),Credit Amount (Two Column Approach),Other Accounts for this Transaction,Customer,Vendor,Invoice Number,Bill Number,Notes / Memo,Amount Before Sales Tax,Sales Tax Amount,Sales Tax Name,Transaction Date Added
901,2024-01-14,Accounts Receivable,Korenbloem - 12,,1250.00,,1250.00,,Sales,Korenbloem Bakery,,12,,,1250.00,0.00,,2024-01-14
901,2024-01-14,Sales,Korenbloem - 12,,1250.00,,,1250.00,Accounts Receivable,Korenbloem Bakery,,12,,,1250.00,0.00,,2024-01-14
902,2024-01-15,Accounts Receivable,Westerhof - 13,,480.50,,480.50,,Sales,Westerhof Garage,,13,,,480.50,0.00,,2024-01-15
""",
        "invoices",
        {"client": "Customer", "invoice_number": "Invoice Number", "invoiced_on": "Transaction Date"},
    ),
    Layout(
        "Invoicely, invoices",
        "invoicely_invoices.csv",
        """
"Date","Due","Details","Client","Status","Total"
"Jan 14 2024","Feb 13 2024","INV-12","Korenbloem Bakery","Paid","1,020.00"
"Jan 15 2024","Feb 14 2024","INV-13","Westerhof Garage","Overdue","480.50"
"Feb 14 2024","Mar 15 2024","INV-31","Korenbloem Bakery","Sent","1,020.00"
""",
        "invoices",
        {"client": "Client", "invoiced_on": "Date", "due_on": "Due", "status": "Status", "amount": "Total"},
    ),
    Layout(
        "Invoice2go, invoices",
        "i2g_invoices.csv",
        """
Id,AccountId,State,LastUpdated,CreatedDate,DocumentType,DocumentDate,DocumentNumber,Comment,Name,Email,DatePaid,CurrencyCode,TotalAmount,BalanceDueAmount,AmountPaidAmount,TotalTaxAmount
a1f,77,active,2024-02-20T10:00:00Z,2024-01-14T10:00:00Z,Invoice,2024-01-14T00:00:00Z,INV0012,,Korenbloem Bakery,a@korenbloem.example,2024-02-20T00:00:00Z,EUR,1512.50,0.00,1512.50,262.50
b2f,77,active,2024-02-21T10:00:00Z,2024-01-15T10:00:00Z,Invoice,2024-01-15T00:00:00Z,INV0013,,Westerhof Garage,b@westerhof.example,,EUR,581.41,581.41,0.00,100.91
c3f,77,active,2024-02-22T10:00:00Z,2024-02-14T10:00:00Z,Invoice,2024-02-14T00:00:00Z,INV0031,,Korenbloem Bakery,a@korenbloem.example,,EUR,1512.50,1512.50,0.00,262.50
""",
        "invoices",
        {
            "client": "Name",
            "invoice_number": "DocumentNumber",
            "invoiced_on": "DocumentDate",
            "paid_on": "DatePaid",
            "amount_with_tax": "TotalAmount",
            "tax": "TotalTaxAmount",
            "open_amount": "BalanceDueAmount",
            "paid_amount": "AmountPaidAmount",
        },
    ),
    Layout(
        "Akaunting, invoices",
        "invoices.xlsx",
        """
invoice_number;order_number;status;invoiced_at;due_at;amount;currency_code;currency_rate;category_name;contact_name;contact_email;notes
INV-00012;;paid;2024-01-14 10:00:00;2024-02-13 10:00:00;1250;EUR;1;Sales;Korenbloem Bakery;a@korenbloem.example;
INV-00013;;sent;2024-01-15 10:00:00;2024-02-14 10:00:00;480.5;EUR;1;Sales;Westerhof Garage;b@westerhof.example;
""",
        "invoices",
        {
            "client": "contact_name",
            "invoice_number": "invoice_number",
            "invoiced_on": "invoiced_at",
            "due_on": "due_at",
            "amount": "amount",
            "status": "status",
        },
        sheet="invoices",
    ),
    Layout(
        "Akaunting, invoice items",
        "invoices.xlsx",
        """
invoice_number;item_name;item_description;item_type;quantity;price;total;tax
INV-00012;Advice;;product;10;125;1250;0
INV-00013;Advice;;product;1;480.5;480.5;0
""",
        None,
        sheet="invoice_items",
        why="lines",
    ),
    Layout(
        "Akaunting, invoice transactions",
        "invoices.xlsx",
        """
invoice_number;paid_at;amount;currency_code;currency_rate;account_name;description;category_name;payment_method;reference;reconciled
INV-00012;2024-02-20 00:00:00;1250;EUR;1;Bank;;Sales;offline-payments.bank_transfer.2;;0
INV-00013;2024-03-20 00:00:00;200;EUR;1;Bank;;Sales;offline-payments.bank_transfer.2;;0
""",
        "payments",
        {"invoice_number": "invoice_number", "paid_on": "paid_at", "paid_amount": "amount"},
        sheet="invoice_transactions",
    ),
    Layout(
        "Stripe, payments",
        "unified_payments.csv",
        """
id,Description,Seller Message,Created (UTC),Amount,Amount Refunded,Currency,Converted Amount,Converted Amount Refunded,Fee,Tax,Converted Currency,Mode,Status,Statement Descriptor,Customer ID,Customer Description,Customer Email,Captured,Card ID,Invoice ID,Payment Source Type,PaymentIntent ID
ch_1a,Invoice 12,Payment complete.,14/01/2024 10:02,"1512,50",0,eur,"1512,50",0,"21,00",0,eur,Live,Paid,EXAMPLE,cus_1,Korenbloem Bakery,a@korenbloem.example,true,card_1,in_12,card,pi_1
ch_1b,Invoice 13,Payment complete.,15/01/2024 11:02,"581,41",0,eur,"581,41",0,"8,00",0,eur,Live,Paid,EXAMPLE,cus_2,Westerhof Garage,b@westerhof.example,true,card_2,in_13,card,pi_2
ch_1c,Invoice 31,Payment complete.,14/02/2024 11:02,"1512,50",0,eur,"1512,50",0,"21,00",0,eur,Live,Paid,EXAMPLE,cus_1,Korenbloem Bakery,a@korenbloem.example,true,card_1,in_31,card,pi_3
""",
        "payments",
        {
            "client": "Customer Description",
            "client_number": "Customer ID",
            "invoice_number": "Invoice ID",
            "paid_amount": "Amount",
            "paid_on": "Created (UTC)",
            "currency": "Currency",
        },
        day_first=True,
    ),
    Layout(
        "GoCardless, payments",
        "payments-export.csv",
        """
id,created_at,charge_date,amount,description,currency,status,amount_refunded,reference,transaction_fee,customers.id,customers.given_name,customers.family_name,customers.company_name,customers.email
PM01,2024-01-10T10:00:00Z,14/01/2024,1512.50,Invoice 12,GBP,paid_out,0,,1.20,CU01,Els,Vries,Korenbloem Bakery,a@korenbloem.example
PM02,2024-01-11T10:00:00Z,15/01/2024,581.41,Invoice 13,GBP,paid_out,0,,1.20,CU02,Jan,Wester,Westerhof Garage,b@westerhof.example
""",
        "payments",
        {"client": "customers.company_name", "paid_amount": "amount", "paid_on": "charge_date"},
    ),
    Layout(
        "PayPal, activity",
        "Download.csv",
        """
"Date","Time","Time zone","Name","Type","Status","Currency","Gross","Fee","Net","From Email Address","Transaction ID"
"14/01/2024","10:02:11","Europe/Berlin","Korenbloem Bakery","Mobile Payment","Completed","EUR","1.512,50","-21,00","1.491,50","a@korenbloem.example","9A1"
"15/01/2024","11:02:11","Europe/Berlin","Westerhof Garage","Express Checkout Payment","Completed","EUR","581,41","-8,00","573,41","b@westerhof.example","9A2"
""",
        "payments",
        {"client": "Name", "paid_amount": "Gross", "paid_on": "Date", "currency": "Currency"},
        day_first=True,
    ),
)
