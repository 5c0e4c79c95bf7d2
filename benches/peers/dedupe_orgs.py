#!/usr/bin/env python3
"""Baselines and Splink on the dedupe_orgs data (real Chicago nursery sites).

    python3 dedupe_orgs.py [../shared/data/dedupe_orgs]

Entity = column 'True Id'.  Every method proposes pairs; precision and recall
are over the pairs of their transitive closure.  Prints one JSON object.

  a  equal names, lowered, without punctuation and legal form
  b  equal house number, street (direction and street type removed) and phone
  c  equal house number alone: not a method, a warning about the labels, since
     nearly every 'True Id' is a house number with a ZIP code behind it
  d  Splink, the first model one would write, u by sampling and m by EM, at 0.9
     and at the best of six thresholds CHOSEN ON THE TRUTH
"""
import argparse
import csv
import json
import os
import re
import sys
import time
from collections import Counter, defaultdict

TYPES = r"st|street|ave|av|avenue|blvd|boulevard|rd|road|dr|drive|pl|place|ct|court|ln|lane|pkwy|parkway|hwy|ter|terrace|way"
FORMS = r"inc|incorporated|llc|corp|corporation|co|company|ltd|limited|nfp"
THRESHOLDS = (.5, .8, .9, .95, .99, .999)


def words(s):
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"['.]", "", s.lower())))


def name_of(row):
    return re.sub(rf"( ({FORMS}))+$", "", words(row["Site name"]))


def number_street(row):
    m = re.search(r"(?:^|\n)\s*(\d+)\S*\s+(.*)", row["Address"])
    if not m:
        return "", ""
    street = words(m.group(2))
    street = re.sub(r"^(n|s|e|w|north|south|east|west) ", "", street)
    street = re.split(rf" (?:{TYPES})\b", street)[0]
    return m.group(1), re.sub(r"^(\d+)(st|nd|rd|th)$", r"\1", street)


def closure(n, pairs):
    up = list(range(n))

    def top(i):
        while up[i] != i:
            up[i] = up[up[i]]
            i = up[i]
        return i

    for i, j in pairs:
        a, b = top(i), top(j)
        if a != b:
            up[max(a, b)] = min(a, b)
    return [top(i) for i in range(n)]


def measure(entity, group):
    """Pairwise precision and recall of a grouping, by counting."""
    two = lambda c: sum(k * (k - 1) // 2 for k in c.values())
    said, true, both = two(Counter(group)), two(Counter(entity)), two(Counter(zip(group, entity)))
    p, r = both / max(said, 1), both / max(true, 1)
    return {"precision": round(p, 4), "recall": round(r, 4), "f1": round(2 * p * r / max(p + r, 1e-9), 4), "pairs": said}


def by_key(keys):
    first, pairs = {}, []
    for i, k in enumerate(keys):
        if k:
            j = first.setdefault(k, i)
            if j != i:
                pairs.append((j, i))
    return pairs


def splink_model(rows):
    import pandas as pd
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on
    data = []
    for i, r in enumerate(rows):
        number, street = number_street(r)
        n = name_of(r)
        data.append({"unique_id": i, "name": n or None, "name4": n[:4] or None, "number": number or None, "street": street or None,
                     "zip": r["Zip"].strip()[:5] or None, "phone": re.sub(r"\D", "", r["Phone"])[-7:] or None})
    api = DuckDBAPI()
    linker = Linker(api.register(pd.DataFrame(data)), SettingsCreator(
        link_type="dedupe_only",
        comparisons=[cl.JaroWinklerAtThresholds("name", [.95, .88, .7]).configure(term_frequency_adjustments=True),
                     cl.ExactMatch("number").configure(term_frequency_adjustments=True),
                     cl.JaroWinklerAtThresholds("street", [.9]),
                     cl.ExactMatch("zip"), cl.LevenshteinAtThresholds("phone", [1, 2])],
        blocking_rules_to_generate_predictions=[block_on("phone"), block_on("number"), block_on("name"), block_on("name4", "zip")],
    ), log_level="ERROR")
    linker.training.estimate_probability_two_random_records_match([block_on("phone", "number"), block_on("name", "number")], recall=.7)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e7, seed=1)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("phone"))
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("name"))
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("number"))
    got = linker.inference.predict(threshold_match_probability=.4).as_pandas_dataframe()
    return list(zip(got.unique_id_l, got.unique_id_r, got.match_probability))


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("dir", nargs="?", default="../shared/data/dedupe_orgs")
    ap.add_argument("--no-splink", action="store_true")
    a = ap.parse_args()
    with open(os.path.join(a.dir, "csv_example_input_with_true_ids.csv"), encoding="utf-8", errors="replace", newline="") as f:
        rows = list(csv.DictReader(f))
    n, entity = len(rows), [r["True Id"] for r in rows]
    digits = [re.sub(r"\D", "", r["Phone"])[-7:] for r in rows]
    places = [number_street(r) for r in rows]
    numbers = defaultdict(set)
    for r, (number, _) in zip(rows, places):
        numbers[r["True Id"]].add(number)
    telling = sum(any(x and re.fullmatch(x + r"(\d{5})?", t) for x in s) for t, s in numbers.items())

    def grouped(pairs):
        return measure(entity, closure(n, pairs))

    out = {"rows": n, "entities": len(numbers), "entities_named_by_house_number_and_zip": telling,
           "true_pairs": measure(entity, entity)["pairs"],
           "a_equal_name": grouped(by_key([name_of(r) for r in rows])),
           "b_equal_number_street_phone": grouped(by_key([(*p, d) if all(p) and d else None for p, d in zip(places, digits)])),
           "c_equal_house_number_only": grouped(by_key([p[0] for p in places]))}
    if not a.no_splink:
        import splink
        start = time.time()
        got = splink_model(rows)
        seconds = round(time.time() - start, 1)
        at = {t: grouped((i, j) for i, j, p in got if p >= t) for t in THRESHOLDS}
        best = max(at, key=lambda t: at[t]["f1"])
        out["d_splink"] = {"version": splink.__version__, "at_0.9": at[.9], "best_of_six": {"threshold": best, **at[best]},
                           "all": {str(t): v for t, v in at.items()}, "seconds": seconds}
    print(json.dumps(out, indent=1))


if __name__ == "__main__":
    sys.exit(main())
