//! Standard output and standard error: what is printed where, in which width and colour.

use std::io::{self, BufWriter, IsTerminal, Stdout, Write, stderr, stdout};

use winnable_model::document::TextFile;
use winnable_model::text::output as output_texts;
use winnable_model::text::system::reason;
use winnable_model::{Diagnostic, Lang, Localised, Text};
use winnable_report::terminal::wrap;
use winnable_report::{
    DiagnosticOptions, Look, diagnostics_json, github_lines, render_diagnostics,
};

use crate::args::{Color, Format, Global};
use crate::failure::exit;
use crate::project::Unsound;

/// Narrower than this nothing can be shown, wider than this nobody reads.
const WIDTHS: std::ops::RangeInclusive<usize> = 40..=200;
/// The width where there is no terminal to ask.
const DEFAULT_WIDTH: usize = 80;

/// Where a command prints.
pub(crate) struct Screen {
    out: BufWriter<Stdout>,
    pub(crate) lang: Lang,
    /// The language of what programs read.
    pub(crate) file_lang: Lang,
    pub(crate) format: Format,
    pub(crate) width: usize,
    color: bool,
    quiet: bool,
    annotates: bool,
    /// The first failure of writing, with which the command ends.
    broken: Option<io::Error>,
}

impl Screen {
    pub(crate) fn new(global: &Global) -> Self {
        Self {
            out: BufWriter::new(stdout()),
            lang: global.lang,
            file_lang: global.file_lang,
            format: global.format,
            width: width(),
            color: color(global.color),
            quiet: global.quiet,
            annotates: global.annotates,
            broken: None,
        }
    }

    /// Prints a result.
    pub(crate) fn print(&mut self, text: &str) {
        if self.broken.is_none() {
            self.broken = self.out.write_all(text.as_bytes()).err();
        }
    }

    /// Prints a result and ends the line.
    pub(crate) fn line(&mut self, text: &str) {
        self.print(text);
        self.print("\n");
    }

    /// Prints a result that writes itself.
    pub(crate) fn write(&mut self, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) {
        if self.broken.is_none() {
            self.broken = fill(&mut self.out).err();
        }
    }

    /// Prints a text, broken at spaces to the width. What follows of a text that is indented
    /// stands two columns further in.
    pub(crate) fn wrapped(&mut self, text: &str) {
        let indent = text.len() - text.trim_start_matches(' ').len();
        let further = if indent > 0 { indent + 2 } else { 0 };
        self.hanging(text, indent, further);
    }

    /// Prints an entry of a list: what follows of it stands two columns in.
    pub(crate) fn entry(&mut self, text: &str) {
        self.hanging(text, 0, 2);
    }

    fn hanging(&mut self, text: &str, first: usize, further: usize) {
        let lines = wrap(text.trim_start_matches(' '), self.width - further);
        for (n, line) in lines.iter().enumerate() {
            let indent = if n == 0 { first } else { further };
            self.line(&format!("{:indent$}{line}", ""));
        }
    }

    /// Whether the result goes to a terminal.
    pub(crate) fn is_for_people(&self) -> bool {
        stdout().is_terminal() && !self.quiet
    }

    /// Whether the result is coloured.
    pub(crate) fn paints(&self) -> bool {
        self.color && stdout().is_terminal()
    }

    /// How a page is shown on it.
    pub(crate) fn look(&self) -> Look {
        Look {
            width: self.width,
            lang: self.lang,
            colour: self.paints(),
        }
    }

    /// Says something beside the result, unless nobody wants to hear it.
    pub(crate) fn say(&self, text: &Text) {
        if !self.quiet {
            for line in wrap(&text.text(self.lang), self.width) {
                tell(&line);
            }
        }
    }

    /// What to do next: for people at a terminal alone.
    pub(crate) fn hint(&self, text: &Text) {
        if stdout().is_terminal() && self.format == Format::Table {
            self.say(text);
        }
    }

    /// Prints diagnostics on standard error.
    pub(crate) fn diagnostics(&mut self, diagnostics: &[Diagnostic], files: &[TextFile]) {
        // Both streams often go to one terminal: what was printed before comes before.
        if self.broken.is_none() {
            self.broken = self.out.flush().err();
        }
        let options = DiagnosticOptions {
            width: self.width,
            lang: self.lang,
            colour: self.color,
        };
        let text = if self.annotates {
            github_lines(diagnostics, files, self.lang)
        } else {
            render_diagnostics(diagnostics, files, options)
        };
        if !text.is_empty() {
            let _ = stderr().write_all(text.as_bytes());
        }
    }

    /// Prints why a command stopped, and gives its exit code.
    pub(crate) fn failure(&mut self, unsound: &Unsound) -> u8 {
        let diagnostics: Vec<Diagnostic> = unsound.failure.diagnostics.iter().cloned().collect();
        let files = &unsound.files;
        self.diagnostics(&diagnostics, files);
        if self.format == Format::Json {
            let lang = self.file_lang;
            self.write(|out| diagnostics_json(out, &diagnostics, files, lang));
        }
        unsound.failure.exit
    }

    /// Ends the output. A reader that left is no failure; a disk that is full is one.
    pub(crate) fn close(&mut self) -> Option<u8> {
        if self.broken.is_none() {
            self.broken = self.out.flush().err();
        }
        match self.broken.take() {
            None => None,
            Some(error) if error.kind() == io::ErrorKind::BrokenPipe => None,
            Some(error) => {
                let why = output_texts::cannot_print(&reason(&error));
                let why = why.text(self.lang);
                tell(&format!("error[E0801]: {why}"));
                Some(exit::ENVIRONMENT)
            }
        }
    }
}

/// The columns of the terminal, or those that the environment states.
pub(crate) fn width() -> usize {
    let columns = std::env::var("COLUMNS")
        .ok()
        .and_then(|columns| columns.parse().ok());
    let terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    let width = columns.or_else(terminal).unwrap_or(DEFAULT_WIDTH);
    width.clamp(*WIDTHS.start(), *WIDTHS.end())
}

/// Whether standard error is coloured: the flag, then the conventions of the environment.
fn color(choice: Color) -> bool {
    let set = |name: &str| std::env::var(name).is_ok_and(|value| !value.is_empty());
    match choice {
        Color::Always => true,
        Color::Never => false,
        Color::Auto if set("NO_COLOR") => false,
        Color::Auto if std::env::var("CLICOLOR_FORCE").is_ok_and(|v| !v.is_empty() && v != "0") => {
            true
        }
        Color::Auto => {
            let dumb = std::env::var("TERM").is_ok_and(|term| term == "dumb");
            let off = std::env::var("CLICOLOR").is_ok_and(|value| value == "0");
            stderr().is_terminal() && !dumb && !off
        }
    }
}

fn tell(text: &str) {
    // There is nowhere to report that standard error is gone.
    let _ = writeln!(stderr(), "{text}");
}
