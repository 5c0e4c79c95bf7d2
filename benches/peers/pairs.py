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


def score(rows_path, result_path, id_column="Id", entity_column="True Id", counted="matched"):
    """What the pairs are worth, as main() prints it."""
    with open(rows_path, encoding="utf-8-sig", errors="replace", newline="") as f:
        rows = [(r[id_column].strip(), r[entity_column].strip()) for r in csv.DictReader(f)]
    at = {rid: i for i, (rid, _) in enumerate(rows)}
    if len(at) != len(rows):
        raise SystemExit(f"{rows_path}: {len(rows) - len(at)} rows repeat an {id_column}")
    pairs, outcomes, unknown = [], Counter(), 0
    for p in items(result_path, "pairs"):
        outcomes[p["outcome"]] += 1
        if p["outcome"] == counted:
            i, j = at.get(str(p["a_id"])), at.get(str(p["b_id"]))
            if i is None or j is None:
                unknown += 1
            else:
                pairs.append((i, j))
    group, entity = closure(len(rows), pairs), [e for _, e in rows]
    two = lambda keys: sum(k * (k - 1) // 2 for k in Counter(keys).values())
    said, true, both = two(group), two(entity), two(zip(group, entity))
    direct = {(min(p), max(p)) for p in pairs}
    return {"rows": len(rows), "true_pairs": true, **ratios(both, said, true), "pairs_closed": said, "right": both,
            "pairs_direct": len(direct), "right_direct": sum(entity[i] == entity[j] for i, j in direct),
            "ids_unknown": unknown, "outcomes": dict(sorted(outcomes.items()))}


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("rows")
    ap.add_argument("result")
    ap.add_argument("--id", default="Id")
    ap.add_argument("--entity", default="True Id")
    ap.add_argument("--outcome", default="matched")
    a = ap.parse_args()
    print(json.dumps(score(a.rows, a.result, a.id, a.entity, a.outcome)))


if __name__ == "__main__":
    sys.exit(main())
