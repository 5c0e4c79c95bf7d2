//! Progress on standard error, for work that takes more than half a second.

use std::cell::Cell;
use std::io::{IsTerminal, Write, stderr};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use winnable_model::{Lang, Localised, Text};

/// Work shorter than this shows nothing.
const PATIENCE: Duration = Duration::from_millis(500);

/// Whether the picture is on the terminal.
static VISIBLE: AtomicBool = AtomicBool::new(false);

/// Takes the picture off the terminal and shows the cursor, for a command that ends at once.
pub(crate) fn clear() {
    if VISIBLE.load(Ordering::Relaxed) {
        // The terminal may be gone, and the command ends all the same.
        let _ = stderr().write_all(b"\r\x1b[K\x1b[?25h");
    }
}

/// What a run is doing, shown on a terminal while it lasts, and as one line a phase elsewhere.
pub(crate) struct Progress {
    started: Instant,
    bar: Option<ProgressBar>,
    lang: Lang,
    quiet: bool,
    shown: Cell<Option<u64>>,
}

impl Progress {
    pub(crate) fn new(lang: Lang, quiet: bool) -> Self {
        let bar = (!quiet && stderr().is_terminal()).then(|| {
            let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
            if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} · {elapsed}") {
                bar.set_style(style);
            }
            bar
        });
        Self {
            started: Instant::now(),
            bar,
            lang,
            quiet,
            shown: Cell::new(None),
        }
    }

    /// Says what is being done.
    pub(crate) fn step(&self, phase: &Text, what: &str) {
        if self.quiet || self.started.elapsed() < PATIENCE {
            return;
        }
        let message = format!("{} {what}", phase.text(self.lang));
        if let Some(bar) = &self.bar {
            if bar.is_hidden() {
                VISIBLE.store(true, Ordering::Relaxed);
                bar.set_draw_target(ProgressDrawTarget::stderr());
                bar.enable_steady_tick(Duration::from_millis(100));
            }
            bar.set_message(message);
        } else {
            // One line a second at most: a log is no place for a moving picture.
            let second = self.started.elapsed().as_secs();
            if self.shown.get() != Some(second) {
                self.shown.set(Some(second));
                // Progress that cannot be shown is no reason to stop.
                let _ = writeln!(stderr(), "{message}");
            }
        }
    }

    /// Ends the picture; gives the seconds that passed, when they are worth a line.
    pub(crate) fn finish(&self) -> Option<String> {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
            VISIBLE.store(false, Ordering::Relaxed);
        }
        let elapsed = self.started.elapsed();
        (elapsed >= PATIENCE && !self.quiet)
            .then(|| format!("{}.{}", elapsed.as_secs(), elapsed.subsec_millis() / 100))
    }
}
