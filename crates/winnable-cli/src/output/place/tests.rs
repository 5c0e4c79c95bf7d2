use super::*;
use crate::failure::exit;

fn scratch(name: &str) -> std::path::PathBuf {
    let name = format!("winnable-{name}-{}", std::process::id());
    let folder = std::env::temp_dir().join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("out")).expect("a folder");
    folder
}

#[test]
fn a_target_behind_a_link_or_a_step_up_is_outside() {
    let root = scratch("inside");
    std::os::unix::fs::symlink("/", root.join("out/away")).expect("a link");
    let out = root.join("out");
    let is_inside = |name: &str| check_inside(&out, &out.join(name), name).is_ok();
    assert!(is_inside("score.json"));
    assert!(is_inside("new/folder/score.json"));
    assert!(!is_inside("away/score.json"));
    assert!(!is_inside("../score.json"));
    assert!(!is_inside("new/../../score.json"));
    fs::remove_dir_all(root).expect("the folder goes");
}

#[test]
fn links_folders_and_devices_are_no_targets() {
    let root = scratch("target");
    std::os::unix::fs::symlink("nowhere", root.join("link")).expect("a link");
    for name in ["link", "out"] {
        let refused = check(&root.join(name), name).expect_err("a refusal");
        assert_eq!(refused.exit, exit::REFUSED);
    }
    assert!(check(Path::new("/dev/full"), "full").is_err());
    assert!(check(&root.join("none"), "none").is_ok());
    fs::remove_dir_all(root).expect("the folder goes");
}

#[cfg(unix)]
#[test]
fn folders_are_made_for_their_owner() {
    use std::os::unix::fs::PermissionsExt;
    let root = scratch("folder");
    make_folder(&root.join("a/b")).expect("folders");
    for folder in ["a", "a/b"] {
        let mode = root
            .join(folder)
            .metadata()
            .expect("data")
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o700, "{folder}");
    }
    fs::remove_dir_all(root).expect("the folder goes");
}

#[test]
fn what_a_signal_interrupts_is_repeated() {
    let mut left = 3;
    let done = again(|| {
        left -= 1;
        if left > 0 {
            Err(io::ErrorKind::Interrupted.into())
        } else {
            Ok(left)
        }
    });
    assert_eq!(done.expect("an end"), 0);
}
