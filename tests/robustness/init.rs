//! `init`: what it writes about files that it cannot read, or reads by a guess.

use std::fs;

use crate::harness::Folder;

/// `거래처명` and two names in CP949, as Python's codec `cp949` writes them.
const KOREAN: &[u8] = b"id,\xb0\xc5\xb7\xa1\xc3\xb3\xb8\xed,employees\n\
    a1,\xc7\xd1\xba\xfb\xc1\xa6\xc1\xb6,12\na2,\xb5\xce\xb7\xe7\xc5\xd7\xc5\xa9,34\n";

/// Bytes that are text in Mac Roman alone.
const UNKNOWN: &[u8] = b"\x81\x8d\x8f\x90\x9d,\xff\n\x81,\x8d\n";

fn exports(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write("data/plain.csv", "a,b\n1,2\n");
    for (file, bytes) in [
        ("accounts.csv", KOREAN),
        ("odd.csv", UNKNOWN),
        ("cut.xlsx", b"PK\x03\x04 and no more".as_slice()),
    ] {
        fs::write(folder.path().join("data").join(file), bytes).expect("a file");
    }
    folder
}

/// The project file after the first `# ` of each line of a block was taken away.
fn completed(toml: &str, path: &str, changes: &[(&str, &str)]) -> String {
    let path = format!("path = \"{path}\"");
    let blocks = toml.split("\n\n").map(|block| {
        if !block.contains(&path) {
            return block.to_owned();
        }
        let lines = block.lines().map(|line| {
            let line = line.strip_prefix("# ").unwrap_or(line);
            let change = changes.iter().find(|(from, _)| line.starts_with(from));
            change.map_or(line, |(_, to)| to).to_owned()
        });
        lines.collect::<Vec<_>>().join("\n")
    });
    blocks.collect::<Vec<_>>().join("\n\n")
}

#[test]
fn what_cannot_be_read_stands_in_the_project_to_be_completed() {
    let folder = exports("init-refused");
    let said = folder.run(&["init", "--from", "data"]).with_code(0).out();
    assert!(said.contains("odd.csv: E0301"), "{said}");
    let toml = folder.read("winnable.toml");
    for (path, code) in [("data/odd.csv", "E0301"), ("data/cut.xlsx", "E0321")] {
        let block = toml.split("\n\n").find(|block| {
            block.contains(&format!("# path = \"{path}\"")) && block.contains("# [[source]]")
        });
        let block = block.unwrap_or_else(|| panic!("{path} in {toml}"));
        assert!(block.contains(code), "{block}");
    }
    // What was not recognised has a block as well.
    assert!(toml.contains("# path = \"data/plain.csv\""), "{toml}");
    assert!(toml.contains("# encoding = \"macintosh\""), "{toml}");

    // Completed, the block is a source that is read.
    let changes = [
        ("kind = ", "kind = \"accounts\""),
        ("[source.columns]", "[source.columns]\nname = \"Åçèêù\""),
    ];
    folder.write("winnable.toml", &completed(&toml, "data/odd.csv", &changes));
    let check = folder
        .run(&["check", "--as-of", "2026-01-05"])
        .with_code(0)
        .out();
    assert!(
        check.contains("data/odd.csv (accounts, own mapping): 1 read = 1 accepted"),
        "{check}"
    );
}

#[test]
fn a_guessed_encoding_is_written_down_as_a_guess() {
    let folder = exports("init-guessed");
    folder.run(&["init", "--from", "data"]).with_code(0);
    let toml = folder.read("winnable.toml");
    assert!(
        toml.contains("encoding = \"cp949\"  # a guess by the bytes of the file: check it\n"),
        "{toml}"
    );
    let check = folder
        .run(&["check", "--as-of", "2026-01-05"])
        .with_code(0)
        .err();
    assert!(!check.contains("W0303"), "{check}");

    let korean = exports("init-guessed-ko");
    korean
        .run(&["init", "--from", "data", "--lang", "ko"])
        .with_code(0);
    let toml = korean.read("winnable.toml");
    assert!(
        toml.contains("encoding = \"cp949\"  # 파일의 바이트로"),
        "{toml}"
    );
}

#[test]
fn a_stated_encoding_goes_by_any_of_its_names_and_is_recorded_by_ours() {
    for name in ["euc-kr", "KS_C_5601-1987", "uhc", "MS949", "cp949"] {
        let folder = exports("init-stated");
        let said = folder
            .run(&["init", "--from", "data", "--encoding", name])
            .with_code(0)
            .out();
        assert!(
            said.contains("read as cp949, as stated: data/accounts.csv"),
            "{name}: {said}"
        );
        let toml = folder.read("winnable.toml");
        assert!(toml.contains("encoding = \"cp949\"\n"), "{name}: {toml}");
        assert!(toml.contains("name = \"거래처명\""), "{name}: {toml}");
    }
    // What it does not fit is as it was, and files in UTF-8 are none of its business.
    let folder = exports("init-stated-other");
    let said = folder
        .run(&["init", "--from", "data", "--encoding", "mac"])
        .with_code(0)
        .out();
    assert!(said.contains("data/odd.csv"), "{said}");
    assert!(!said.contains("data/plain.csv, "), "{said}");
    folder
        .run(&["init", "--from", "data", "--encoding", "ebcdic"])
        .with_code(2);
}

#[test]
fn a_project_states_an_encoding_by_any_of_its_names() {
    let folder = exports("init-alias");
    folder.write(
        "winnable.toml",
        "schema = 1\n[project]\ncurrency = \"KRW\"\n[[source]]\nkind = \"accounts\"\n\
         path = \"data/accounts.csv\"\nencoding = \"euc-kr\"\n[source.columns]\nid = \"id\"\n\
         name = \"거래처명\"\n",
    );
    let list = folder
        .run(&["score", "--as-of", "2026-01-05", "--format", "json"])
        .with_code(0)
        .json();
    let layout = &list["manifest"]["inputs"][0];
    assert!(layout.to_string().contains("\"cp949\""), "{layout}");
    let toml = folder.read("winnable.toml");
    folder.write("winnable.toml", &toml.replace("euc-kr", "cp9499"));
    let refused = folder.run(&["check"]).with_code(2).err();
    assert!(refused.contains("cp949"), "{refused}");
}
