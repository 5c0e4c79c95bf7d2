#!/usr/bin/env python3
"""Score a matcher's answers against truth.csv of generate.py.

    python3 score.py truth.csv result.csv|result.json

CSV: columns record_id, outcome, account_id.  JSON: {"rows": [{"record_id",
"outcome", "account_id", ...}, ...]}, read piece by piece.  Only the outcome
`matched` is an answer; a record that is absent, or in review, has none.
precision = right / matched, recall = right / leads that have an account.
A second answer for a record counts as a wrong one.
"""
import argparse
import csv
import json
import re
import sys
from collections import Counter


def items(path, key):
    """The objects of the array at `key`, without holding the file in memory."""
    decode = json.JSONDecoder().raw_decode
    with open(path, encoding="utf-8") as f:
        head, buffer = re.compile(rf'"{re.escape(key)}"\s*:\s*\['), ""
        while True:
            more = f.read(1 << 20)
            buffer += more
            found = head.search(buffer)
            if found:
                at = found.end()
                break
            if not more:
                raise SystemExit(f"{path}: no array \"{key}\"")
        while True:
            while at < len(buffer) and buffer[at] in " \t\r\n,":
                at += 1
            if at < len(buffer) and buffer[at] == "]":
                return
            try:
                value, at = decode(buffer, at)
            except json.JSONDecodeError:
                more = f.read(1 << 20)
                if not more:
                    raise SystemExit(f"{path}: cut off or not JSON in \"{key}\"")
                buffer, at = buffer[at:] + more, 0
                continue
            yield value


def answers(path):
    if path.endswith(".json"):
        yield from items(path, "rows")
        return
    with open(path, encoding="utf-8-sig", newline="") as f:
        yield from csv.DictReader(f)


def ratios(right, said, true):
    p, r = right / said if said else None, right / true if true else None
    f1 = 2 * p * r / (p + r) if p and r else 0.0
    return {"precision": None if p is None else round(p, 5), "recall": None if r is None else round(r, 5), "f1": round(f1, 5)}


def score(truth_path, result_path):
    """What became of the leads, as main() prints it."""
    with open(truth_path, encoding="utf-8-sig", newline="") as f:
        truth = {r["record_id"]: r["account_id"] for r in csv.DictReader(f)}
    owned = sum(1 for v in truth.values() if v)
    n, outcomes, seen = Counter(), Counter(), set()
    for row in answers(result_path):
        rid, outcome = row["record_id"], row["outcome"]
        outcomes[outcome] += 1
        if rid not in truth:
            n["not_in_truth"] += 1
            continue
        if outcome != "matched":
            continue
        n["matched"] += 1
        if rid in seen:
            n["answered_twice"] += 1
            continue
        seen.add(rid)
        if not truth[rid]:
            n["should_be_none"] += 1
        elif (row.get("account_id") or "") == truth[rid]:
            n["right"] += 1
        else:
            n["wrong_account"] += 1
    return {"leads": len(truth), "with_account": owned, **ratios(n["right"], n["matched"], owned),
            **{k: n[k] for k in ("matched", "right", "wrong_account", "should_be_none", "answered_twice", "not_in_truth")},
            "outcomes": dict(sorted(outcomes.items()))}


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("truth")
    ap.add_argument("result")
    a = ap.parse_args()
    print(json.dumps(score(a.truth, a.result)))


if __name__ == "__main__":
    sys.exit(main())
