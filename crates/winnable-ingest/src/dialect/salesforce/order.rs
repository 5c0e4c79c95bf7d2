//! Orders.

use crate::dialect::alias::Aliases;

pub(super) static ORDER: Aliases = &[
    (
        "id",
        &["Id", "Order ID", "주문 ID", "OrderNumber", "주문 번호"],
    ),
    // An order is of the day on which it takes effect; one that was only typed in has none yet.
    ("on", &["EffectiveDate", "Order Start Date", "주문 시작일"]),
    (
        "amount",
        &[
            "TotalAmount",
            "Order Amount",
            "주문 금액",
            "Order Amount (converted)",
        ],
    ),
    ("currency", &["CurrencyIsoCode", "Order Currency", "통화"]),
    (
        "account_id",
        &["AccountId", "Account: Account ID", "계정 ID", "거래처 ID"],
    ),
    (
        "account_name",
        &[
            "Account Name",
            "Account.Name",
            "Account Name: Account Name",
            "계정 이름",
            "거래처명",
        ],
    ),
    ("contact_id", &["BillToContactId", "Bill To Contact ID"]),
    ("deleted", &["IsDeleted", "Deleted", "삭제됨"]),
    ("deleted", &["_fivetran_deleted"]),
];
