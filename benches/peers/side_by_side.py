#!/usr/bin/env python3
"""Winnable and Splink in turn on the data of generate.py: one Markdown table.

    python3 side_by_side.py --winnable PATH --data DIR [--runs 3] [--python PYTHON]
                            [--rapidfuzz] [--without-splink] [--dedupe DATA_DIR]

Runs A B A B …; the table shows medians, and ratios of each run to the run of
Winnable before it as median (least to most).  PYTHON is the one that has Splink.

Wall and peak memory are those of the whole process, as the kernel counts them.
Splink's script goes on after its answer: it tries thresholds on the truth.  So
"own clock" is what it says of itself, from reading the files to the best
account, without the start of Python; the ratio that is fair to it is of that.
Winnable's time has everything in it, the writing of its CSV too.
"""
import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
from statistics import median

import pairs
import score

HERE = os.path.dirname(os.path.abspath(__file__))
DEDUPE = "csv_example_input_with_true_ids.csv"
DEDUPE_COLUMNS = "id=Id,name=Site name,address=Address,postal_code=Zip,phone=Phone"


def run(command, out):
    """Wall seconds and peak MB of a command whose output goes to a file.

    A child starts with its parent's peak, so nothing large may be read here
    before the last child has ended.
    """
    with open(out, "wb") as stdout, open(out + ".err", "wb") as stderr:
        start = time.monotonic()
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.monotonic() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        with open(out + ".err", encoding="utf-8", errors="replace") as f:
            raise SystemExit(f"{' '.join(command)}: exit {child.returncode}\n{f.read()[-2000:]}")
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return {"seconds": seconds, "mb": usage.ru_maxrss / unit}


def said(path):
    with open(path, encoding="utf-8") as f:
        return json.load(f)


def digest(path):
    """Of a file, piece by piece; reading it also warms the cache."""
    sha = hashlib.sha256()
    with open(path, "rb") as f:
        while piece := f.read(1 << 20):
            sha.update(piece)
    return sha.hexdigest()


