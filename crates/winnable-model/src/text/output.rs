//! Texts about what is written: files, locks, and the check of a folder of outputs.

use super::counted;
use crate::{Localised, Text};

plain! {
    /// About verify.
    cmd_verify = "Check that the files of out/ are those that the run wrote", "out/의 파일이 실행 결과 그대로인지 확인";
    /// The folder of verify.
    arg_verify_dir = "The folder of outputs, or its project; default: out", "출력 폴더 또는 그 프로젝트, 기본값: out";
    /// About help.
    cmd_help = "Print help, of a command, of commands or of exit-codes", "도움말 출력: 명령 이름, commands 또는 exit-codes";
    /// The topic of help.
    arg_topic = "A command, commands for all of them, or exit-codes", "명령 이름, 전체 명령 commands 또는 exit-codes";
    /// Help of --no-wait.
    opt_no_wait = "Refuse (exit 3) instead of waiting for another command that writes to the project", "같은 프로젝트에 쓰는 다른 명령이 있으면 기다리지 않고 거부(종료 코드 3)";
    /// Help of --dry-run.
    opt_dry_run = "List the files that would be written, and write none", "쓸 파일 목록만 보여 주고 아무것도 쓰지 않음";
    /// What to do about a lock.
    held_help = "run the command again without --no-wait, and it waits until the other one has ended", "--no-wait 없이 다시 실행하면 다른 명령이 끝날 때까지 기다립니다";
    /// What to do without a manifest.
    no_manifest_help = "`winnable run` writes out/ with its manifest; name that folder, or the project that holds it", "`winnable run`이 out/과 매니페스트를 씁니다. 그 폴더나 프로젝트 폴더를 지정하세요";
    /// What to do about a manifest that cannot be used.
    bad_manifest_help = "run `winnable run` again: it writes the manifest anew", "`winnable run`을 다시 실행하면 매니페스트를 새로 씁니다";
    /// A file that is as it was written.
    state_ok = "as it was written", "기록과 같음";
    /// An input that is as it was read.
    state_ok_input = "as it was read", "읽은 때와 같음";
    /// A file that is another one now.
    state_changed = "differs from the manifest", "매니페스트와 다름";
    /// An output that is not there.
    state_missing = "is not there", "파일이 없음";
    /// An input that is not there.
    state_absent = "is not there; outputs stand without it", "파일이 없음. 출력 확인에는 영향 없음";
    /// A file that no manifest names.
    state_unknown = "stands in no manifest", "매니페스트에 없는 파일";
    /// A name that leads elsewhere.
    state_outside = "names no file of this folder", "이 폴더의 파일 이름이 아님";
    /// A file that cannot be read.
    state_unreadable = "cannot be read", "읽을 수 없음";
    /// Everything is as it was written.
    verified = "every output is as it was written", "모든 출력이 기록과 같습니다";
    /// What to do about files that differ.
    verify_next = "next: winnable run, which writes what differs anew", "다음: winnable run으로 다른 파일을 새로 씁니다";
    /// Where the other commands are.
    more_commands = "  …            `winnable help commands` lists all", "  …            `winnable help commands`로 전체 보기";
    /// The heading of exit codes.
    exit_codes = "Exit codes; when several apply, the highest one wins", "종료 코드: 여러 개에 해당하면 가장 큰 값";
    /// Exit code 0.
    exit_0 = "done; warnings allowed; also when the reader closed the pipe", "완료(경고 포함), 출력을 읽던 쪽이 먼저 닫은 경우도 포함";
    /// Exit code 1.
    exit_1 = "ran to the end, and a gate said no: --max-bad, --strict, diff --exit-code, or verify found a difference", "끝까지 실행했으나 기준을 넘음: --max-bad 초과, --strict, diff --exit-code, verify의 차이 발견";
    /// Exit code 2.
    exit_2 = "refused: usage, project, model or input unusable; no output was written", "거부: 사용법, 프로젝트, 모델, 입력을 쓸 수 없음. 출력은 쓰지 않음";
    /// Exit code 3.
    exit_3 = "the environment: a permission, a full disk, a file that cannot be opened, --no-wait while another command writes", "환경 문제: 권한, 디스크 부족, 열 수 없는 파일, 다른 명령이 쓰는 중의 --no-wait";
    /// Exit code 70.
    exit_70 = "a bug of ours, with the version and the place, without data", "프로그램의 버그. 버전과 위치를 알리며 데이터는 없음";
    /// Exit code 130.
    exit_130 = "interrupted (Ctrl-C); outputs are whole, old or new", "중단됨(Ctrl-C). 출력은 이전 것이나 새것 중 하나로 온전함";
    /// Exit code 143.
    exit_143 = "terminated (SIGTERM); outputs are whole, old or new", "종료됨(SIGTERM). 출력은 이전 것이나 새것 중 하나로 온전함";
}

/// A file that cannot be written.
pub fn cannot_write(path: &str, why: &Text) -> Text {
    Text::new(
        format!("`{path}` cannot be written: {}", why.en()),
        format!("`{path}` 파일을 쓸 수 없습니다: {}", why.ko()),
    )
}

