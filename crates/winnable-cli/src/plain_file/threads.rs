//! One thread reads, as many as there are processors work, and results come back in order.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, sync_channel};

use super::{Chunk, PlainFile, Reading};
use crate::failure::Failure;

/// So many chunks may wait, so that memory does not grow with the file.
const WAITING: usize = 4;
/// More threads than this only wait for the one that reads.
const MOST_WORKERS: usize = 8;

/// Works on the chunks of a file on several threads and takes the results in the order of the
/// file, whatever the number of threads. Each thread works with a state of its own.
pub(crate) fn each_chunk<S, T: Send>(
    file: &PlainFile,
    state: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, &Chunk) -> T + Sync,
    mut take: impl FnMut(T) -> Result<(), Failure>,
) -> Result<Reading, Failure> {
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let (to_work, jobs) = sync_channel::<(usize, Chunk)>(WAITING);
    let (to_take, results) = sync_channel::<(usize, T)>(WAITING);
    let jobs = Mutex::new(jobs);
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let is_over = &is_over;
        let (jobs, state, work) = (&jobs, &state, &work);
        for _ in 0..workers.clamp(1, MOST_WORKERS) {
            let to_take = to_take.clone();
            scope.spawn(move || {
                let mut state = state();
                while let Some((at, chunk)) = next(jobs) {
                    if to_take.send((at, work(&mut state, &chunk))).is_err() {
                        break;
                    }
                }
                // Whoever stops early leaves nobody waiting to hand over.
                is_over.store(true, Ordering::Relaxed);
                while next(jobs).is_some() {}
            });
        }
        drop(to_take);
        let reader = scope.spawn(move || {
            let mut at = 0;
            file.rows(&mut |chunk| {
                at += 1;
                to_work.send((at, chunk)).is_ok() && !is_over.load(Ordering::Relaxed)
            })
        });
        let taken = in_order(&results, &mut take);
        // A result that nobody takes any more ends the work, and with it the reading.
        drop(results);
        let reading = reader
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        taken.and(reading)
    })
}

fn next(jobs: &Mutex<Receiver<(usize, Chunk)>>) -> Option<(usize, Chunk)> {
    jobs.lock().ok()?.recv().ok()
}

fn in_order<T>(
    results: &Receiver<(usize, T)>,
    take: &mut dyn FnMut(T) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut early: BTreeMap<usize, T> = BTreeMap::new();
    let mut due = 1;
    for (at, result) in results {
        early.insert(at, result);
        while let Some(result) = early.remove(&due) {
            take(result)?;
            due += 1;
        }
    }
    Ok(())
}
