//! The README's transcripts are what the command prints, word for word.

use crate::harness::{Folder, workspace};

/// The console blocks of the README: a command, and the lines that it prints up to a lone `…`.
fn transcripts(readme: &str) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    for block in readme.split("```console\n").skip(1) {
        let block = block.split("```").next().expect("an end of the block");
        let mut lines = block.lines();
        let command = lines
            .next()
            .and_then(|line| line.strip_prefix("$ winnable "))
            .expect("a command");
        let shown = lines
            .take_while(|line| *line != "…")
            .map(str::to_owned)
            .collect();
        found.push((command.to_owned(), shown));
    }
    found
}

#[test]
fn the_transcripts_are_true() {
    let readme = std::fs::read_to_string(workspace().join("README.md")).expect("the README");
    let transcripts = transcripts(&readme);
    assert!(
        transcripts.len() >= 2,
        "the README shows the list and a receipt"
    );
    let folder = Folder::new("readme");
    folder.run(&["init", "--demo"]).with_code(0);
    for (command, shown) in transcripts {
        let args: Vec<&str> = command
            .split(' ')
            .map(|word| word.trim_matches('"'))
            .collect();
        let out = folder.run(&args).with_code(0).out();
        let printed: Vec<&str> = out.lines().take(shown.len()).collect();
        assert_eq!(printed, shown, "winnable {command}");
    }
}
