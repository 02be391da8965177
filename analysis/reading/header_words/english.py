"""English header words, and the field codes of packages that export without words."""

PHRASES: dict[str, str] = {
    "client_name": """
        for whom; account customer; who for; work for; job for; done for; billing name; consumer name;
        payer name; client; customer; client name; customer name;
        customer full name; debtor; debtor name; bill to; billed to; bill to name; sold to; buyer;
        buyer name; customer company; client company; client organisation; client organization;
        bill payer; bill payer name;
        customer company name; account holder; customer description; customers company name;
        associated company; associated company primary; invoice partner display name; partner;
        partner name; invoice lines partner; invoice partner; customer display name; customer title;
        purchaser; patron; payer; requester organization; requester organisation; customer account;
        customer account name; ticket organization name; clients; customers; companies;
        client display name; customer or company""",
    "contact_name": "recipient; invoice recipient; contact name",
    "code": "code; codes",
    "client_number": """
        customer id; client id; customer number; client number; customer no; client no; customer code;
        client code; customer ref; debtor number; debtor no; debtor id; debtor code; account ref; cust id;
        cust no; cust number; customer key; client key; customer reference; accountrp; adid; cust code;
        customer account number; customer identifier; customer unique id; contact id; contact number;
        relation code; relation number; party id; client reference; client ref; customer external id;
        household key; buyer id; user id customer; requester external id; organization id; company id;
        associated company ids primary; associated company ids; id number; card code; sold to number;
        sold to party""",
    "client_email": """
        customer email; client email; requester email; customers email; contact email; buyer email""",
    "company": """company; company name; organization; organisation; organization name; organisation name;
        business name; business; firm; legal name; trading name; employer; display name company;
        reseller; reseller name; agency""",
    "account": "account; account name",
    "name": "short name; search name; name; display name; full name; title name; nickname",
    "contact": """contact; contact person; primary contact; main contact; person name; attention; attn;
        contact full name; ship to; contacts""",
    "requester": """
        requester; requester name; submitter; reported by; reporter; raised by; sender; from name; caller""",
    "first_name": "first name; firstname; given name; forename; contact first name",
    "last_name": "last name; lastname; surname; family name; contact last name",
    "email": """email; e-mail; email address; mail; person email work; email work; organization email;
        primary email; email 1 value""",
    "phone": """phone; telephone; mobile; phone number; tel; mobile phone; work phone; home phone; fax;
        mobile number; phone 1 value""",
    "street": """street; address; address 1; address 2; address line 1; address line 2; billing street;
        billing address; shipping address; shipping street; billing apt suite; shipping apt suite;
        po address line 1; po address line 2; sa address line 1; mailing address; number and street""",
    "city": "city; town; billing city; shipping city; po city; sa city; municipality; locality",
    "postal_code": """
        postal code; postcode; zip; zip code; billing postal code; shipping postal code; po postal code""",
    "country": """
        country; billing country; shipping country; country code; po country; sa country; region; state;
        province; county; territory; province state; billing state province; market""",
    "website": "website; web site; url; domain; company domain name; homepage; web address",
    "vat_number": """
        vat number; vat no; vat id; tax id; tax number; vat registration number; vatnumber; vat reg no;
        gstin; abn; tax reg no; ein; tax identification number""",
    "registration_number": """
        chamber of commerce; company number; registration number; company registration number; coc number;
        kvk; registration no; business number; siret; siren; coc""",
    "segment": """
        segment; customer segment; client type; customer type; customer group; client group; industry;
        sector; category of client; customer category; client category; company type; tier;
        classification; branch""",
    "group": """
        group; group name; parent company; parent account; holding; parent customer; group of companies;
        parent""",
    "since_on": """client since; customer since; member since; since; start of relation; joined;
        join date; signup date;
        registration date; onboarded; date joined; dt customer; customer start date; first invoice date;
        first purchase date; signed up; became customer; relationship start; first order date""",
    "referred_by": """
        referred by; referrer; referral; introduced by; source of client; referral source; brought in by""",
    "client_language": """
        language; preferred language; correspondence language; locale; communication language""",
    "contract": """
        contract; contract type; agreement; agreement type; type of contract; term type; engagement type""",
    "notice_days": "notice days; notice period; notice; notice in days; notice period days; term of notice",
    "strategic": """
        strategic; strategic importance; strategic value; key account; strategic client; strategic reason""",
    "strategic_until": "strategic until; strategic up to; strategic through; strategic reason until",
    "values_fit": """
        values fit; fit with values; value fit; fits our values; values; cultural fit; fit with our values""",
    "growth": "growth; growth potential; room to grow; potential; growth chance; upsell potential",
    "reputation": "reputation; reputation effect; influence; public profile; ambassador",
    "change_chance": "chance of change; likelihood of change; change chance; chance of improvement",
    "invoice_number": """
        invoice number; invoice no; invoice; invoice id; invoice num; inv no; inv number; inv id;
        invoice ref; invoice reference; invoice code; invoice document number; docref;
        sales invoice number; credit note number; invoice nbr; invoiceid; bill no;
        invoice or credit note number; invoice numbers; invoice doc; invoice document; invoice key;
        number of invoice""",
    "document_number": """
        doc id; number; num; document number; document no; doc no; docnumber; transaction number;
        voucher number; entry number; reference number; voucher; document; transaction id; doc number; no;
        transaction no; voucher no; entry no; tran id; journal entry; journal number; ref no; document id""",
    "order_number": """
        order number; order id; order no; po number; p o no; purchase order; sales order; order;
        sales order number; order code; order reference; so number""",
    "reference": "reference; ref; your reference; external id; client po; payment reference; our reference",
    "invoice_date": """
        invoice date; sent on; date sent; date issued; issue date; issued; issued on;
        date of invoice; invoiced on;
        invoiced at; billing date; invoice bill date; date invoiced; document create date;
        invoice created; invoice issue date; bill date; posting date; document date; doc date; datedoc;
        docdate; tax date; tax point; issued at; invoice lines date; baseline create date; sales date;
        invoice lines invoice date; raised date; invoice day; sale date; date of sale; date of issue;
        invoice created at; billed on; sent date""",
    "order_date": """
        order date; purchase date; ordered on; order purchase timestamp; date of order; ordered at;
        order created; date ordered""",
    "due_date": """
        due date; due; due on; payment due; due in date; payment due date; date due; expiry date; due at;
        maturity date; expiration date; baseline due date; net due date; invoice due date; pay by;
        duedate; original due date; contractual due date; invoice lines due date; deadline for payment""",
    "paid_date": """
        paid on; paid date; date paid; payment date; paid at; settled date; settlement date; cleared date;
        clear date; last payment date; date of payment; payment received date; received on; paid;
        settled on; fully paid on; charge date; clearing date; date settled; payout date; date received;
        payment received; payment day; payment made on; collected on; actual payment date; paid off on;
        date cleared""",
    "expected_date": """
        expected payment date; planned date; promised date; expected date; partial due date;
        reminder date; promise date; last reminder""",
    "delivery_date": """
        delivery date; delivered on; ship date; shipped date; shipped on; required date; ship by;
        delivery; order delivered customer date; order estimated delivery date;
        order delivered carrier date; order approved at; dispatch date; fulfilment date; fulfillment date;
        delivered at; shipping limit date""",
    "date": """
        date; day; transaction date; entry date; bookdate; timestamp; datetime; date time; date and time;
        booking date; value date; created on date; date created utc; when;
        time timestamp""",
    "period": """period; month; quarter; week; year; fiscal year; fiscal period; bookyear; year month;
        reporting period; financial year; order month; posting period; invoice month;
        billing month; invoice period""",
    "net_amount": """
        amount excl vat; net amount; net; subtotal; sub total; amount without vat; amount excluding vat;
        pretax amount; pre tax amount; pretax total; pre tax total; pretax; pre tax; pretax subtotal;
        total excl vat; net total; net value; amount excl tax; untaxed amount; untaxed amount signed;
        total net; total excl tax; total ex vat; amount ex vat; net invoice amount;
        order value net of discount; net sales; net revenue; amount before tax; total before tax; ex tax;
        price excl vat; taxable amount; value excl vat; net amt; total without vat; untaxed; net price;
        taxable value; amount exclusive of tax; net goods; goods value; excl vat; excl tax; ex vat;
        net due amount; total ex tax; total exc tax; subtotal signed; total untaxed; amount untaxed""",
    "line_amount": """
        line amount; line total; line total excl vat; line subtotal; item total; line net amount; line net;
        invoice lines total; invoice lines subtotal; line total net; extended price; extended amount;
        line value; item subtotal; item amount; line item amount; row total; line item total;
        invoice lines amount""",
    "line_gross": "line total; line total incl vat; line gross; line gross amount; item total incl tax",
    "gross_amount": """
        amount incl vat; gross amount; gross; total incl vat; total including vat; amount with vat;
        total amount incl vat; total incl tax; total with tax; total inc vat; gross total;
        amount due total; gross value; grand total; amount including vat; amount after tax; incl vat;
        inc vat; total signed; total amount with tax; gross sales; invoice total incl vat; total with vat;
        amount inclusive of tax; amount inc vat; amount inc tax; total inc tax; total in currency signed""",
    "amount": """
        amount; total; total amount; invoice amount; invoice total; value; sum; sales; revenue; turnover;
        amount one column; sales amount; total sales; amount eur; amount dc; order value; order total;
        invoice value; total open amount; amount invoiced; invoiced amount; billed amount;
        original amount; amount in eur; total price; document amount; amounteur; billings; total value;
        fees; transaction amount; amount in local currency; amount in base currency; sales value;
        invoice amt; amt; amount lc; amount charged; total invoice amount; total invoiced; total revenue;
        sales price total; billing amount; charges; charged; total charge""",
    "tax_amount": """
        vat; vat amount; tax; tax amount; tax total; total tax; sales tax; tax 1 amount; total vat; gst;
        taxes; tax amt; invoice tax; vat total; amount tax; amount vat; hst; tax amount signed; tax signed""",
    "tax_rate": """vat rate; vat percent; tax rate; vat code; tax code; tax type; tax percent; tax 1 type;
        tax 2 type; taxcode; vat type; tax name; item tax; tax rate percent; tax percentage""",
    "open_amount": """
        o s amount; os amount; o s; open amount; outstanding; outstanding amount; balance; open balance;
        amount due; balance due; amount outstanding; invoice amount due; outstanding dc;
        balance due amount; remaining; unpaid; unpaid amount; amount open; remaining amount; due amount;
        still to pay; to pay; residual; amount due signed; amount residual; total outstanding;
        outstanding balance; amount remaining; receivable; open; owing; amount owing; balance amount;
        remaining balance; to be paid; total due; current balance; closing balance; total owed;
        amount owed; left to pay; balance owed""",
    "paid_amount": """paid; paid amount; amount paid; invoice amount paid; paid to date; payment amount;
        amount received; payment; received; amount paid amount; total paid; payments; payment value;
        amount settled; settled amount; paid amt; collected; amount collected; payments received;
        applied amount; applied; amount applied""",
    "status": """status; invoice status; payment status; state; invoice state; order status; paid status;
        settlement status; ticket status; current status; case status; incident state""",
    "days_late": """
        days late; days overdue; days past due; overdue days; delay days; days in arrears; days delayed;
        payment delay; days beyond terms; lateness; delay; late days; average days late; avg days late;
        mean days late; average days overdue; dpd; days arrears""",
    "days_to_pay": """days to settle; days to pay; payment days; average days to pay; avg days to pay; dso;
        days outstanding; age; age in days""",
    "quantity": """
        quantity; qty; units; item quantity; invoice lines quantity; number of units; units sold;
        quantity ordered; quantity invoiced; qty sold; pieces; count sold""",
    "unit_price": """
        unit price; unit amount; price; item cost; price each; invoice lines unit price; unit cost price;
        price per unit; item price; sales price; selling price; price unit; list price;
        invoice lines price; unit rate""",
    "discount": """
        discount; discount percent; discount percentage; discount rate; disc; discount pct; item discount;
        discount share""",
    "discount_amount": "discount amount; discount value; rebate; discount total; entity discount amount",
    "cost_amount": """
        cost; direct cost; direct costs; cost of sales; cogs; purchase cost; cost amount; costs;
        total cost; cost price; cost of goods; cost of goods sold; total costs; expenses;
        third party costs; bought in; out of pocket; cost total; cost value; subcontracting;
        pass through costs; external cost; external costs; material cost""",
    "result": """
        result; profit; gross profit; contribution; gross margin amount; margin amount; net result;
        net profit; earnings; contribution margin; gain; profit amount; gross result; total profit""",
    "margin_share": """margin; margin percent; gross margin; profit margin; gm; profit percent; margin pct;
        gross margin percent; gm percent""",
    "disputed": "disputed; dispute; in dispute; contested; is disputed; dispute flag",
    "currency": """
        currency; currency code; invoice currency; ccy; curr; converted currency; currency of value;
        iso currency""",
    "debit": "debit; debit amount; dr; debits; debit amount two column approach; amount debit",
    "credit": "credit; credit amount; cr; credits; credit amount two column approach; amount credit",
    "debit_credit": "debit credit; d c; dc; dr cr; debit or credit; debit credit indicator; dc indicator",
    "ledger_account": """
        gl account; ledger account; account code; account number; gl code; nominal code; accountgl;
        account name gl; distribution account; account id; nominal account; gl account name; nominal;
        account no; general ledger account; chart of accounts code; split""",
    "journal": "journal; daybook; day book; journal code; dbkcode; dbktype; journal type; journal name",
    "settlement": """
        matching number; matching no; match number; match no; matching code; match code;
        matching; clearing document; clearing doc; clearing number; allocation code;
        allocation number""",
    "kind": """type; kind; ticket type; transaction type; doc type; document type; doctype; category;
        record type; incident type; issue type; case type; complaint type; request type; invoice type;
        topic; reason; ticket category; problem type; product type; complaint category; subcategory;
        tx type; tran type""",
    "description": """
        what; description; memo; notes; note; comment; details; memo description;
        item description; remarks; public notes; private notes; text; line description; message;
        message text; transaction description; body; comments; narrative; explanation;
        transaction line description; narration; invoice lines description""",
    "subject": """
        subject; summary; title; issue; headline; subject line; ticket subject; short description;
        topic line; incident; what happened; what went wrong; what was wrong; what was it; trouble;
        hassle""",
    "product": """product; item; item name; stock code; sku; product id; product name; inventory item code;
        item code; article; item product; product code; part number; invoice lines product; service;
        article number; stockcode; item id; material; material number; product line; product category;
        articles""",
    "project": """
        project; project name; job; job name; matter; engagement; assignment; project title; campaign;
        case name; matter name; projects; phase; work package; sub project;
        folder; folder name; list; list name; board; space""",
    "project_code": """
        contract id; contract number; contract no; contract nr;
        project code; project id; project number; job number; job code; matter number; project no;
        project key""",
    "hours": """
        hours; duration; time; hours worked; total hours; duration h; time spent; tracked h; tracked;
        worked hours; logged hours; tracked time; tracked hours; time tracked; logged; hrs; time h;
        total time; spent time; hours logged; effort; effort hours; number of hours; hour; actual hours;
        time logged; work hours; hours total; time spent hours; working hours; duration hh mm;
        duration hms; hours spent; total duration; total hours worked; elapsed; worked; quantity hours;
        time spent h; logged time; timespent; how long; worked time; time worked; recorded hours;
        hours recorded; recorded time; hours tracked""",
    "decimal_hours": """
        duration decimal; decimal hours; hours decimal; duration hours; time decimal; decimal duration;
        decimal; duration in hours; time in hours; hours in decimal; duration dec; rel duration;
        duration decimal hours""",
    "minutes": "minutes; duration minutes; duration in minutes; mins; time minutes; duration min",
    "seconds": "seconds; duration in seconds; duration seconds; time spent seconds; time spent s",
    "rounded_hours": "hours rounded; rounded hours; rounded duration; rounded time",
    "billable": "billable; is billable; chargeable; billability; billable status; invoiceable",
    "billed": """invoiced; billed; is invoiced; is billed; already invoiced; approved for invoice;
        exported to invoice""",
    "billable_hours": """
        billable hours; billable h; chargeable hours; billable time; billable duration; hours billable""",
    "non_billable_hours": """
        non billable hours; non billable h; unbillable hours; non billable; unbilled hours;
        non billable time; nonbillable hours""",
    "billed_hours": "billed hours; invoiced hours; hours billed; hours invoiced; time billed",
    "hours_left": "hours left; remaining hours; hours remaining; hours balance; time left; remaining time",
    "agreed_hours": """
        agreed hours; budgeted hours; estimated hours; estimated h; budget hours; contracted hours;
        planned hours; estimate; allotted hours; sold hours; retainer hours; hours agreed; hours budget;
        original estimate; estimated time""",
    "rate": """rate; hourly rate; billable rate; billing rate; hour rate; charge rate; hourly price;
        price per hour; bill rate; charge out rate; hourly billing rate; rate per hour; hourly fee""",
    "cost_rate": """cost rate; cost per hour; internal hourly rate; labour rate; hourly cost; labor rate;
        internal cost rate; cost rate per hour; labour cost rate""",
    "billable_amount": """
        billable amount; billable total; amount billable; charge amount; billed total; billable value;
        total billable; earned; billing; billable sum; billable revenue""",
    "hours_cost": """
        internal price; cost of hours; labour cost; labor cost; internal cost; team costs; staff cost;
        employee cost; labour costs; labor costs; internal rate; staff costs""",
    "start_date": """
        start date; started on; from date; started at; start; started; begin date; start at; date started;
        date start; work started; project start date""",
    "end_date": """
        end date; ended on; to date; end; stopped; stop; end at; finish; finished; date end; date ended;
        project end date""",
    "start_time": "start time; from; time start; time from; begin; begin time; clock in; in",
    "end_time": "end time; to; until; time end; time to; clock out; out; stop time",
    "worked_on": """
        worked on; work date; day worked; date worked; date of work; spent date; time entry date;
        log date; entry day; worklog date; logged on; date logged; work day""",
    "person": """
        user; employee; person; staff; team member; member; username; user name; worker; consultant;
        resource; agent; assignee; assigned to; handled by; technician; owner; performed by; staff member;
        employee name; colleague; user full name; author; salesperson; sales rep; initially assigned;
        closed by; people; resource name; operator; collaborator; timekeeper; responsible; logged by;
        team members; who; lawyer; fee earner; display name user;
        org resource""",
    "role": """role; roles; department; team; user group; group; function; job title; position; seniority;
        support group; assignment group; assigned group; queue; unit""",
    "activity": """
        activity; task; activity type; type of work; task name; work type; activity name; service type;
        action; activity description; todo; issue summary; story; worklog description; time type;
        hour type; tasks; concept name""",
    "tags": "tags; labels; tag; label; keywords",
    "case_number": """
        ticket id; ticket number; case number; case id; ticket; incident number; case; incident id;
        issue key; ticket no; conversation id; key; issue id; ticket key; conversation number; caseid;
        number of ticket; ticket nr; request id; call id; ticket ref; complaint id; complaint number;
        incident no; thread id; issue no; id ticket; call number; helpdesk id; conversation;
        case concept name""",
    "happened_on": """
        first occurrence; occurrence; occurrence date; occurred; date entered; date time opened; received;
        date received; happened on; created at; created time; created; opened at; opened; date opened;
        reported on; date reported; incident date; ticket date; created date; date of incident;
        date created; create date; creation date; open date; date received complaint; creation time;
        created on; opened on; reported date; sys created at; received at; started at ticket;
        conversation started at; complaint date; call date; logged date; date submitted; submitted on;
        reported at; opening date; report date; incident time; occurred on; case opened; created utc;
        opened date""",
    "closed_on": """
        closed at; closed on; resolved at; resolved time; solved at; closed time; resolution date;
        date closed; closed date; resolved; closed; close date; date resolved; completed on;
        resolved date; finished at; last closed at; closing date; resolved on; solved on; completion date""",
    "updated_on": """
        updated at; last update time; last updated; modified; updated; last modified; modified at;
        sys updated at; last activity date; assigned at; last update; date modified; last reply;
        last activity""",
    "severity": """
        severity; priority; urgency; impact; gravity; seriousness; level of severity; weight of incident;
        priority level; ticket priority; sev; case priority; how bad; how serious""",
    "founded": "founded; justified; valid complaint; well founded; our fault; grounded; upheld; is founded",
    "own_share": "own share; our share; share of fault; our part; own fault share; our responsibility",
    "origin": """
        case origin; source; channel; via; ticket channel; origin; source system; ticket source; medium;
        contact type; support channel; intake channel""",
    "satisfaction": """satisfaction score; satisfaction; csat; customer satisfaction; survey results;
        customer satisfaction rating; nps; rating by customer; satisfaction rating; customer rating;
        csat score; nps score; conversation rating""",
    "reply_hours": """
        hours to reply; reply hours; reply time; response time; first response time; first reply time;
        first reply time in minutes; response hours; hours to answer; time to reply; response time hours""",
    "resolution_hours": """
        resolution time; full resolution time in minutes; resolution time in hrs; time to resolution;
        time to resolve; handling time; resolution hours; first resolution time in minutes; mttr""",
    "direction": """direction; in or out; inbound outbound; incoming outgoing; in out; call direction;
        inbound or outbound""",
    "complaints": """
        complaints; complaint count; number of complaints; incidents; number of incidents; tickets;
        ticket count; open tickets; number of tickets; support tickets; support calls; n complaints;
        incident count; complain; total tickets; customer service calls""",
    "invoice_count": """
        number of invoices; invoice count; invoices; frequency; number of orders; order count; orders;
        transactions; number of transactions; n invoices; purchases count; total orders; nb invoices;
        number of purchases; count of invoices; total transactions; transaction count; purchase count""",
    "monetary": """
        monetary; monetary value; customer value; lifetime value; lifetime spend; clv; ltv; total spent;
        total spend;
        total charges; total purchases; amount spent; annual revenue from client; sales total;
        revenue total; annual spend; spend; lifetime revenue; customer lifetime value; total revenue eur;
        yearly revenue; revenue ytd; billed to date; invoiced to date; total invoiced amount;
        total billed; revenue last year; revenue this year""",
    "recency": """
        recency; tenure; days since last purchase; last purchase; last order date; last purchase date;
        last invoice date; last invoice; last time entry; churn; cluster;
        rfm score; rfm segment; clusters; rfm; r score; f score;
        m score; rfm group; customer lifetime; cohort""",
    "pleasure": """
        pleasure; how working with them is; what they are like to work with; joy; enjoyment; fun;
        work pleasure; rating; score; mood;
        working with them; client rating; team rating; how is it; happiness; energy; how nice; stars;
        likeability; overall rating; grade""",
    "rater": """your name; name of rater; rater; rated by; reviewer; given by; respondent; scored by;
        filled in by; evaluator; team member rating""",
    "shown": "may be seen with name; may be shown with name; with name; not anonymous; may be named",
    "rated_on": "rated on; rating date; date of rating; rated at; survey date; review date; scored on",
    "respect": "respect; respectful; respectfulness; politeness; manners; courtesy",
    "demands": "demands; demanding; demandingness; reasonableness; expectations; ease; difficulty",
    "payment_score": """
        payment behaviour; payment behavior; paying; payment score; payment rating; pays on time;
        payment morale""",
    "is_paid": "paid; is paid; settled",
    "firmographic": """
        annual revenue; annual income; income; household income; number of employees; employees;
        company size; num employees""",
    "own_firm": """administration; subsidiary; legal entity; our company; own company; division; office;
        business unit; entity; cost entity; business code""",
}
