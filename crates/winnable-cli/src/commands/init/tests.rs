use winnable_model::FactCatalogue;
use winnable_model::document::TextFile;
use winnable_score::{Model, ModelSource};

use super::*;

#[test]
fn the_model_of_any_currency_reads_without_a_mistake() {
    let catalogue = FactCatalogue::builtin();
    for currency in [Currency::KRW, Currency::USD, Currency::EUR, Currency::JPY] {
        let text = model_text(currency, Lang::En);
        let file = TextFile::new("models/account6.toml", &text);
        let read = Model::read(&file, &catalogue, Some(currency), ModelSource::Project);
        assert!(read.is_ok(), "{currency:?}: {read:?}");
        let amounts = text.lines().filter(|line| !line.starts_with('#'));
        assert_eq!(
            amounts.filter(|line| line.contains("KRW ")).count() > 0,
            currency == Currency::KRW
        );
    }
}

#[test]
fn paths_are_as_seen_from_the_project() {
    let check = |root: &str, folder: &str, expected: &str| {
        assert_eq!(
            super::folder::relative_to(Path::new(root), Path::new(folder)),
            expected,
            "{root} {folder}"
        );
    };
    check("/a/b/project", "/a/b/exports", "../exports");
    check("/a/b/project", "/a/b/project/data", "data");
    check("/a/b/project", "/a/b/project", "");
    check("/a/b", "/x/y", "/x/y");
    check("a/b", "a/c/d", "../c/d");
}
