//! A cap of the address space (`ulimit -v`) is an error that is told, and no sudden end.
//!
//! Memory that cannot be had ends a process at once, whatever it was about to write. Where there is a
//! cap, one thread looks at what is held and ends the command in good order before that.

use std::ffi::OsString;
use std::fs::File;
use std::io::Read as _;
use std::time::Duration;

use winnable_model::text::output as texts;
use winnable_model::{Code, Diagnostic};

use crate::args::{Langs, unread};
use crate::failure::{Failure, exit};
use crate::output::temporaries;
use crate::progress;
use crate::screen::Screen;

/// A cap of so many bytes is worth a thread: an eighth of it is the most that its arena takes.
const A_THREAD: u64 = 512 * 1024 * 1024;
/// A thread that looks and says one thing needs little.
const STACK: usize = 256 * 1024;
/// In this time a command takes far less than is kept free.
const PAUSE: Duration = Duration::from_millis(5);

/// Begins to look, where the system names a cap.
pub(crate) fn watch(args: &[OsString], langs: Langs) {
    let Some(cap) = of_process("/proc/self/limits", cap_of) else {
        return;
    };
    limit_threads(cap);
    let global = unread(args, langs);
    let watcher = std::thread::Builder::new().stack_size(STACK);
    let _ = watcher.spawn(move || {
        // A quarter stays free: what has grown by one piece at a time may double at once.
        let budget = cap / 4 * 3;
        while let Some(held) = of_process("/proc/self/status", held_of) {
            if held > budget {
                let _gate = temporaries::abandon();
                progress::clear();
                let message = texts::out_of_memory(mebibytes(held), mebibytes(cap));
                let diagnostic = Diagnostic::new(Code::E0904, message);
                let diagnostic = diagnostic.with_help(texts::out_of_memory_help());
                let mut screen = Screen::new(&global);
                let failure = Failure::new(exit::ENVIRONMENT, diagnostic);
                let code = screen.failure(&failure.into());
                screen.close();
                std::process::exit(i32::from(code));
            }
            std::thread::sleep(PAUSE);
        }
    });
}

/// Under a cap there are no more threads than it has room for: each that allocates is given 64 MiB of the
/// address space by some systems, whatever it needs.
fn limit_threads(cap: u64) {
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    let room = usize::try_from(cap / A_THREAD).unwrap_or(usize::MAX);
    let threads = processors.min(room).max(1);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads);
    // Where there is room for one, it is this one: then nothing may wait here for what another one makes.
    let pool = if threads == 1 {
        pool.use_current_thread()
    } else {
        pool
    };
    // Nothing was asked of the threads yet, so that there are none to be in the way.
    let _ = pool.build_global();
}

/// What the system tells of this process in a file; `None` where it does not.
///
/// Nothing is allocated: a thread that does is given 64 MiB of the address space by some systems.
fn of_process(path: &str, find: fn(&str) -> Option<u64>) -> Option<u64> {
    let mut bytes = [0; 4096];
    let length = File::open(path).ok()?.read(&mut bytes).ok()?;
    find(std::str::from_utf8(&bytes[..length]).ok()?)
}

/// The cap of the address space, in bytes; `None` where there is none.
fn cap_of(limits: &str) -> Option<u64> {
    let line = limits
        .lines()
        .find_map(|line| line.strip_prefix("Max address space"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// How much of the address space is taken, in bytes.
fn held_of(status: &str) -> Option<u64> {
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmSize:"))?;
    let kibibytes: u64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kibibytes * 1024)
}

fn mebibytes(bytes: u64) -> u64 {
    bytes / (1024 * 1024)
}

#[cfg(test)]
mod tests;
