"""Exports of time tracking, client management and helpdesks, lists per client, and sheets that mislead."""

# ruff: noqa: E501  rows of an export are as long as they are

from tests.reading.layouts import Layout

_KIMAI = {
    "en": "Date,From,To,Duration,Currency,Price,Internal price,Hourly price,Fixed price,Name,User,Customer,Project,"
    "Activity,Description,Exported,Billable,Tags,Type",
    "nl": "Datum,Van,Tot,Duur,Valuta,Bedrag,Intern tarief,Uurtarief,Vast bedrag,Naam,Gebruikersnaam,Klant,Project,"
    "Activiteit,Omschrijving,Geëxporteerd,Factureerbaar,Labels,Type",
    "de": "Datum,Von,Bis,Dauer,Währung,Preis,Interner Preis,Preis pro Stunde,Festpreis,Name,Benutzer,Kunde,Projekt,"
    "Tätigkeit,Beschreibung,Exportiert,Abrechenbar,Schlagworte,Typ",
    "fr": "Date,De,À,Durée,Devise,Taux,Taux interne,Taux horaire,Taux fixe,Nom,Nom d'utilisateur,Client,Projet,"
    "Activité,Description,Exporté,Facturable,Mots-clés,Type",
}
_KIMAI_COLUMNS = (
    ("worked_on", 0),
    ("hours", 3),
    ("currency", 4),
    ("billable_amount", 5),
    ("cost", 6),
    ("rate", 7),
    ("person", 10),
    ("client", 11),
    ("project", 12),
    ("activity", 13),
    ("billable", 16),
)

