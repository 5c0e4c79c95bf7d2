//! Names of the columns of products, orders, invoices, shipments and payments.

use super::{ACCOUNT_NAME, CURRENCY, CUSTOMER_ID, DELETED, EXTERNAL_ID, Synonym, any};

/// A day of no stated meaning.
const DAY: &str = "date|created at|created|일자|날짜";
const CUSTOMER_DOMAIN: &str = "company domain|account domain|customer domain|domain";
const BUYER_EMAIL: &str = "contact email|customer email|buyer email|billing email|email";
const ORDER_OF: &str = "order id|order number|order no|주문 번호|주문 ID";

pub(super) static PRODUCT: &[Synonym] = &[
    any(
        "id",
        2,
        "product id|product code|sku|item code|제품 코드|상품 코드",
    ),
    any("id", 0, "id"),
    any(
        "name",
        3,
        "product name|product|item name|item|제품명|상품명|품명|제품",
    ),
    any("name", 1, "name|이름"),
    any(
        "price",
        3,
        "sales price|list price|unit price|price|단가|판매가|가격",
    ),
    any("currency", 0, CURRENCY),
    any("deleted", 0, DELETED),
];

pub(super) static ORDER: &[Synonym] = &[
    any(
        "id",
        3,
        "order id|order number|order no|sales order|주문 번호|주문 ID|수주 번호",
    ),
    any("id", 0, "id"),
    any(
        "on",
        3,
        "order date|ordered at|ordered on|order placed at|purchase date|주문일|주문 일자",
    ),
    any("on", 1, DAY),
    any(
        "amount",
        2,
        "order amount|order total|total amount|order value|grand total|total|amount|net amount|sales|주문 금액|합계|금액",
    ),
    any(
        "reference",
        0,
        "quote id|quote number|purchase order|po number",
    ),
    any("account_id", 1, CUSTOMER_ID),
    any("account_name", 1, ACCOUNT_NAME),
    any("account_domain", 1, CUSTOMER_DOMAIN),
    any("account_external_id", 0, EXTERNAL_ID),
    any("contact_id", 0, "contact id"),
    any("contact_email", 0, BUYER_EMAIL),
    any("currency", 0, CURRENCY),
    any("deleted", 0, DELETED),
];

pub(super) static INVOICE: &[Synonym] = &[
    any(
        "id",
        3,
        "invoice id|invoice number|invoice no|bill number|청구 번호|청구서 번호|계산서 번호",
    ),
    any("id", 0, "id"),
    any(
        "on",
        3,
        "invoice date|invoiced at|invoiced on|issue date|issued at|billing date|청구일|발행일",
    ),
    any("on", 1, DAY),
    any(
        "amount",
        2,
        "invoice amount|invoiced amount|invoice total|amount due|total amount|grand total|total|amount|청구 금액|합계|금액",
    ),
    any(
        "due",
        2,
        "due date|due on|due|payment due date|납기일|지급 기한|만기일",
    ),
    any("reference", 1, ORDER_OF),
    any("account_id", 1, CUSTOMER_ID),
    any("account_name", 1, ACCOUNT_NAME),
    any("account_domain", 1, CUSTOMER_DOMAIN),
    any("account_external_id", 0, EXTERNAL_ID),
    any("contact_id", 0, "contact id"),
    any("contact_email", 0, BUYER_EMAIL),
    any("currency", 0, CURRENCY),
    any("deleted", 0, DELETED),
];

pub(super) static SHIPMENT: &[Synonym] = &[
    any(
        "id",
        3,
        "shipment id|shipment number|delivery id|delivery number|tracking number|출하 번호|배송 번호|송장 번호",
    ),
    any("id", 0, "id"),
    any(
        "on",
        3,
        "shipment date|ship date|shipped at|shipped on|delivery date|delivered at|출하일|배송일|납품일",
    ),
    any("on", 1, DAY),
    any(
        "amount",
        2,
        "shipment amount|shipment value|amount|value|금액",
    ),
    any("reference", 1, ORDER_OF),
    any("account_id", 1, CUSTOMER_ID),
    any("account_name", 1, ACCOUNT_NAME),
    any("account_domain", 1, CUSTOMER_DOMAIN),
    any("account_external_id", 0, EXTERNAL_ID),
    any("contact_id", 0, "contact id"),
    any("contact_email", 0, BUYER_EMAIL),
    any("currency", 0, CURRENCY),
    any("deleted", 0, DELETED),
];

pub(super) static PAYMENT: &[Synonym] = &[
    any(
        "id",
        3,
        "payment id|payment number|payment no|transaction id|receipt number|receipt id|결제 번호|결제 ID|입금 번호",
    ),
    any("id", 0, "id"),
    any(
        "on",
        3,
        "payment date|paid at|paid on|date paid|received at|received on|transaction date|결제일|입금일|수금일",
    ),
    any("on", 1, DAY),
    any(
        "amount",
        2,
        "payment amount|amount paid|paid amount|amount received|total|amount|결제 금액|입금액|수금액|금액",
    ),
    any(
        "reference",
        1,
        "invoice id|invoice number|invoice no|청구 번호|청구서 번호|order id|주문 번호",
    ),
    any("account_id", 1, CUSTOMER_ID),
    any("account_name", 1, ACCOUNT_NAME),
    any("account_domain", 1, CUSTOMER_DOMAIN),
    any("account_external_id", 0, EXTERNAL_ID),
    any("contact_id", 0, "contact id"),
    any("contact_email", 0, BUYER_EMAIL),
    any("currency", 0, CURRENCY),
    any("deleted", 0, DELETED),
];
