#!/usr/bin/env python3
"""Score found duplicate pairs against a CSV that has an entity column.

    python3 pairs.py rows.csv result.json [--id Id] [--entity "True Id"] [--outcome matched]

result.json: {"pairs": [{"a_id", "b_id", "outcome"}, ...]}.  Pairs with the
outcome are closed transitively, then precision and recall count row pairs.
"""
import argparse
import csv
import json
import sys
from collections import Counter

from dedupe_orgs import closure
from score import items, ratios


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("rows")
    ap.add_argument("result")
    ap.add_argument("--id", default="Id")
    ap.add_argument("--entity", default="True Id")
    ap.add_argument("--outcome", default="matched")
    a = ap.parse_args()
    with open(a.rows, encoding="utf-8-sig", errors="replace", newline="") as f:
        rows = [(r[a.id].strip(), r[a.entity].strip()) for r in csv.DictReader(f)]
    at = {rid: i for i, (rid, _) in enumerate(rows)}
    if len(at) != len(rows):
        raise SystemExit(f"{a.rows}: {len(rows) - len(at)} rows repeat an {a.id}")
    pairs, outcomes, unknown = [], Counter(), 0
    for p in items(a.result, "pairs"):
        outcomes[p["outcome"]] += 1
        if p["outcome"] == a.outcome:
            i, j = at.get(str(p["a_id"])), at.get(str(p["b_id"]))
            if i is None or j is None:
                unknown += 1
            else:
                pairs.append((i, j))
    group, entity = closure(len(rows), pairs), [e for _, e in rows]
    two = lambda keys: sum(k * (k - 1) // 2 for k in Counter(keys).values())
    said, true, both = two(group), two(entity), two(zip(group, entity))
    direct = sum(entity[i] == entity[j] for i, j in set(map(lambda p: (min(p), max(p)), pairs)))
    print(json.dumps({"rows": len(rows), "true_pairs": true, **ratios(both, said, true), "pairs_closed": said, "right": both,
                      "pairs_direct": len({(min(p), max(p)) for p in pairs}), "right_direct": direct,
                      "ids_unknown": unknown, "outcomes": dict(sorted(outcomes.items()))}))


if __name__ == "__main__":
    sys.exit(main())
