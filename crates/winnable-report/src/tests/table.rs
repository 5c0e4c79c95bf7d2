use winnable_model::{FactCatalogue, Lang};

use super::fixture::{LANGS, assert_korean, list, warnings};
use crate::terminal::display_width;
use crate::{TableOptions, score_table};

fn shown(width: usize, lang: Lang, top: Option<usize>) -> String {
    let options = TableOptions {
        width,
        lang,
        colour: false,
        top,
        next_step: true,
    };
    score_table(&list(), &FactCatalogue::builtin(), &warnings(), options)
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    for lang in LANGS {
        for width in [20, 40, 60, 80, 100, 120, 200] {
            for line in shown(width, lang, None).lines() {
                assert!(display_width(line) <= width, "{width}: {line}");
            }
        }
    }
}

#[test]
fn a_wide_terminal_shows_everything() {
    let page = shown(200, Lang::En, None);
    for part in [
        "Six-factor account score (account6)\n",
        "as of 2026-10-01 (the latest date in the data) · new accounts · amounts in KRW (assumed) · shipped model\n",
        "7 accounts = 3 listed + 1 excluded + 2 filtered out + 1 unknown to the filter\n",
        "한빛소프트웨어 주식회사 글로벌사업본부",
        "next tier needs",
        "excluded 1\n  customer 1: already a customer (기존고객 주식회사)\n",
        "  Account.csv  1,480 read = 1,476 accepted + 1 quarantined + 3 skipped · 0 unmatched · blank 3 · won 12 · 2 cells unreadable\n",
        "  W0409  opportunities close before they were created; they leave every cycle statistic · 32 times (Opportunity.csv:12)\n",
        "next: winnable explain a1\n",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    let korean = shown(200, Lang::Ko, None);
    for part in [
        "미연결 0 · 빈 행 3 · 수주 12 · 읽지 못한 칸 2\n",
        "32건",
        "먼저 확인할 항목",
    ] {
        assert!(korean.contains(part), "{part}\n{korean}");
    }
}

#[test]
fn a_narrow_terminal_says_what_it_left_out() {
    let page = shown(40, Lang::En, None);
    assert!(page.contains("columns: "), "{page}");
    assert!(page.contains("score"), "{page}");
    let korean = shown(40, Lang::Ko, None);
    assert!(korean.contains("개 열: "), "{korean}");
}

#[test]
fn top_says_how_many_are_hidden() {
    let page = shown(120, Lang::En, Some(1));
    assert!(page.contains("… and 2 more: --top 0 shows all\n"), "{page}");
    assert!(!page.contains("Dickenson"), "{page}");
    assert!(!shown(120, Lang::En, Some(3)).contains("--top"));
}

#[test]
fn hostile_names_are_inert() {
    for lang in LANGS {
        let page = shown(120, lang, None);
        assert!(!page.contains(['\u{1b}', '\u{202e}']), "{page}");
        assert!(page.contains("=cmd\\x1b[2J<U+202E>moc"), "{page}");
    }
}

#[test]
fn an_uncertain_tier_is_marked_and_the_mark_is_explained() {
    let page = shown(200, Lang::En, None);
    assert!(page.contains("tier3~"), "{page}");
    assert!(
        page.contains("~ the tier could change with what is unknown\n"),
        "{page}"
    );
}

#[test]
fn korean_pages_are_korean() {
    for width in [40, 80, 200] {
        assert_korean(&shown(width, Lang::Ko, None));
    }
}

#[test]
fn colour_is_written_only_when_asked_for() {
    let options = TableOptions {
        width: 80,
        lang: Lang::En,
        colour: true,
        top: None,
        next_step: false,
    };
    let page = score_table(&list(), &FactCatalogue::builtin(), &[], options);
    assert!(page.contains("\u{1b}[1m"));
    assert!(!page.contains("winnable explain"));
}

#[test]
fn an_empty_list_says_why_and_what_to_do() {
    let mut empty = list();
    empty.rows = Vec::new().into();
    let options = TableOptions {
        width: 80,
        lang: Lang::Ko,
        colour: false,
        top: None,
        next_step: true,
    };
    // The filter as it was written, and the accounts that it cannot decide.
    empty.manifest.filter = Some("account.employees > 9".to_owned());
    let page = score_table(&empty, &FactCatalogue::builtin(), &[], options);
    let filtered = "--where account.employees > 9 조건에 맞는 고객사가 없습니다. 1곳은 미확인 값에";
    assert!(page.contains(filtered), "{page}");

    (empty.filtered_out, empty.filtered_unknown) = (0, 0);
    let english = TableOptions {
        lang: Lang::En,
        ..options
    };
    for (rule, why) in [
        (
            "customer",
            "every account is excluded as a customer; --motion expand lists customers\n",
        ),
        (
            "not_customer",
            "every account is excluded as not a customer; --motion new lists them\n",
        ),
        (
            "competitor",
            "every account is excluded; the rules and reasons stand below\n",
        ),
    ] {
        empty.excluded[0].rule = rule.to_owned();
        let page = score_table(&empty, &FactCatalogue::builtin(), &[], english);
        assert!(page.contains(why), "{page}");
    }
    empty.excluded.clear();
    // Rows were accepted, and nobody is there: all were created after the as-of date.
    empty.manifest.inputs[0].kind = "accounts".to_owned();
    let page = score_table(&empty, &FactCatalogue::builtin(), &[], english);
    assert!(
        page.contains("no account was known by 2026-10-01"),
        "{page}"
    );
    empty.manifest.inputs.clear();
    let page = score_table(&empty, &FactCatalogue::builtin(), &[], english);
    assert!(page.contains("no account was read"), "{page}");
}
