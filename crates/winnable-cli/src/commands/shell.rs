//! `schema` and `completions`.

use clap_complete::Shell;
use winnable_model::Lang;

use crate::args;
use crate::failure::exit;
use crate::screen::Screen;

/// The JSON Schema of model files.
pub(super) fn schema_text() -> String {
    let schema = winnable_score::json_schema();
    // A value of ours always prints; the alternate form is the pretty one.
    format!("{schema:#}\n")
}

pub(super) fn schema(screen: &mut Screen) -> u8 {
    screen.print(&schema_text());
    exit::DONE
}

pub(super) fn completions(shell: Shell, lang: Lang, screen: &mut Screen) -> u8 {
    let mut script = Vec::new();
    clap_complete::generate(
        shell,
        &mut args::command(lang, usize::MAX),
        "winnable",
        &mut script,
    );
    screen.print(&String::from_utf8_lossy(&script));
    exit::DONE
}
