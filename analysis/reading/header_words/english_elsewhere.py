"""English header words of costs, and of sheets that are not about clients at all."""

PHRASES: dict[str, str] = {
    "stock": """stock; in stock; inventory; reorder level; barcode; ean; units in stock; purchase price;
        cost per item; weight; supplier sku; reorder point; discontinued; units on order""",
    "pool": """cost pool; pool; cost category; cost type; expense category; cost item; overhead; expense;
        cost centre; cost center; cost group; cost line""",
    "driver": "driver; cost driver; allocation key; allocation basis; allocated by; allocation base",
    "avoidable": """avoidable; avoidability; can be saved; fixed or variable; saved when; cost behaviour;
        fixed variable""",
    "payment_mark": """
        paymentintent id; card id; captured; fee; payout; charge id; gateway; transaction fee; mandate;
        payment source type; amount refunded; refunded; time zone; seller message; card brand;
        payment gateway; payout id; card last4; deposit to; bank charges; unused amount; balance impact;
        receipt number; charge date; payment installments; payment sequential; mandate id""",
    "supplier": """
        vendor; supplier; vendor name; supplier name; payee; creditor; merchant; vendor id; supplier id;
        creditor name; bill number; supplier number; vendor number; supplier invoice;
        vendor invoice number; supplier code; vendor no; vendor code; seller; purchase invoice;
        supplier invoice number; bill id; supplier no""",
    "bank": """iban; counterparty; counterparty name; counterparty iban; bank account; balance after; bic;
        account holder bank; beneficiary; balance after transaction; opening balance; bank reference;
        remitter; payee account; swift; bank statement; transaction amount bank""",
    "budget": """
        budget; forecast; target; plan; planned; budget amount; prior year; variance; budget remaining;
        budget spent; actual; actuals; actual vs budget; deviation; budgeted amount; forecast amount;
        planned amount; quota""",
    "deal": """deal name; deal title; deal stage; deal value; pipeline; stage; won time; lost time;
        expected close date; deal owner; deal status; probability; deal; opportunity; opportunity name;
        stage pipeline; deal id; win probability; deal stage pipeline; forecast category; lead source;
        lost reason; lead status; close probability; deal type; opportunity stage""",
    "quote": """quote number; estimate number; estimate date; quote date; quotation number; valid until;
        quote status; proposal; quote; estimate status; quotation date; quotation; proposal number;
        quote id; estimate no; expires on""",
    "order_delivery": """
        shipper; ship mode; freight; shipper id; tracking number; carrier; ship via; shipping cost;
        delivery method; ship name; shipped by; warehouse""",
    "log": """level; log level; logger; event; event type; event name; ip address; session id; user agent;
        http status; stack trace; request; endpoint; thread; module; hostname; process id""",
    "aged": """
        current; 1 30; 31 60; 61 90; 0 30; over 90; 91 and over; 90 plus; older; 1 30 days; 31 60 days;
        61 90 days; over 90 days; 0 30 days; 30 days; 60 days; 90 days; not due; not yet due; days 0 30;
        120 days; over 120 days; 91 120; 91 120 days; under 30 days""",
    "month": """
        jan; feb; mar; apr; may; jun; jul; aug; sep; oct; nov; dec; january; february; march; april; june;
        july; august; september; october; november; december; q1; q2; q3; q4; sept""",
}