/// Standard output that takes nothing.
pub fn cannot_print(why: &Text) -> Text {
    Text::new(
        format!("standard output cannot be written: {}", why.en()),
        format!("표준 출력에 쓸 수 없습니다: {}", why.ko()),
    )
}

/// A file that is in its place, while the disk may not hold its name yet.
pub fn not_durable(path: &str, why: &Text) -> Text {
    Text::new(
        format!(
            "`{path}` is in its place, but may be lost when the machine stops now: {}",
            why.en()
        ),
        format!(
            "`{path}` 파일을 썼지만 지금 컴퓨터가 멈추면 사라질 수 있습니다: {}",
            why.ko()
        ),
    )
}

/// A target that is a symbolic link.
pub fn is_link(path: &str) -> Text {
    Text::new(
        format!("`{path}` is a symbolic link and is not written through: remove the link"),
        format!("`{path}`: 심볼릭 링크에는 쓰지 않습니다. 링크를 지우세요"),
    )
}

/// A target that is a folder or a device.
pub fn is_no_file(path: &str) -> Text {
    Text::new(
        format!("`{path}` is no regular file and is not replaced: move it away"),
        format!("`{path}`: 일반 파일이 아니라서 바꾸지 않습니다. 다른 곳으로 옮기세요"),
    )
}

/// A target that lies elsewhere than it seems.
pub fn leads_out(path: &str) -> Text {
    Text::new(
        format!("`{path}` lies outside the folder that is written to: remove the link on its way"),
        format!("`{path}`: 쓰려는 폴더 밖에 있습니다. 경로의 링크를 지우세요"),
    )
}

fn process((en, ko): (&str, &str), id: Option<u32>) -> Text {
    match id {
        Some(id) => Text::new(
            format!("{en} (process {id})"),
            format!("{ko} (프로세스 {id})"),
        ),
        None => Text::new(en, ko),
    }
}

/// A lock that another command holds.
pub fn held(id: Option<u32>) -> Text {
    let texts = (
        "another command writes to this project",
        "다른 명령이 이 프로젝트에 쓰고 있습니다",
    );
    process(texts, id)
}

/// Waiting for a lock.
pub fn waiting(id: Option<u32>) -> Text {
    let texts = (
        "waiting for another command that writes to this project",
        "이 프로젝트에 쓰는 다른 명령을 기다립니다",
    );
    process(texts, id)
}

/// A cap of memory that is near, both in MiB.
pub fn out_of_memory(held: u64, cap: u64) -> Text {
    Text::new(
        format!(
            "{held} MiB of memory are taken and more is needed, where the address space is capped at {cap} MiB"
        ),
        format!("메모리 {held} MiB를 쓰고 있고 더 필요하지만, 주소 공간 한도가 {cap} MiB입니다"),
    )
}

/// What to do where memory is capped.
pub fn out_of_memory_help() -> Text {
    Text::new(
        "raise the cap (`ulimit -v`), or give fewer accounts, people and deals at once",
        "한도(`ulimit -v`)를 올리거나, 한 번에 처리하는 회사·사람·기회를 줄이세요",
    )
}

/// A file that a dry run would write.
pub fn would_write(path: &str) -> Text {
    Text::new(format!("would write {path}"), format!("쓸 파일: {path}"))
}

/// A file of rows that a dry run would write.
pub fn would_write_rows(path: &str, rows: u64) -> Text {
    Text::new(
        format!("would write {path}: {}", counted(rows, "row")),
        format!("쓸 파일: {path}({rows}행)"),
    )
}

/// A folder without a manifest.
pub fn no_manifest(path: &str) -> Text {
    Text::new(
        format!("`{path}` holds no manifest.json to compare with"),
        format!("`{path}`: 비교할 manifest.json이 없습니다"),
    )
}

/// A manifest that cannot be read.
pub fn bad_manifest(path: &str, why: &str) -> Text {
    Text::new(
        format!("`{path}` is no manifest that can be used: {why}"),
        format!("`{path}`: 쓸 수 없는 매니페스트입니다: {why}"),
    )
}

/// A manifest from before it named outputs.
pub fn manifest_names_no_outputs(path: &str) -> Text {
    Text::new(
        format!("`{path}` names no outputs: it was written by an earlier version"),
        format!("`{path}`: 출력 목록이 없습니다. 이전 버전이 쓴 매니페스트입니다"),
    )
}

/// How many files differ.
pub fn not_verified(count: u64) -> Text {
    Text::new(
        format!("{} not as the manifest says", counted(count, "file")),
        format!("매니페스트와 다른 파일 {count}개"),
    )
}

/// A help topic that does not exist.
pub fn no_topic(name: &str) -> Text {
    Text::new(
        format!("there is no command and no topic `{name}`; topics: commands, exit-codes"),
        format!("`{name}`: 그런 명령이나 주제가 없습니다. 주제: commands, exit-codes"),
    )
}
