#!/usr/bin/env python3
"""Splink linking records.csv to accounts.csv of generate.py, set up as a
competent user would and not tuned on the truth.

    python3 splink_generated.py DIR [--threshold 0.9] [--out links.csv]

Names are lowered, unaccented, without punctuation and legal form; the
registrable domain comes from the e-mail, free mail gives none.  u by random
sampling, m by EM.  The best account of a record is its answer when its
probability reaches the threshold.  Prints one JSON line; "best_f1" and
"precision_99" choose the threshold ON THE TRUTH, which nobody can do in
earnest: they bound what a better threshold could give.
"""
import argparse
import json
import os
import resource
import sys
import time

import duckdb
import splink
import splink.comparison_level_library as cll
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

FREE = """gmail.com yahoo.com outlook.com hotmail.com aol.com icloud.com hotmail.co.uk btinternet.com yahoo.co.uk gmx.de
web.de t-online.de gmx.net orange.fr free.fr laposte.net hotmail.fr wanadoo.fr ziggo.nl live.nl kpnmail.nl yahoo.co.jp
docomo.ne.jp naver.com daum.net hanmail.net nate.com live.com msn.com proton.me""".split()

FORMS = """inc|incorporated|llc|limited liability company|corp|corporation|lp|limited partnership|ltd|limited|plc
|public limited company|llp|limited liability partnership|gmbh|gesellschaft mit beschrankter haftung|gmbh (und )?co kg
|gmbh cokg|ag|aktiengesellschaft|kg|kommanditgesellschaft|ug haftungsbeschrankt|ug
|unternehmergesellschaft haftungsbeschrankt|sas|societe par actions simplifiee|sarl|societe a responsabilite limitee
|sa|societe anonyme|bv|besloten vennootschap|nv|naamloze vennootschap|co ltd|company limited|kk|kabushiki kaisha|yk
|yugen kaisha""".replace("\n", "")
NATIVE_FORMS = r"주식회사|유한회사|\((주|유|株|有)\)|㈜|㈱|㈲|株式会社|有限会社"


def bare_name(col):
    x = f"regexp_replace({col}, '{NATIVE_FORMS}', ' ', 'g')"
    x = f"replace(replace(lower(strip_accents({x})), 'ß', 'ss'), '.', '')"
    x = rf"trim(regexp_replace({x}, '[^\p{{L}}\p{{N}}]+', ' ', 'g'))"
    x = rf"regexp_replace({x}, ' and ', ' ', 'g')"
    x = rf"regexp_replace({x}, '( ({FORMS}))+$', '')"
    x = rf"regexp_replace({x}, '([\p{{Hangul}}\p{{Han}}\p{{Katakana}}]) +', '\1', 'g')"
    return f"nullif({x}, '')"


def domain(col):
    host = f"lower(split_part({col}, '@', -1))"
    reg = rf"regexp_extract({host}, '([^.]+\.((co|ac|or|ne|go|com|org)\.[a-z]{{2}}|[a-z]+))$', 1)"
    free = ", ".join(f"'{d}'" for d in FREE)
    return f"CASE WHEN {reg} IN ({free}) THEN NULL ELSE nullif({reg}, '') END"


