use std::process::Command;

use super::*;

/// A process that has ended, and whose number is not given away again so soon.
fn ended() -> u32 {
    let mut child = Command::new("true").spawn().expect("a process");
    child.wait().expect("its end");
    child.id()
}

fn exists(folder: &Path, name: &str) -> bool {
    folder.join(name).exists()
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "left-overs are made by hand here"
)]
fn left_overs_of_ended_commands_go_and_everything_else_stays() {
    let folder = std::env::temp_dir().join(format!("winnable-sweep-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let dead = format!(".winnable-{}-0.tmp", ended());
    let live = format!(".winnable-{}-0.tmp", std::os::unix::process::parent_id());
    let old = format!(".winnable-{}-1.tmp", std::os::unix::process::parent_id());
    let own = format!(".winnable-{}-4000000000.tmp", std::process::id());
    let others = [
        "score.json",
        ".winnable-x-0.tmp",
        ".winnable-1.tmp",
        "winnable-1-0.tmp",
    ];
    for name in [&dead, &live, &old, &own]
        .map(String::as_str)
        .iter()
        .chain(&others)
    {
        fs::write(folder.join(name), "x").expect("a file");
    }
    let hours = SystemTime::now() - 2 * STALE;
    let file = fs::File::options().write(true).open(folder.join(&old));
    file.and_then(|file| file.set_modified(hours))
        .expect("a time");
    in_folder(&folder);
    let is_told = Path::new("/proc/self").exists();
    assert_eq!(exists(&folder, &dead), !is_told);
    assert!(exists(&folder, &live));
    assert!(!exists(&folder, &old));
    assert!(!exists(&folder, &own));
    assert!(others.iter().all(|name| exists(&folder, name)));
    fs::remove_dir_all(folder).expect("the folder goes");
}
