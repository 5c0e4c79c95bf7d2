use super::{cap_of, held_of};

/// Lines as proc(5) shows them.
#[test]
fn the_cap_and_what_is_held_are_read_as_the_system_writes_them() {
    let limits = |cap: &str| {
        format!(
            "Limit                     Soft Limit           Hard Limit           Units     \n\
             Max file locks            unlimited            unlimited            locks     \n\
             Max address space         {cap:<20} unlimited            bytes     \n"
        )
    };
    assert_eq!(cap_of(&limits("1073741824")), Some(1 << 30));
    assert_eq!(cap_of(&limits("unlimited")), None);
    assert_eq!(cap_of(""), None);
    let status =
        "Name:\twinnable\nVmPeak:\t   12345 kB\nVmSize:\t    2048 kB\nVmStk:\t     132 kB\n";
    assert_eq!(held_of(status), Some(2 * 1024 * 1024));
    assert_eq!(held_of("Name:\twinnable\n"), None);
}