WORK = (
    Layout(
        "Toggl Track, detailed",
        "toggl.csv",
        """
User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()
Mia,mia@example.org,Korenbloem,Website,,Design,Yes,2024-01-14,09:00:00,2024-01-14,11:30:00,02:30:00,,
Tom,tom@example.org,Westerhof,Advice,,Call,No,2024-01-15,09:00:00,2024-01-15,09:15:00,00:15:00,,
Mia,mia@example.org,Korenbloem,Website,,Design,Yes,2024-01-16,09:00:00,2024-01-16,12:00:00,03:00:00,,
""",
        "hours",
        {
            "client": "Client",
            "project": "Project",
            "person": "User",
            "hours": "Duration",
            "worked_on": "Start date",
            "billable": "Billable",
        },
    ),
    Layout(
        "Clockify, detailed, old",
        "Clockify_Time_Report_Detailed.csv",
        """
"Project","Client","Description","Task","User","Group","Email","Tags","Billable","Start Date","Start Time","End Date","End Time","Duration (h)","Duration (decimal)","Billable Rate (USD)","Billable Amount (USD)"
"Website","Korenbloem","Design","","Mia Sand","","mia@example.org","","Yes","01/14/2024","09:00:00 AM","01/14/2024","11:30:00 AM","02:30:00","2.50","80.00","200.00"
"Advice","Westerhof","Call","","Tom Reed","","tom@example.org","","No","01/15/2024","09:00:00 AM","01/15/2024","09:15:00 AM","00:15:00","0.25","0.00","0.00"
"Website","Korenbloem","Design","","Mia Sand","","mia@example.org","","Yes","01/16/2024","09:00:00 AM","01/16/2024","12:00:00 PM","03:00:00","3.00","80.00","240.00"
""",
        "hours",
        {
            "client": "Client",
            "project": "Project",
            "person": "User",
            "hours": "Duration (decimal)",
            "worked_on": "Start Date",
            "billable": "Billable",
            "rate": "Billable Rate (USD)",
            "billable_amount": "Billable Amount (USD)",
        },
        day_first=False,
    ),
    Layout(
        "Clockify, detailed, 2024, without client",
        "Clockify_Time_Report_Detailed.csv",
        """
"Project","Description","Activity","User","Group","Email","Tags","Type","Billable","Invoiced","Invoice ID","Start Date","Start Time","End Date","End Time","Duration (h)","Duration (decimal)","Billable Rate (EUR)","Billable Amount (EUR)","Date of creation"
"Korenbloem website","Design","Build","Mia Sand","","mia@example.org","","Regular","Yes","No","","14/01/2024","09:00","14/01/2024","11:30","02:30:00","2,50","80,00","200,00","14/01/2024"
"Westerhof advice","Call","Talk","Tom Reed","","tom@example.org","","Regular","Yes","Yes","INV-13","15/01/2024","09:00","15/01/2024","09:15","00:15:00","0,25","80,00","20,00","15/01/2024"
""",
        "hours",
        {
            "project": "Project",
            "person": "User",
            "activity": "Activity",
            "hours": "Duration (decimal)",
            "worked_on": "Start Date",
            "billable": "Billable",
            "billed": "Invoiced",
        },
        day_first=True,
    ),
    Layout(
        "Clockify, projects",
        "projects.csv",
        """
"Project","Client","Status","Visibility","Billability","Tasks","Tracked (h)","Estimated (h)","Remaining (h)","Overage (h)","Tracked (USD)","Billable (h)","Non-billable (h)","Billable Rate (USD)","Amount (USD)"
"Website","Korenbloem","Active","Public","Yes","3","120.50","100.00","0.00","20.50","","118.00","2.50","80.00","9440.00"
"Advice","Westerhof","Active","Public","Yes","1","12.00","20.00","8.00","0.00","","12.00","0.00","80.00","960.00"
""",
        "clients",
        {"client": "Client", "hours": "Tracked (h)", "revenue": "Amount (USD)"},
    ),
    Layout(
        "Harvest, detailed time, European numbers",
        "harvest_time_report.csv",
        """
Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,Invoiced?,Approved?,First Name,Last Name,Roles,Employee?,Billable Rate,Billable Amount,Cost Rate,Cost Amount,Currency,External Reference URL
2024-01-14,Korenbloem,Website,W1,Design,,"20,0",Yes,No,No,Mia,Sand,,Yes,"100,0","2.000,0","40,0","800,0",Euro - EUR,
2024-01-15,Westerhof,Advice,A1,Call,,"0,25",Yes,Yes,No,Tom,Reed,,Yes,"100,0","25,0","40,0","10,0",Euro - EUR,
""",
        "hours",
        {
            "client": "Client",
            "project": "Project",
            "worked_on": "Date",
            "activity": "Task",
            "hours": "Hours",
            "billable": "Billable?",
            "billed": "Invoiced?",
            "first_name": "First Name",
            "last_name": "Last Name",
            "rate": "Billable Rate",
            "billable_amount": "Billable Amount",
            "cost_rate": "Cost Rate",
            "cost": "Cost Amount",
            "currency": "Currency",
        },
    ),
    Layout(
        "Harvest, detailed time, rounded hours beside",
        "harvest_time_report.csv",
        """
Date,Client,Project,Project Code,Task,Notes,Hours,Hours Rounded,Billable?,Invoiced?,First Name,Last Name,Employee Id,Roles,Employee?,Billable Rate,Billable Amount,Cost Rate,Cost Amount,Currency
2026-01-14,Korenbloem,Website,W1,Design,,84.1,84.25,Yes,No,Mia,Sand,7,,Yes,100.0,8400.0,40.0,3360.0,British Pound - GBP
2026-01-15,Westerhof,Advice,A1,Call,,0.2,0.25,Yes,Yes,Tom,Reed,8,,Yes,100.0,25.0,40.0,10.0,British Pound - GBP
""",
        "hours",
        {"client": "Client", "hours": "Hours", "worked_on": "Date"},
        not_used=("Hours Rounded", "Employee Id"),
    ),
    Layout(
        "Harvest, clients",
        "clients.csv",
        """
Client Name,Address
Korenbloem,1 High St
Westerhof,2 Low St
""",
        "clients",
        {"client": "Client Name"},
    ),
    Layout(
        "Harvest, projects",
        "projects.csv",
        """
Client,Project,Project Code,Start Date,End Date,Project Notes,Total Hours,Billable Hours,Billable Amount,Budget By,Budget,Budget Spent,Budget Remaining,Total Costs,Team Costs,Expenses
Korenbloem,Website,W1,,,,"20,01","20,01","2.001,0",Hours,"50,0","20,01","29,99","800,0","800,0","0,0"
Westerhof,Advice,A1,,,,"3,00","2,00","200,0",Hours,"10,0","3,00","7,00","120,0","120,0","0,0"
""",
        "clients",
        {"client": "Client", "hours": "Total Hours", "revenue": "Billable Amount", "cost": "Total Costs"},
    ),
    *(
        Layout(
            f"Kimai, {language}",
            f"{language}.csv",
            f"{headers}\n"
            "2024-01-14,09:00,11:30,2:30,EUR,200.00,100.00,80.00,,Website,mia,Korenbloem,Website,Design,,No,Yes,,Work\n"
            "2024-01-15,09:00,09:15,0:15,EUR,20.00,10.00,80.00,,Advice,tom,Westerhof,Advice,Call,,No,Yes,,Work\n"
            "2024-01-16,09:00,12:00,3:00,EUR,240.00,120.00,80.00,,Website,mia,Korenbloem,Website,Design,,No,Yes,,Work\n",
            "hours",
            {name: headers.split(",")[place] for name, place in _KIMAI_COLUMNS},
        )
        for language, headers in _KIMAI.items()
    ),
    Layout(
        "Kimai, older, an untranslated key in the header",
        "kimai.csv",
        """
Datum,Von,Bis,Dauer,Lohn,Interner Lohn,Benutzer,Name,Kunde,Projekt,Tätigkeit,Beschreibung,Exportiert,Abrechenbar,Schlagworte,Stundenlohn,Festbetrag,Typ,label.category,Kundennummer,Umsatzsteuer-ID,Bestellnummer
2024-01-14,09:00,11:30,2:30,200.00,100.00,mia,Mia Sand,Korenbloem,Website,Design,,nein,ja,,80.00,,timesheet,work,1012,,
2024-01-15,09:00,09:15,0:15,20.00,10.00,tom,Tom Reed,Westerhof,Advice,Call,,nein,ja,,80.00,,timesheet,work,1013,,
""",
        "hours",
        {
            "client": "Kunde",
            "client_number": "Kundennummer",
            "worked_on": "Datum",
            "hours": "Dauer",
            "person": "Benutzer",
            "rate": "Stundenlohn",
            "cost": "Interner Lohn",
            "billable_amount": "Lohn",
        },
    ),
    Layout(
        "uren-app",
        "uren.csv",
        """
klant,projectomschrijving,datum,uren,uurtarief
Korenbloem,Website,2024-01-14,7.5,45.0
Westerhof,Advies,2024-01-15,2.0,45.0
Korenbloem,Website,2024-01-16,6.0,45.0
""",
        "hours",
        {
            "client": "klant",
            "project": "projectomschrijving",
            "worked_on": "datum",
            "hours": "uren",
            "rate": "uurtarief",
        },
    ),
    Layout(
        "HubSpot, deals",
        "hubspot-deals.csv",
        """
Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Last Activity Date,Deal owner,Associated Company (Primary),Associated Company IDs (Primary)
1,Website,Closed won,5000,2026-03-01 14:05,2026-01-01 10:00,2026-02-01 10:00,Mia Sand,Korenbloem,901
2,Advice,Proposal,1200,2026-04-01 14:05,2026-02-01 10:00,2026-02-11 10:00,Mia Sand,Westerhof,902
""",
        None,
        why="deals",
    ),
    Layout(
        "HubSpot, companies",
        "hubspot-companies.csv",
        """
Record ID,Company name,Company owner,Company Domain Name,Industry,Create Date
901,Korenbloem,Mia Sand,korenbloem.example,Food,2025-01-01 10:00
902,Westerhof,Mia Sand,westerhof.example,Cars,2025-02-01 10:00
""",
        "clients",
        {"client": "Company name", "segment": "Industry"},
    ),
    Layout(
        "Pipedrive, deals",
        "deals.csv",
        """
Deal - Title,Deal - Value,Deal - Currency of value,Deal - Status,Deal - Stage (pipeline),Deal - Won time,Deal - Lost time,Deal - Expected close date,Deal - Owner,Organization,Contact person
Website,5000,EUR,Won,Contract,2026-03-01 14:05:00,,2026-03-01,Mia Sand,Korenbloem,Els
Advice,1200,EUR,Open,Proposal,,,2026-04-01,Mia Sand,Westerhof,Jan
""",
        None,
        why="deals",
    ),
    Layout(
        "Pipedrive, organizations",
        "organizations.csv",
        """
Organization - Name,Organization - Address,Organization - Owner,Person - Name,Person - Email (Work)
Korenbloem,1 High St,Mia Sand,Els Vries,els@korenbloem.example
Westerhof,2 Low St,Mia Sand,Jan Wester,jan@westerhof.example
""",
        "clients",
        {"client": "Organization - Name", "contact": "Person - Name", "email": "Person - Email (Work)"},
    ),
    Layout(
        "Zendesk, tickets",
        "zendesk_tickets.csv",
        """
Summation column,Id,Requester,Requester id,Requester external id,Requester email,Requester domain,Submitter,Assignee,Group,Subject,Tags,Status,Priority,Via,Ticket type,Created at,Updated at,Assigned at,Organization,Due date,Initially assigned at,Solved at,Resolution time,Satisfaction Score,Group stations,Assignee stations,Reopens,Replies,First reply time in minutes,Full resolution time in minutes
1,101,Els Vries,9001,,els@korenbloem.example,korenbloem.example,Els Vries,Mia Sand,Support,Site is down,,Solved,Urgent,Mail,Incident,2024-01-14 10:02,2024-01-14 12:02,2024-01-14 10:05,Korenbloem,,2024-01-14 10:05,2024-01-14 12:00,2,Good,1,1,0,3,12,118
1,102,Jan Wester,9002,,jan@westerhof.example,westerhof.example,Jan Wester,Tom Reed,Support,Invoice question,,Solved,Low,Web,Question,2024-01-15 10:02,2024-01-16 12:02,2024-01-15 10:05,Westerhof,,2024-01-15 10:05,2024-01-16 12:00,26,Offered,1,1,0,2,44,1560
1,103,Els Vries,9001,,els@korenbloem.example,korenbloem.example,Els Vries,Mia Sand,Support,Again down,,Open,High,Mail,Problem,2024-01-20 10:02,2024-01-20 12:02,2024-01-20 10:05,Korenbloem,,2024-01-20 10:05,,,Not Offered,1,1,1,4,9,
""",
        "incidents",
        {
            "client": "Organization",
            "case_number": "Id",
            "happened_on": "Created at",
            "person": "Assignee",
            "note": "Subject",
            "status": "Status",
            "severity": "Priority",
            "kind": "Ticket type",
            "origin": "Via",
        },
    ),
    Layout(
        "Freshdesk, tickets",
        "tickets.csv",
        """
Ticket ID,Subject,Description,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved time,Closed time,Last update time,Initial response time,Time tracked,First response time (in hrs),Resolution time (in hrs),Agent interactions,Customer interactions,Resolution status,First response status,Tags,Survey results,Product,Full name,Email,Company Name
11,Site is down,,Closed,Urgent,Email,Incident,Mia Sand,Support,2024-01-14 10:02:00,2024-01-15 10:02:00,2024-01-14 12:02:00,2024-01-14 12:02:00,2024-01-14 12:02:00,2024-01-14 10:12:00,00:30:00,00:10:00,02:00:00,3,2,Within SLA,Within SLA,,,,Els Vries,els@korenbloem.example,Korenbloem
12,Invoice question,,Closed,Low,Portal,Question,Tom Reed,Support,2024-01-15 10:02:00,2024-01-18 10:02:00,2024-01-16 12:02:00,2024-01-16 12:02:00,2024-01-16 12:02:00,2024-01-15 10:42:00,00:10:00,00:40:00,26:00:00,2,2,Within SLA,Within SLA,,,,Jan Wester,jan@westerhof.example,Westerhof
13,Again down,,Open,High,Email,Incident,Mia Sand,Support,2024-01-20 10:02:00,2024-01-21 10:02:00,,,2024-01-20 12:02:00,2024-01-20 10:12:00,00:30:00,00:10:00,,3,2,,Within SLA,,,,Els Vries,els@korenbloem.example,Korenbloem
""",
        "incidents",
        {
            "client": "Company Name",
            "case_number": "Ticket ID",
            "happened_on": "Created time",
            "severity": "Priority",
            "kind": "Type",
            "person": "Agent",
            "status": "Status",
            "origin": "Source",
        },
    ),
    Layout(
        "Freshservice, tickets, a header twice",
        "freshservice.csv",
        """
Subject,Type,Status,Urgency,Impact,Priority,Group,Agent,Company,Others,Ticket Id,Requester Name,Requester Email,Created Time,Due by Time,First Response Time (in Hrs),Others
Site is down,Incident,Closed,High,High,Urgent,Support,Mia Sand,Korenbloem,,INC-1,Els Vries,els@korenbloem.example,2024-01-14 10:02:00,2024-01-15 10:02:00,00:10:00,
Question,Request,Closed,Low,Low,Low,Support,Tom Reed,Westerhof,,INC-2,Jan Wester,jan@westerhof.example,2024-01-15 10:02:00,2024-01-18 10:02:00,00:40:00,
Down again,Incident,Open,High,High,High,Support,Mia Sand,Korenbloem,,INC-3,Els Vries,els@korenbloem.example,2024-01-20 10:02:00,2024-01-21 10:02:00,00:10:00,
""",
        "incidents",
        {
            "client": "Company",
            "case_number": "Ticket Id",
            "happened_on": "Created Time",
            "kind": "Type",
            "note": "Subject",
        },
    ),
    Layout(
        "Tickets in Brazilian Portuguese",
        "chamados.csv",
        """
id_ticket,data_abertura,data_fechamento,cliente,segmento,sistema,tipo_chamado,prioridade,status,analista,tempo_resolucao_horas,satisfacao_cliente,reaberto
1,2024-01-14,2024-01-15,Padaria Trigo,Varejo,ERP,Incidente,Alta,Fechado,Mia,20.5,4,Não
2,2024-01-15,2024-01-16,Oficina Oeste,Serviços,ERP,Dúvida,Baixa,Fechado,Tom,26.0,5,Não
3,2024-01-20,,Padaria Trigo,Varejo,CRM,Incidente,Crítica,Aberto,Mia,,,Sim
""",
        "incidents",
        {
            "client": "cliente",
            "case_number": "id_ticket",
            "happened_on": "data_abertura",
            "kind": "tipo_chamado",
            "severity": "prioridade",
            "status": "status",
            "person": "analista",
        },
        not_used=("satisfacao_cliente", "tempo_resolucao_horas"),
    ),
)

