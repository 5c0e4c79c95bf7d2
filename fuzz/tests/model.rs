//! Scoring models as text: read with every mistake named, or refused; what is printed is read again.

use bolero::check;
use winnable_model::FactCatalogue;
use winnable_model::document::TextFile;
use winnable_score::{CompiledModel, Model, ModelSource, preset_text};

use crate::alphabet::text;

const ALPHABET: &[&str] = &[
    "\n",
    " = ",
    "[[factor]]\n",
    "[[factor.criterion]]\n",
    "[[tier]]\n",
    "[rollup]\n",
    "id = \"a\"\n",
    "schema = 1\n",
    "weight = 25\n",
    "weight = nan\n",
    "weight = -5\n",
    "weight = 1e400\n",
    "points = 10\n",
    "fact = \"account.employees\"\n",
    "unknown = \"half\"\n",
    "bands = [{ from = 1, below = 2, points = 3 }]\n",
    "curve = [[0, 0], [1, 2]]\n",
    "require = [\"rollup.engaged_people >= 2\"]\n",
    "score = 80\n",
    "title = \"제목\"\n",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'''",
    "#",
    "\u{feff}",
    "9223372036854775807",
    "0x10",
    "inf",
    ",",
    ".",
    "any_of = [\"naics:51\"]\n",
    "id = \"\"\n",
];

/// A shipped model with one piece of it replaced, which goes deeper than text of pieces alone.
fn spliced(input: &[u8]) -> Option<String> {
    let [at, len, rest @ ..] = input else {
        return None;
    };
    let lines: Vec<&str> = preset_text("account6")?.lines().collect();
    let from = usize::from(*at) * lines.len() / 256;
    let to = (from + usize::from(*len % 8)).min(lines.len());
    let middle = text(rest, ALPHABET);
    let (before, after) = (lines[..from].join("\n"), lines[to..].join("\n"));
    Some(format!("{before}\n{middle}\n{after}"))
}

fn read(toml: &str, catalogue: &FactCatalogue) -> Option<Model> {
    let file = TextFile::new("model.toml", toml);
    match Model::read(&file, catalogue, None, ModelSource::Project) {
        Ok(read) => Some(read.model),
        Err(mistakes) => {
            assert!(mistakes.has_errors(), "a refusal names a mistake");
            None
        }
    }
}

#[test]
fn model() {
    let catalogue = FactCatalogue::builtin();
    check!().for_each(|input: &[u8]| {
        let texts = [Some(text(input, ALPHABET)), spliced(input)];
        for toml in texts.into_iter().flatten() {
            let Some(model) = read(&toml, &catalogue) else {
                continue;
            };
            let _ = CompiledModel::new(&model);
            let printed = model.to_toml(&catalogue);
            let again = read(&printed, &catalogue).expect("what is printed can be read");
            assert_eq!(again.to_toml(&catalogue), printed);
        }
    });
}
