#!/usr/bin/env python3
"""RapidFuzz: the nearest account name for the first records of generate.py.

    python3 rapidfuzz_sample.py DIR [--records 2000] [--scorer token_sort_ratio|WRatio] [--cutoff 90]

The usual script: `process.extractOne` against every account name, after
`utils.default_process`; nothing else is looked at.  Prints one JSON line with
precision and recall at the cutoff, at the cutoff best on the truth, and the
seconds all records would take at that pace (extrapolated, not measured).
"""
import argparse
import csv
import json
import os
import resource
import sys
import time
from itertools import islice

import rapidfuzz
from rapidfuzz import fuzz, process, utils


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("dir")
    ap.add_argument("--records", type=int, default=2000)
    ap.add_argument("--scorer", choices=["token_sort_ratio", "WRatio"], default="token_sort_ratio")
    ap.add_argument("--cutoff", type=float, default=90)
    a = ap.parse_args()
    with open(os.path.join(a.dir, "accounts.csv"), encoding="utf-8", newline="") as f:
        ids, names = zip(*((r["id"], utils.default_process(r["name"])) for r in csv.DictReader(f)))
    with open(os.path.join(a.dir, "records.csv"), encoding="utf-8", newline="") as f:
        records = list(islice(((r["id"], utils.default_process(r["name"])) for r in csv.DictReader(f)), a.records))
    with open(os.path.join(a.dir, "truth.csv"), encoding="utf-8", newline="") as f:
        all_records, truth, wanted = 0, {}, {r for r, _ in records}
        for row in csv.DictReader(f):
            all_records += 1
            if row["record_id"] in wanted:
                truth[row["record_id"]] = row["account_id"]
    scorer = getattr(fuzz, a.scorer)
    start, found = time.time(), []
    for rid, name in records:
        hit = process.extractOne(name, names, scorer=scorer, score_cutoff=60)
        if hit:
            found.append((hit[1], ids[hit[2]] == truth[rid]))
    seconds = time.time() - start
    total = sum(1 for v in truth.values() if v)

    def numbers(cutoff):
        said = [ok for s, ok in found if s >= cutoff]
        p, r = sum(said) / max(len(said), 1), sum(said) / max(total, 1)
        return {"cutoff": cutoff, "precision": round(p, 4), "recall": round(r, 4), "f1": round(2 * p * r / max(p + r, 1e-9), 4)}

    print(json.dumps({"tool": f"rapidfuzz {rapidfuzz.__version__}, {a.scorer}", "records": len(records), "accounts": len(names),
                      **numbers(a.cutoff), "best_f1": max((numbers(c) for c in range(60, 101)), key=lambda n: n["f1"]),
                      "seconds": round(seconds, 1), "seconds_for_all_extrapolated": round(seconds / len(records) * all_records),
                      "peak_rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}))


if __name__ == "__main__":
    sys.exit(main())
