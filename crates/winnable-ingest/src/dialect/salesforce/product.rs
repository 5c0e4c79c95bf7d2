//! Products.

use crate::dialect::alias::Aliases;

pub(super) static PRODUCT: Aliases = &[
    ("id", &["Id", "Product ID", "제품 ID"]),
    ("name", &["Name", "Product Name", "제품 이름", "제품명"]),
    ("deleted", &["IsDeleted", "Deleted", "삭제됨"]),
    ("deleted", &["_fivetran_deleted"]),
];