LISTS = (
    Layout(
        "UCI Online Retail",
        "online_retail.csv",
        """
InvoiceNo;StockCode;Description;Quantity;InvoiceDate;UnitPrice;CustomerID;Country
536365;A1;LANTERN;6;1/12/2010 08:26;2,55;17850;United Kingdom
536365;A2;HOLDER;8;1/12/2010 08:26;3,39;17850;United Kingdom
536367;A1;LANTERN;6;13/12/2010 08:34;2,55;13047;United Kingdom
C536379;D;Discount;-1;14/12/2010 09:41;27,50;14527;United Kingdom
""",
        "invoices",
        {
            "client": "CustomerID",
            "invoice_number": "InvoiceNo",
            "invoiced_on": "InvoiceDate",
            "quantity": "Quantity",
            "unit_price": "UnitPrice",
        },
        not_used=("Country", "Description", "StockCode"),
        day_first=True,
    ),
    Layout(
        "Northwind, orders",
        "orders.csv",
        """
OrderID,CustomerID,EmployeeID,OrderDate,RequiredDate,ShippedDate,Freight,OrderValueNetOfDiscount
10248,VINET,5,1996-07-04,8/1/1996,7/16/1996,32.38,440.0
10249,TOMSP,6,1996-07-05,8/16/1996,7/10/1996,11.61,1863.4
10250,VINET,4,1996-07-08,8/5/1996,,65.83,1552.6
""",
        "invoices",
        {
            "client": "CustomerID",
            "invoice_number": "OrderID",
            "invoiced_on": "OrderDate",
            "amount": "OrderValueNetOfDiscount",
        },
        not_used=("RequiredDate", "ShippedDate", "Freight", "EmployeeID"),
    ),
    Layout(
        "Northwind, customers",
        "northwind.xlsx",
        """
CustomerID;CustomerName;ContactName;Address;City;PostalCode;Country
1;Korenbloem;Els Vries;Dorpsstraat 1;Utrecht;12209;Germany
2;Westerhof;Jan Wester;Kade 2;Zeist;05021;Mexico
""",
        "clients",
        {"client": "CustomerName", "client_number": "CustomerID", "contact": "ContactName"},
        sheet="Customers",
    ),
    Layout(
        "Northwind, orders without amounts",
        "northwind.xlsx",
        """
OrderID;CustomerID;EmployeeID;OrderDate;ShipperID
10248;90;5;7/4/1996;3
10249;81;6;7/5/1996;1
10250;90;4;7/8/1996;2
""",
        None,
        sheet="Orders",
        why="no_amount",
    ),
    Layout(
        "Northwind, order details",
        "northwind.xlsx",
        "OrderDetailID;OrderID;ProductID;Quantity\n1;10248;11;12\n2;10248;42;10\n3;10249;72;5\n",
        None,
        sheet="OrderDetails",
        why="lines",
    ),
    Layout(
        "Northwind, products",
        "northwind.xlsx",
        "ProductID;ProductName;SupplierID;CategoryID;Unit;Price\n1;Chais;1;1;10 boxes;18\n2;Chang;1;1;24 bottles;19\n",
        None,
        sheet="Products",
        why="products",
    ),
    Layout(
        "Northwind, suppliers",
        "northwind.xlsx",
        "SupplierID;SupplierName;ContactName;Address;City;PostalCode;Country;Phone\n"
        "1;Exotic Liquid;Ann Cooper;49 Gilbert St.;London;EC1 4SD;UK;555-2222\n"
        "2;Cajun Delights;Sue Burke;Box 78934;New Orleans;70117;USA;555-4822\n",
        None,
        sheet="Suppliers",
        why="purchases",
    ),
    Layout(
        "Northwind, shippers",
        "northwind.xlsx",
        "ShipperID;ShipperName;Phone\n1;Speedy;(503) 555-9831\n2;United;(503) 555-3199\n",
        None,
        sheet="Shippers",
        why="lookup",
    ),
    Layout(
        "Northwind, categories",
        "northwind.xlsx",
        "CategoryID;CategoryName;Description\n1;Beverages;Soft drinks\n2;Condiments;Sauces\n",
        None,
        sheet="Categories",
        why="lookup",
    ),
    Layout(
        "Northwind, scratch sheet",
        "northwind.xlsx",
        "UPDATE orders SET CustomerID=1 WHERE CustomerID=2,,,x\nUPDATE orders SET CustomerID=3 WHERE CustomerID=9,,,\n"
        "UPDATE orders SET CustomerID=4 WHERE CustomerID=8,,,y\n",
        None,
        sheet="Sayfa1",
        why="scratch",
    ),
    Layout(
        "Receivables for research",
        "receivables.csv",
        """
countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate,PaperlessBill,DaysToSettle,DaysLate
391,0379-NEVHP,4/6/2013,611365,1/2/2013,2/1/2013,55.94,No,1/15/2013,Paper,13,0
406,8976-AMJEO,3/3/2012,7900770,1/26/2013,2/25/2013,61.74,Yes,3/3/2013,Electronic,36,6
391,0379-NEVHP,4/6/2013,9231909,7/3/2013,8/2/2013,65.88,No,7/8/2013,Electronic,5,0
""",
        "invoices",
        {
            "client": "customerID",
            "invoice_number": "invoiceNumber",
            "invoiced_on": "InvoiceDate",
            "due_on": "DueDate",
            "paid_on": "SettledDate",
            "amount": "InvoiceAmount",
            "disputed": "Disputed",
            "days_late": "DaysLate",
        },
        not_used=("PaperlessDate", "DaysToSettle"),
        day_first=False,
    ),
    Layout(
        "RFM per customer",
        "rfm.csv",
        "CustomerID,Recency,Frequency,Monetary\n12346,326,1,77183.60\n12347,3,182,4310.00\n12348,76,31,1797.24\n",
        "clients",
        {"client": "CustomerID", "invoice_count": "Frequency", "revenue": "Monetary"},
    ),
    Layout(
        "Aged debtors, one row per client",
        "aged debtors.xlsx",
        "Customer;Current;1-30;31-60;61-90;Over 90;Total\nKorenbloem;100,00;50,00;0,00;0,00;0,00;150,00\n"
        "Westerhof;0,00;0,00;0,00;75,00;25,00;100,00\nVan Loon;10,00;0,00;0,00;0,00;0,00;10,00\n",
        "clients",
        {"client": "Customer", "open_amount": "Total"},
        sheet="Aged receivables",
    ),
    Layout(
        "Event log, several rows per case",
        "helpdesk_log.csv",
        """
Case ID,Activity,Complete Timestamp,Resource,customer,responsible_section,seriousness,service_type
Case 1,Assign seriousness,2012-10-09 14:50:17,Value 1,Value 9,Section 1,Value 1,Value 2
Case 1,Take in charge ticket,2012-10-09 14:51:01,Value 1,Value 9,Section 1,Value 1,Value 2
Case 2,Assign seriousness,2012-10-10 14:50:17,Value 2,Value 7,Section 1,Value 1,Value 2
Case 2,Resolve ticket,2012-10-12 15:02:56,Value 2,Value 7,Section 1,Value 1,Value 2
""",
        "incidents",
        {"client": "customer", "case_number": "Case ID", "happened_on": "Complete Timestamp"},
    ),
    Layout(
        "Ratings by the team",
        "beoordelingen.xlsx",
        "Klant;Medewerker;Datum;Werkplezier (1-5);Respect;Eisen;Betaalgedrag\n"
        "Korenbloem;Mia;2024-01-14;4;5;3;4\nWesterhof;Mia;2024-01-14;2;2;2;1\nKorenbloem;Tom;2024-01-15;5;4;4;4\n",
        "ratings",
        {
            "client": "Klant",
            "rater": "Medewerker",
            "rated_on": "Datum",
            "pleasure": "Werkplezier (1-5)",
            "respect": "Respect",
            "demands": "Eisen",
            "payment": "Betaalgedrag",
        },
        sheet="Beoordelingen",
    ),
    Layout(
        "Incidents kept by hand",
        "incidenten.xlsx",
        "Klant;Datum;Soort;Ernst;Gegrond;Eigen aandeel;Toelichting\n"
        "Korenbloem;14-01-2024;Klacht;2;Ja;50%;Site lag eruit\nWesterhof;15-01-2024;Spoed;3;Nee;0%;Zondag gebeld\n"
        "Westerhof;22-01-2024;Avond;4;Nee;0%;Weer gebeld\n",
        "incidents",
        {
            "client": "Klant",
            "happened_on": "Datum",
            "kind": "Soort",
            "severity": "Ernst",
            "founded": "Gegrond",
            "own_share": "Eigen aandeel",
            "note": "Toelichting",
        },
        sheet="Incidenten",
    ),
    Layout(
        "Contact moments",
        "contactmomenten.xlsx",
        "Klant;Datum;Richting;Reactietijd (uren)\nKorenbloem;14-01-2024;in;2,5\nWesterhof;15-01-2024;uit;\n"
        "Korenbloem;16-01-2024;uit;\n",
        "contacts",
        {
            "client": "Klant",
            "happened_on": "Datum",
            "direction": "Richting",
            "reply_hours": "Reactietijd (uren)",
        },
        sheet="Contact",
    ),
    Layout(
        "Cost pools",
        "kosten.xlsx",
        "Kostenpost;Bedrag;Periode;Verdeelsleutel;Vermijdbaar\nPersoneel;120000;2024;uren;na 3 maanden\n"
        "Kantoor;24000;2024;uren;nooit\n",
        "costs",
        {
            "pool": "Kostenpost",
            "amount": "Bedrag",
            "period": "Periode",
            "driver": "Verdeelsleutel",
            "avoidable": "Vermijdbaar",
        },
        sheet="Kosten",
    ),
    Layout(
        "Orders with returns beside them: the orders",
        "superstore.xlsx",
        """
Row ID;Order ID;Order Date;Ship Date;Ship Mode;Customer ID;Customer Name;Segment;Country;City;State;Postal Code;Region;Product ID;Category;Sub-Category;Product Name;Sales;Quantity;Discount;Profit
1;CA-1;2016-11-08;2016-11-11;Second Class;CG-12520;Claire Gate;Consumer;US;Henderson;Kentucky;42420;South;FUR-1;Furniture;Bookcases;Bookcase;261.96;2;0;41.9136
2;CA-1;2016-11-08;2016-11-11;Second Class;CG-12520;Claire Gate;Consumer;US;Henderson;Kentucky;42420;South;FUR-2;Furniture;Chairs;Chair;731.94;3;0;219.582
3;CA-2;2016-06-12;2016-06-16;Second Class;DV-13045;Darrin Hoff;Corporate;US;Los Angeles;California;90036;West;OFF-1;Office;Labels;Labels;14.62;2;0;6.8714
""",
        "invoices",
        {
            "client": "Customer Name",
            "client_number": "Customer ID",
            "invoice_number": "Order ID",
            "invoiced_on": "Order Date",
            "amount": "Sales",
            "result": "Profit",
        },
        not_used=("Ship Date", "Region"),
        sheet="Orders",
    ),
    Layout(
        "Orders with returns beside them: the returns",
        "superstore.xlsx",
        "Returned;Order ID\nYes;CA-1\nYes;CA-7\n",
        None,
        sheet="Returns",
        why="returns",
    ),
)