def load(con, table, path, web):
    con.execute(f"""
        CREATE TABLE {table} AS
        WITH a AS (SELECT id AS unique_id, {bare_name('name')} AS name, {domain(web)} AS domain,
                nullif(right(regexp_replace(phone, '[^0-9]', '', 'g'), 8), '') AS phone,
                nullif(lower(strip_accents(city)), '') AS city,
                nullif(left(regexp_replace(lower(postal_code), '[^0-9a-z]', '', 'g'), CASE WHEN country = 'US' THEN 5 ELSE 9 END), '') AS postal,
                nullif(country, '') AS country
            FROM read_csv(?, header=true, all_varchar=true, nullstr='~none~'))
        SELECT *, replace(name, ' ', '') AS joined,
            CASE WHEN regexp_matches(name, '[\\p{{Hangul}}\\p{{Han}}]') THEN left(name, 2)
                 ELSE coalesce(nullif(regexp_extract(name, '[^ ]{{4,}}'), ''), name) END AS first_word
        FROM a""", [path])


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("dir")
    ap.add_argument("--threshold", type=float, default=.9)
    ap.add_argument("--out", help="write record_id,outcome,account_id here")
    ap.add_argument("--max-pairs", type=float, default=1e7, help="for u by random sampling")
    a = ap.parse_args()
    start = time.time()
    con = duckdb.connect()
    load(con, "acc", os.path.join(a.dir, "accounts.csv"), "domain")
    load(con, "rec", os.path.join(a.dir, "records.csv"), "email")
    times = {"load_normalise": time.time() - start}

    settings = SettingsCreator(
        link_type="link_only",
        comparisons=[
            cl.JaroWinklerAtThresholds("name", [0.95, 0.88, 0.8]).configure(term_frequency_adjustments=True),
            cl.ExactMatch("domain").configure(term_frequency_adjustments=True),
            cl.ExactMatch("city").configure(term_frequency_adjustments=True),
            cl.CustomComparison(output_column_name="postal", comparison_levels=[
                cll.NullLevel("postal"), cll.ExactMatchLevel("postal"),
                cll.CustomLevel("left(postal_l, 3) = left(postal_r, 3)", "first three"), cll.ElseLevel()]),
            cl.LevenshteinAtThresholds("phone", [3]),
            cl.ExactMatch("country"),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("domain"), block_on("joined"), block_on("first_word", "country"),
            block_on("phone"), block_on("postal", "substr(name, 1, 3)"),
        ],
        retain_matching_columns=False,
        max_iterations=15,
    )
    api = DuckDBAPI(connection=con)
    frames = [api.register(con.table(t), dataset_display_name=n) for t, n in (("acc", "accounts"), ("rec", "records"))]
    linker = Linker(frames, settings, log_level="ERROR")
    t = time.time()
    linker.training.estimate_probability_two_random_records_match([block_on("domain"), block_on("joined", "city")], recall=.7)
    linker.training.estimate_u_using_random_sampling(max_pairs=a.max_pairs, seed=1)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("joined"))
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("domain"))
    times["train"] = time.time() - t

    t = time.time()
    pairs = linker.inference.predict(threshold_match_probability=.0001)
    con.execute(f"""
        CREATE TABLE best AS
        WITH p AS (SELECT unique_id_l AS account_id, unique_id_r AS record_id, match_weight AS w FROM {pairs.physical_name})
        SELECT record_id, arg_max(account_id, (w, account_id)) AS account_id, max(w) AS w FROM p GROUP BY record_id""")
    times["predict"] = time.time() - t
    seconds = time.time() - start
    kept = con.execute(f"SELECT count(*) FROM {pairs.physical_name}").fetchone()[0]

    con.execute("CREATE TABLE truth AS SELECT record_id, nullif(account_id, '') AS account_id FROM read_csv(?, header=true, all_varchar=true)",
                [os.path.join(a.dir, "truth.csv")])
    total = con.execute("SELECT count(account_id) FROM truth").fetchone()[0]

    def numbers(weight):
        said, right = con.execute("""SELECT count(*), count(*) FILTER (b.account_id = t.account_id)
            FROM best b JOIN truth t USING (record_id) WHERE b.w >= ?""", [weight]).fetchone()
        p, r = right / max(said, 1), right / max(total, 1)
        return {"precision": round(p, 5), "recall": round(r, 5), "f1": round(2 * p * r / max(p + r, 1e-9), 5), "matched": said}

    def weight(p):
        from math import log2
        return log2(p / (1 - p))

    sweep = [(x / 2, numbers(x / 2)) for x in range(-26, 81)]
    best = max(sweep, key=lambda s: s[1]["f1"])
    careful = [s for s in sweep if s[1]["precision"] >= .99]
    out = {"tool": f"splink {splink.__version__}, duckdb {duckdb.__version__}", "threshold": a.threshold, **numbers(weight(a.threshold)),
           "best_f1": {"match_weight": best[0], **best[1]},
           "precision_99": {"match_weight": careful[0][0], **careful[0][1]} if careful else None,
           "pairs_kept": kept, "seconds": round(seconds, 1), "steps": {k: round(v, 1) for k, v in times.items()},
           "peak_rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}
    print(json.dumps(out))
    if a.out:
        con.execute(f"""COPY (SELECT t.record_id, CASE WHEN b.w >= {weight(a.threshold)} THEN 'matched' ELSE 'none' END AS outcome,
            CASE WHEN b.w >= {weight(a.threshold)} THEN b.account_id END AS account_id
            FROM truth t LEFT JOIN best b USING (record_id) ORDER BY 1) TO '{a.out.replace("'", "''")}' (HEADER)""")


if __name__ == "__main__":
    sys.exit(main())
