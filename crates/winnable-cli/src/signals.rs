//! An interrupted command leaves nothing half behind.
//!
//! One thread waits for the signals that end a command. It removes the temporary files, once no file is
//! being put in its place, and ends the process with 128 and the number of the signal.

use crate::failure::exit;
use crate::output::temporaries;
use crate::progress;

/// A thread that only waits needs little.
#[cfg(unix)]
const STACK: usize = 256 * 1024;

/// Begins to listen. Where the system does not allow it, signals end the process as ever.
#[cfg(unix)]
pub(crate) fn watch() {
    use std::sync::Arc;
    use std::sync::atomic::AtomicBool;

    use signal_hook::consts::{SIGINT, SIGTERM, SIGXFSZ};

    // A file that grows beyond what is allowed is an error of writing then, and no sudden end.
    let _ = signal_hook::flag::register(SIGXFSZ, Arc::new(AtomicBool::new(false)));
    let Ok(mut signals) = signal_hook::iterator::Signals::new([SIGINT, SIGTERM]) else {
        return;
    };
    let listener = std::thread::Builder::new().stack_size(STACK);
    let _ = listener.spawn(move || {
        if let Some(signal) = signals.forever().next() {
            let _gate = temporaries::abandon();
            progress::clear();
            std::process::exit(exit::signalled(signal));
        }
    });
}

#[cfg(not(unix))]
pub(crate) fn watch() {}