def table(head, rows):
    print("| " + " | ".join(head) + " |")
    print("|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(row) + " |")


def quality(numbers):
    # Two more digits than per cent: with few errors one digit hides half of them.
    return ["–" if numbers[k] is None else f"{100 * numbers[k]:.2f} %" for k in ("precision", "recall", "f1")]


def seconds(value):
    return f"{value:,.2f} s" if value < 10 else f"{value:,.0f} s" if value >= 100 else f"{value:.1f} s"


def spread(theirs, ours):
    each = [t / o for t, o in zip(theirs, ours)]
    return f"{median(each):.1f} ({min(each):.1f} to {max(each):.1f})"


def linked(a, folder):
    inputs = {n: os.path.join(a.data, f"{n}.csv") for n in ("records", "accounts", "truth")}
    for path in inputs.values():
        digest(path)
    commands = {"winnable": [a.winnable, "match", "--records", inputs["records"], "--accounts", inputs["accounts"], "--format", "csv"]}
    if not a.without_splink:
        commands["splink"] = [a.python, os.path.join(HERE, "splink_generated.py"), a.data]
    out = {n: os.path.join(folder, n + (".csv" if n == "winnable" else ".json")) for n in commands}
    runs, answers, bytes_out = {n: [] for n in commands}, [], set()
    for _ in range(a.runs):
        for name, command in commands.items():
            runs[name].append(run(command, out[name]))
        bytes_out.add(digest(out["winnable"]))
        if "splink" in out:
            answers.append(said(out["splink"]))
    fuzz = None
    if a.rapidfuzz:
        path = os.path.join(folder, "rapidfuzz.json")
        run([a.python, os.path.join(HERE, "rapidfuzz_sample.py"), a.data, "--records", "2000"], path)
        fuzz = said(path)
    return inputs["truth"], out["winnable"], runs, answers, len(bytes_out), fuzz


def linked_table(truth, ours, runs, answers, different, fuzz):
    numbers = score.score(truth, ours)
    of = lambda name, what: [r[what] for r in runs[name]]
    wall, peak = of("winnable", "seconds"), of("winnable", "mb")
    same = [""] * 6
    rows = [["Winnable", *quality(numbers), seconds(median(wall)), "", f"{median(peak):,.0f} MB", "1", "1", "1"]]
    if answers:
        splink, clock = answers[-1], [s["seconds"] for s in answers]
        cost = [seconds(median(of("splink", "seconds"))), seconds(median(clock)), f"{median(of('splink', 'mb')):,.0f} MB",
                spread(of("splink", "seconds"), wall), spread(clock, wall), spread(of("splink", "mb"), peak)]
        rows += [[f"Splink, threshold {splink['threshold']}", *quality(splink), *cost],
                 ["Splink, best F1 on the truth", *quality(splink["best_f1"]), *same]]
        if splink["precision_99"]:
            rows.append(["Splink, 99 % precision on the truth", *quality(splink["precision_99"]), *same])
    if fuzz:
        every = fuzz["seconds_for_all_extrapolated"]
        rows.append([f"RapidFuzz on {fuzz['records']:,} leads, cutoff {fuzz['cutoff']:g}", *quality(fuzz), f"{seconds(every)} for all, extrapolated",
                     seconds(fuzz["seconds"]), f"{fuzz['peak_rss_mb']:,} MB", "", f"{every / median(wall):,.0f}", ""])
        rows.append([f"RapidFuzz, cutoff {fuzz['best_f1']['cutoff']:g}: best F1 on the truth", *quality(fuzz["best_f1"]), *same])
    print(f"{numbers['leads']:,} leads, {numbers['with_account']:,} of them with an account; medians of {len(wall)} runs in turn; {answers[-1]['tool'] if answers else 'no peer was there'}.\n")
    table(["tool", "precision", "recall", "F1", "wall", "own clock", "peak", "× wall", "× own clock", "× peak"], rows)
    review = numbers["outcomes"].get("review", 0)
    print(f"\nWinnable: {numbers['matched']:,} matched, {numbers['matched'] - numbers['right']:,} of them wrong; {review:,} left for review"
          f", which count as none; {'the same bytes in every run' if different == 1 else f'{different} DIFFERENT OUTPUTS'}.")


def duplicates(a, folder):
    rows, ours, theirs = os.path.join(a.dedupe, DEDUPE), os.path.join(folder, "pairs.json"), os.path.join(folder, "dedupe.json")
    digest(rows)
    cost = run([a.winnable, "match", "duplicates", "--accounts", rows, "--columns", DEDUPE_COLUMNS, "--format", "json"], ours)
    run([a.python, os.path.join(HERE, "dedupe_orgs.py"), a.dedupe], theirs)
    return rows, ours, cost, said(theirs)


def duplicates_table(rows, ours, cost, theirs):
    numbers, splink = pairs.score(rows, ours), theirs["d_splink"]
    print(f"\n{theirs['rows']:,} rows of {theirs['entities']:,} real organisations, {theirs['true_pairs']:,} true pairs, over the transitive closure; one run.\n")
    table(["method", "precision", "recall", "F1", "time"],
          [["equal stripped names", *quality(theirs["a_equal_name"]), ""],
           ["equal house number, street and phone", *quality(theirs["b_equal_number_street_phone"]), ""],
           [f"Splink {splink['version']}, first model, threshold 0.9", *quality(splink["at_0.9"]), seconds(splink["seconds"]) + ", own clock"],
           [f"the same, best of six thresholds on the truth ({splink['best_of_six']['threshold']})", *quality(splink["best_of_six"]), ""],
           ["Winnable", *quality(numbers), seconds(cost["seconds"])]])
    print(f"\nWinnable also shows {numbers['outcomes'].get('review', 0):,} pairs for review, which count as none.")


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("--winnable", required=True, help="the command, built with --release")
    ap.add_argument("--data", required=True, help="the folder that generate.py wrote")
    ap.add_argument("--runs", type=int, default=3)
    ap.add_argument("--python", default=sys.executable, help="a Python with requirements.txt installed")
    ap.add_argument("--without-splink", action="store_true", help="Winnable alone, where the Python has no Splink")
    ap.add_argument("--rapidfuzz", action="store_true", help="also RapidFuzz on 2,000 leads, and its time for all extrapolated")
    ap.add_argument("--dedupe", metavar="DATA_DIR", help="also a second table, of the data of dedupe_orgs.py")
    a = ap.parse_args()
    if a.runs < 1:
        ap.error("--runs: 1 or more")
    # A bare file name would be looked up in PATH.
    a.winnable = os.path.abspath(a.winnable)
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as folder:
        found = linked(a, folder)
        second = duplicates(a, folder) if a.dedupe else None
        print(f"{os.cpu_count()} cores, load {load:.1f} before the first run.")
        linked_table(*found)
        if second:
            duplicates_table(*second)


if __name__ == "__main__":
    sys.exit(main())
