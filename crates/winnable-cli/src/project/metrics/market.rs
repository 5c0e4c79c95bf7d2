//! The segments of the market: `[[metrics.market]]`.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use winnable_engine::metrics::MarketSegment;
use winnable_model::document::{Key, Section, Shape, Table};
use winnable_model::text::metrics as texts;
use winnable_model::{Code, Diagnostics, Money};

use super::value::{money, share};
use super::{Amount, texts_of};

pub(super) static MARKET: Table = Table {
    name: "metrics.market",
    keys: &[
        Key::required("name", Shape::Text, "the segment's name", "세그먼트 이름"),
        Key::optional(
            "accounts",
            Shape::Whole,
            "addressable accounts",
            "대상 고객사 수",
        ),
        Key::optional(
            "naics",
            Shape::Text,
            "NAICS sector by which a table of firms counts the accounts",
            "기업 수 표에서 고객사를 셀 NAICS 업종",
        ),
        Key::optional(
            "sizes",
            Shape::Texts,
            "codes of the size classes that count; all where absent",
            "집계할 규모 구간 코드. 없으면 전부",
        ),
        Key::required(
            "acv",
            Shape::Text,
            "annual contract value of one account: \"USD 12000\"",
            "고객사당 연 계약 금액: \"USD 12000\"",
        ),
        Key::optional(
            "serviceable",
            Shape::TextOrNumber,
            "share that can be served",
            "서비스 가능 비율",
        ),
        Key::optional(
            "obtainable",
            Shape::TextOrNumber,
            "share of those that can be won",
            "그중 획득 가능 비율",
        ),
        Key::optional(
            "value_per_account",
            Shape::Text,
            "what it is worth to an account a year: \"USD 90000\"",
            "고객사가 한 해에 얻는 가치: \"USD 90000\"",
        ),
        Key::optional(
            "capture",
            Shape::TextOrNumber,
            "share of that value that a price can capture",
            "그 가치 중 가격으로 얻을 수 있는 비율",
        ),
    ],
};

/// A segment as it was read.
#[derive(Clone, Debug)]
pub(super) struct RawSegment {
    name: String,
    accounts: Option<u64>,
    naics: Option<String>,
    sizes: Vec<String>,
    acv: Amount,
    serviceable: Option<Decimal>,
    obtainable: Option<Decimal>,
    value_per_account: Option<Amount>,
    capture: Option<Decimal>,
}

impl RawSegment {
    /// The segment with its amounts converted; what cannot be is `None` and was reported.
    pub(super) fn convert(
        &self,
        convert: &mut impl FnMut(&Amount) -> Option<Money>,
    ) -> Option<MarketSegment> {
        let acv = convert(&self.acv);
        let value_per_account = self.value_per_account.as_ref().and_then(&mut *convert);
        Some(MarketSegment {
            name: self.name.clone(),
            accounts: self.accounts,
            naics: self.naics.clone(),
            sizes: self.sizes.clone(),
            acv: acv?,
            serviceable: self.serviceable,
            obtainable: self.obtainable,
            value_per_account,
            capture: self.capture,
        })
    }
}

/// The segments of the section.
pub(super) fn read(section: &Section<'_>, out: &mut Diagnostics) -> Vec<RawSegment> {
    let mut names = BTreeSet::new();
    let sections = section.sections("market", &MARKET, out);
    sections
        .iter()
        .filter_map(|section| segment(section, &mut names, out))
        .collect()
}

fn segment(
    section: &Section<'_>,
    names: &mut BTreeSet<String>,
    out: &mut Diagnostics,
) -> Option<RawSegment> {
    let name = section.text("name", out);
    if let Some(name) = &name
        && !names.insert(name.value.to_owned())
    {
        section.wrong_value(texts::market_twice(name.value), name.span.clone(), out);
    }
    let accounts = section.whole("accounts", 0..=i64::MAX, out);
    let accounts = accounts.and_then(|accounts| u64::try_from(accounts.value).ok());
    let naics = section.text("naics", out).map(|text| text.value.to_owned());
    let sizes = texts_of(section, "sizes", out);
    if !section.has("accounts") && !section.has("naics") {
        let message = texts::no_market_accounts();
        out.push(section.diagnostic(Code::E0102, message, section.span()));
    }
    if section.has("sizes") && !section.has("naics") {
        let span = section.span_of("sizes");
        section.wrong_value(texts::sizes_without_naics(), span, out);
    }
    let acv = money(section, "acv", out);
    let [serviceable, obtainable, capture] =
        ["serviceable", "obtainable", "capture"].map(|key| share(section, key, out));
    let value_per_account = money(section, "value_per_account", out);
    Some(RawSegment {
        name: name?.value.to_owned(),
        accounts,
        naics,
        sizes,
        acv: acv?,
        serviceable,
        obtainable,
        value_per_account,
        capture,
    })
}