MISLEADING = (
    Layout(
        "Purchase invoices",
        "inkoopfacturen.csv",
        "Factuurnummer;Leverancier;Factuurdatum;Vervaldatum;Bedrag excl. btw;Btw\n881;KPN;14-01-2024;13-02-2024;50,00;10,50\n"
        "882;Eneco;15-01-2024;14-02-2024;80,00;16,80\n883;KPN;14-02-2024;15-03-2024;50,00;10,50\n",
        None,
        why="purchases",
    ),
    Layout(
        "Purchase invoices told by the file's name only",
        "crediteuren openstaand.csv",
        "Factuurnummer;Naam;Factuurdatum;Vervaldatum;Bedrag\n881;KPN;14-01-2024;13-02-2024;50,00\n"
        "882;Eneco;15-01-2024;14-02-2024;80,00\n883;KPN;14-02-2024;15-03-2024;50,00\n",
        None,
        why="purchases",
    ),
    Layout(
        "Product list",
        "artikelen.csv",
        "Artikelnummer;Omschrijving;Verkoopprijs;Voorraad;EAN\nA1;Lantaarn;2,55;120;871234\nA2;Houder;3,39;80;871235\n",
        None,
        why="products",
    ),
    Layout(
        "Budget",
        "begroting 2025.xlsx",
        "Post;Januari;Februari;Maart;April;Mei;Juni;Juli\nOmzet;10000;11000;12000;9000;9500;9900;8000\n"
        "Personeel;5000;5000;5000;5000;5000;5000;5000\n",
        None,
        sheet="Begroting",
        why="budget",
    ),
    Layout(
        "Bank statement",
        "CSV_A_NL91RABO_EUR.csv",
        "IBAN/BBAN,Munt,BIC,Volgnr,Datum,Rentedatum,Bedrag,Saldo na trn,Tegenrekening IBAN/BBAN,Naam tegenpartij,Omschrijving-1\n"
        'NL91ABNA0417164300,EUR,RABONL2U,1,2024-01-14,2024-01-14,"+1512,50","+9000,00",NL20INGB0001234567,Korenbloem,F12\n'
        'NL91ABNA0417164300,EUR,RABONL2U,2,2024-01-15,2024-01-15,"-210,00","+8790,00",NL20INGB0001234568,Eneco,stroom\n',
        None,
        why="bank",
    ),
    Layout(
        "Quotes",
        "offertes.csv",
        "Offertenummer;Klant;Offertedatum;Geldig tot;Bedrag;Status\nO1;Korenbloem;14-01-2024;14-02-2024;1250,00;open\n"
        "O2;Westerhof;15-01-2024;15-02-2024;480,00;gewonnen\n",
        None,
        why="quotes",
    ),
    Layout(
        "Own staff",
        "medewerkers.xlsx",
        "Voornaam;Achternaam;Functie;Geboortedatum;E-mail\nMia;Sand;Ontwerper;01-02-1990;mia@example.org\n"
        "Tom;Reed;Adviseur;03-04-1985;tom@example.org\n",
        None,
        sheet="Medewerkers",
        why="staff",
    ),
    Layout(
        "Explanation",
        "klantkompas.xlsx",
        "Dit werkboek bevat de facturen en de uren van het afgelopen jaar, zoals ze uit ons pakket zijn gekomen.\n"
        "De bedragen zijn zonder btw en de uren zijn afgerond op een kwartier; creditnota's staan er met een min in.\n"
        "Vragen over deze lijst kunt u stellen aan de administratie, die haar elke maand opnieuw samenstelt.\n",
        None,
        sheet="Toelichting",
        why="explanation",
    ),
    Layout("Header without rows", "leeg.csv", "Klant;Factuurnummer;Bedrag;Factuurdatum\n", None, why="empty"),
    Layout(
        "Technical log",
        "app.log.csv",
        "timestamp,level,logger,message,ip address,session id\n2024-01-14T10:00:00,INFO,app,started,10.0.0.1,a\n"
        "2024-01-14T10:00:01,WARN,app,slow,10.0.0.1,a\n",
        None,
        why="log",
    ),
    Layout(
        "Months as columns, with a total per client",
        "omzet per klant.xlsx",
        "Klant;Jan;Feb;Mrt;Apr;Mei;Jun;Totaal\nKorenbloem;100;100;100;100;100;100;600\nWesterhof;50;0;50;0;50;0;150\n"
        "Van Loon;10;10;10;10;10;10;60\n",
        "clients",
        {"client": "Klant", "revenue": "Totaal"},
        sheet="Omzet",
    ),
    Layout(
        "Months as columns, without a total",
        "omzet per klant.xlsx",
        "Klant;Jan;Feb;Mrt;Apr;Mei;Jun\nKorenbloem;100;100;100;100;100;100\nWesterhof;50;0;50;0;50;0\n",
        None,
        sheet="Omzet",
        why="crosstab",
    ),
)
