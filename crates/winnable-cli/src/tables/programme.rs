//! The tables of a programme: owners, goals, messages, assets, proofs of concept, plans and sign-offs.

mod sheet;

use std::path::Path;

use winnable_metrics::goals::Goal;
use winnable_metrics::registry::Metric;
use winnable_model::programme::{
    AccountPlan, Agreed, Asset, AssetKind, AssetStage, Message, Owner, PocCriterion, ProgrammeData,
    ProgrammeGoal, Side, SignOff,
};
use winnable_model::text::programme as texts;
use winnable_model::{BuyingRole, Diagnostics, Text, fold};

use super::TableFile;
use crate::failure::Failure;
use sheet::{Column, Read, Row, free, header_of, needed, read};

const PROGRAMME: Column = free("programme", &["프로그램"]);

const OWNERS: [Column; 3] = [
    PROGRAMME,
    needed("side", &["부서", "조직", "측"]),
    needed("who", &["담당자", "이름"]),
];

const GOALS: [Column; 5] = [
    PROGRAMME,
    needed("kpi", &["지표", "성과 지표"]),
    free("target", &["목표", "목표값"]),
    free("by", &["기한", "목표일"]),
    free("primary", &["주 목표", "핵심"]),
];

const MESSAGES: [Column; 8] = [
    needed("role", &["역할", "구매 역할"]),
    free("stage", &["단계"]),
    free("theme", &["주제"]),
    free("target", &["대상"]),
    free("situation", &["상황"]),
    free("cost", &["비용", "손실"]),
    free("change", &["변화"]),
    free("text", &["문구", "메시지"]),
];

const ASSETS: [Column; 10] = [
    needed("asset", &["자산", "자료"]),
    needed("kind", &["종류", "유형"]),
    free("stage", &["단계"]),
    free("roles", &["역할", "구매 역할"]),
    free("industry", &["산업", "업종"]),
    free("hand_over", &["전달 가능", "전달"]),
    free("owner", &["담당자"]),
    free("sales_reviewer", &["영업 검토자", "영업 검토"]),
    free("reviewed_on", &["검토일"]),
    PROGRAMME,
];

const POCS: [Column; 6] = [
    needed("account", &["고객사", "계정"]),
    needed("criterion", &["기준", "성공 기준"]),
    free("metric", &["지표"]),
    free("target", &["목표", "목표값"]),
    free("starts", &["시작일", "시작"]),
    free("ends", &["종료일", "종료"]),
];

const PLANS: [Column; 10] = [
    needed("account", &["고객사", "계정"]),
    free("org_chart", &["조직도"]),
    free("stakeholders", &["이해관계자"]),
    free("objections", &["예상 반론", "반론"]),
    free("risks", &["리스크", "위험"]),
    free("pain", &["고민", "문제"]),
    free("value", &["제공 가치", "가치"]),
    free("next_touch", &["다음 접점"]),
    free("next_touch_on", &["다음 접점일"]),
    free("owner", &["담당자"]),
];

const APPROVALS: [Column; 4] = [
    needed("what", &["대상", "항목"]),
    needed("side", &["부서", "조직", "측"]),
    free("who", &["담당자", "승인자"]),
    free("on", &["날짜", "승인일"]),
];

