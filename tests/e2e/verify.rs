//! `verify`: what was changed, taken or added after a run is found.

use std::fs;

use serde_json::Value;

use crate::harness::Folder;
use crate::json_schema;

fn states(folder: &Folder, code: i32) -> Vec<(String, String)> {
    let run = folder.run(&["-C", "p", "verify", "--format", "json"]);
    let run = run.with_code(code);
    let document: Value = serde_json::from_str(&run.out()).expect("JSON");
    json_schema::check("verify", &document);
    assert_eq!(document["sound"], code == 0);
    let files = document["files"].as_array().expect("files").iter();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    files
        .filter(|file| file["state"] != "ok")
        .map(|file| (text(&file["name"]), text(&file["state"])))
        .collect()
}

fn pair(name: &str, state: &str) -> (String, String) {
    (name.to_owned(), state.to_owned())
}

#[test]
fn a_manifest_names_every_output_with_its_size_and_hash() {
    let folder = Folder::new("manifest");
    folder.run(&["demo", "p"]).with_code(0);
    let manifest: Value = serde_json::from_str(&folder.read("p/out/manifest.json")).expect("JSON");
    json_schema::check("manifest", &manifest);
    let outputs = manifest["outputs"].as_array().expect("outputs");
    let names: Vec<&str> = outputs
        .iter()
        .filter_map(|output| output["name"].as_str())
        .collect();
    let wanted = [
        "quarantine.csv",
        "review.csv",
        "score.csv",
        "score.json",
        "unmatched.csv",
    ];
    assert_eq!(names, wanted);
    for output in outputs {
        let path = format!("p/out/{}", output["name"].as_str().unwrap_or_default());
        let bytes = fs::read(folder.path().join(&path)).expect("an output");
        assert_eq!(output["bytes"], bytes.len());
        // What the system's own tool says of the same file.
        let peer = std::process::Command::new("sha256sum")
            .arg(folder.path().join(&path))
            .output();
        let Ok(peer) = peer else { continue };
        let peer = String::from_utf8_lossy(&peer.stdout).into_owned();
        assert_eq!(output["sha256"].as_str(), peer.split(' ').next(), "{path}");
    }
}

#[test]
fn what_differs_from_the_manifest_is_found() {
    let folder = Folder::new("verify");
    folder.run(&["demo", "p"]).with_code(0);
    assert_eq!(states(&folder, 0), []);
    folder.run(&["verify", "p"]).with_code(0);
    folder.run(&["verify", "p/out"]).with_code(0);

    folder.write("p/out/notes.txt", "mine");
    fs::remove_file(folder.path().join("p/data/spend.csv")).expect("an input goes");
    let named = [
        pair("data/spend.csv", "missing"),
        pair("notes.txt", "unknown"),
    ];
    assert_eq!(states(&folder, 0), named);

    // One byte, and the size as before.
    let score = folder.read("p/out/score.csv").replacen("tier1", "tier2", 1);
    folder.write("p/out/score.csv", &score);
    fs::remove_file(folder.path().join("p/out/review.csv")).expect("an output goes");
    let leads = folder.read("p/data/Lead.csv") + "\n";
    folder.write("p/data/Lead.csv", &leads);
    let model = folder.read("p/models/account6.toml") + "\n";
    folder.write("p/models/account6.toml", &model);
    let found = states(&folder, 1);
    let wanted = [
        pair("review.csv", "missing"),
        pair("score.csv", "changed"),
        pair("data/Lead.csv", "changed"),
        pair("data/spend.csv", "missing"),
        pair("models/account6.toml", "changed"),
        pair("notes.txt", "unknown"),
    ];
    assert_eq!(found, wanted);
    let table = folder
        .run(&["-C", "p", "verify", "--lang", "ko"])
        .with_code(1)
        .out();
    assert!(table.contains("[fail] score.csv: "), "{table}");
    assert!(table.contains("[ok]   score.json: "), "{table}");
    assert!(table.contains("[--]   notes.txt: "), "{table}");
}

#[test]
fn a_manifest_that_cannot_be_used_is_refused() {
    let folder = Folder::new("no-manifest");
    let refused = |code: &str| {
        let run = folder.run(&["verify", "p"]).with_code(2);
        assert!(
            run.err().starts_with(&format!("error[{code}]")),
            "{}",
            run.err()
        );
        assert!(run.err().contains("winnable run"), "{}", run.err());
    };
    refused("E0803");
    for text in [
        "",
        "{",
        "[]",
        "{\"schema\":\"winnable/score/1\"}",
        "{\"schema\":\"winnable/manifest/1\",\"inputs\":[]}",
        "{\"schema\":\"winnable/manifest/1\",\"inputs\":[],\"outputs\":[{\"name\":7}]}",
    ] {
        folder.write("p/out/manifest.json", text);
        refused("E0804");
    }
    // A manifest from elsewhere does not make us read what lies outside its folder.
    let text = "{\"schema\":\"winnable/manifest/1\",\"inputs\":[],\"outputs\":[{\"name\":\"../secret\",\"bytes\":1,\"sha256\":\"0\"}]}";
    folder.write("p/out/manifest.json", text);
    folder.write("p/secret", "x");
    assert_eq!(states(&folder, 1), [pair("../secret", "outside")]);
}