/// Every table with the header that it begins with.
pub(crate) fn headers() -> [(&'static str, String); 7] {
    [
        (ProgrammeData::OWNERS, header_of(&OWNERS)),
        (ProgrammeData::GOALS, header_of(&GOALS)),
        (ProgrammeData::MESSAGES, header_of(&MESSAGES)),
        (ProgrammeData::ASSETS, header_of(&ASSETS)),
        (ProgrammeData::POCS, header_of(&POCS)),
        (ProgrammeData::PLANS, header_of(&PLANS)),
        (ProgrammeData::APPROVALS, header_of(&APPROVALS)),
    ]
}

/// What the project writes down of its programme, with the files that it stands in. The mistakes of all
/// tables are found at once.
pub(crate) fn programme(root: &Path) -> Result<(ProgrammeData, Vec<TableFile>), Failure> {
    let mut found = Found {
        files: Vec::new(),
        problems: Diagnostics::new(),
        exit: 0,
    };
    let data = ProgrammeData {
        owners: found.keep(read(
            root,
            (ProgrammeData::OWNERS, "owners"),
            &OWNERS,
            owner,
        )),
        goals: found.keep(read(root, (ProgrammeData::GOALS, "goals"), &GOALS, goal)),
        messages: found.keep(read(
            root,
            (ProgrammeData::MESSAGES, "messages"),
            &MESSAGES,
            message,
        )),
        assets: found.keep(read(
            root,
            (ProgrammeData::ASSETS, "assets"),
            &ASSETS,
            asset,
        )),
        pocs: found.keep(read(root, (ProgrammeData::POCS, "pocs"), &POCS, poc)),
        plans: found.keep(read(root, (ProgrammeData::PLANS, "plans"), &PLANS, plan)),
        approvals: found.keep(read(
            root,
            (ProgrammeData::APPROVALS, "approvals"),
            &APPROVALS,
            sign_off,
        )),
    };
    if found.exit > 0 {
        return Err(Failure {
            exit: found.exit,
            diagnostics: found.problems,
        });
    }
    Ok((data, found.files))
}

/// What was found of all tables so far.
struct Found {
    files: Vec<TableFile>,
    problems: Diagnostics,
    exit: u8,
}

impl Found {
    fn keep<T>(&mut self, table: Read<T>) -> Option<Vec<T>> {
        match table {
            Ok(found) => {
                let (rows, file) = found?;
                self.files.push(file);
                Some(rows)
            }
            Err(failure) => {
                self.exit = self.exit.max(failure.exit);
                self.problems.extend(failure.diagnostics);
                None
            }
        }
    }
}

fn side(row: &mut Row<'_>) -> Option<Side> {
    row.required("side")?;
    let expected = "marketing, sales, executive (마케팅, 영업, 경영진)";
    row.word("side", (Side::from_text, expected), Side::words())
}

fn stage(row: &mut Row<'_>) -> Option<AssetStage> {
    let expected = "reach, validate, convert (도달, 검증, 전환)";
    let read = (AssetStage::from_text, expected);
    row.word("stage", read, AssetStage::words())
}

fn owner(row: &mut Row<'_>) -> Option<Owner> {
    Some(Owner {
        side: side(row)?,
        programme: row.text("programme"),
        who: row.text("who"),
        line: row.line,
    })
}

fn goal(row: &mut Row<'_>) -> Option<ProgrammeGoal> {
    let kpi = row.required("kpi");
    let by = row.day("by");
    let primary = row.flag("primary");
    let kpi = kpi?;
    let word = fold(&kpi).replace([' ', '-'], "_");
    if kpi.parse::<Goal>().is_err() {
        let known = Metric::all().map(|metric| metric.id).chain(Goal::words());
        let known: Vec<&str> = known.collect();
        row.refuse("kpi", texts::no_kpi(&word, &known), None);
        return None;
    }
    Some(ProgrammeGoal {
        programme: row.text("programme"),
        kpi: word,
        target: row.text("target"),
        by,
        primary,
        line: row.line,
    })
}

fn message(row: &mut Row<'_>) -> Option<Message> {
    let stage = stage(row);
    let role = row.text("role").and_then(|cell| {
        if cell.contains([';', ',']) {
            row.refuse("role", texts::one_role(), None);
            return None;
        }
        let role = cell.parse::<BuyingRole>();
        let refused = |error| row.refuse("role", Text::of(&error), None);
        role.map_err(refused).ok()
    });
    let message = Message {
        role,
        stage,
        theme: row.text("theme"),
        target: row.text("target"),
        situation: row.text("situation"),
        cost: row.text("cost"),
        change: row.text("change"),
        text: row.text("text"),
        line: row.line,
    };
    let parts = [
        &message.target,
        &message.situation,
        &message.cost,
        &message.change,
        &message.text,
    ];
    if parts.iter().all(|part| part.is_none()) {
        row.refuse("text", texts::empty_message(), None);
        return None;
    }
    Some(message)
}

fn asset(row: &mut Row<'_>) -> Option<Asset> {
    let name = row.required("asset");
    let kind = row.required("kind").and_then(|_| {
        let expected = "industry_one_pager, technical_review, roi_sheet, committee_qa, \
                        competitor_comparison, poc_criteria, account_ads, industry_report, \
                        partner_webinar, case_study, security_package, account_workshop, \
                        procurement_templates, other";
        row.word(
            "kind",
            (AssetKind::from_text, expected),
            AssetKind::words().chain(expected.split(", ")),
        )
    });
    let stated_stage = stage(row);
    let roles = row.roles("roles");
    let hand_over = row.flag("hand_over");
    let reviewed_on = row.day("reviewed_on");
    Some(Asset {
        name: name?,
        kind: kind?,
        stated_stage,
        roles,
        industry: row.text("industry"),
        hand_over,
        owner: row.text("owner"),
        sales_reviewer: row.text("sales_reviewer"),
        reviewed_on,
        programme: row.text("programme"),
        line: row.line,
    })
}

fn poc(row: &mut Row<'_>) -> Option<PocCriterion> {
    let account = row.required("account");
    let (starts, ends) = (row.day("starts"), row.day("ends"));
    if let (Some(starts), Some(ends)) = (starts, ends)
        && ends < starts
    {
        row.refuse("ends", texts::ends_first(starts, ends), None);
    }
    Some(PocCriterion {
        account: account?,
        criterion: row.text("criterion"),
        metric: row.text("metric"),
        target: row.text("target"),
        starts,
        ends,
        line: row.line,
    })
}

fn plan(row: &mut Row<'_>) -> Option<AccountPlan> {
    let account = row.required("account");
    let next_touch_on = row.day("next_touch_on");
    Some(AccountPlan {
        account: account?,
        org_chart: row.text("org_chart"),
        stakeholders: row.text("stakeholders"),
        objections: row.text("objections"),
        risks: row.text("risks"),
        pain: row.text("pain"),
        value: row.text("value"),
        next_touch: row.text("next_touch"),
        next_touch_on,
        owner: row.text("owner"),
        line: row.line,
    })
}

fn sign_off(row: &mut Row<'_>) -> Option<SignOff> {
    let what = row.required("what");
    let (side, on) = (side(row), row.day("on"));
    let what = Agreed::of(&what?);
    if matches!(&what, Agreed::Other(text) if matches!(&**text, "model" | "모델" | "score" | "점수 모델"))
    {
        row.refuse("what", texts::model_approval(), None);
        return None;
    }
    Some(SignOff {
        what,
        side: side?,
        who: row.text("who"),
        on,
        line: row.line,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What people are told of the headings is what is read.
    #[test]
    fn the_korean_headings_of_every_table_are_documented() {
        let page = include_str!("../../../../docs/cli.md");
        let tables: [(&str, &[Column]); 7] = [
            (ProgrammeData::OWNERS, &OWNERS),
            (ProgrammeData::GOALS, &GOALS),
            (ProgrammeData::MESSAGES, &MESSAGES),
            (ProgrammeData::ASSETS, &ASSETS),
            (ProgrammeData::POCS, &POCS),
            (ProgrammeData::PLANS, &PLANS),
            (ProgrammeData::APPROVALS, &APPROVALS),
        ];
        for (name, columns) in tables {
            let cells: Vec<String> = columns.iter().map(sheet::documented).collect();
            let line = format!("| `{name}` | {} |", cells.join("; "));
            assert!(page.contains(&line), "{line}");
        }
    }
}
