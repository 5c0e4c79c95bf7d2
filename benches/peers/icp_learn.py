#!/usr/bin/env python3
"""`winnable icp learn` beside scikit-learn and optbinning, on the same columns and the same split.

    python3 icp_learn.py PATH/TO/winnable [../shared/data]

Three public tables: leads of an online school (won = converted), subscribers of a telephone company (won =
left), and leads of a marketplace joined with its closed deals (won = has one), where every column of the deals
is known only once a lead is won. `winnable` draws the split (by hash of the id, or by time) and names the columns
that it does not use; what is left goes to all three.

  scikit-learn   logistic regression, C = 1; numbers standardised with the median for blanks, words one-hot
  optbinning     its scorecard: bins by constraint programming, weight of evidence, logistic regression

Prints a table in Markdown: the AUC of each on the rows that nothing was learned from.
"""

import json
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

import numpy as np
import pandas as pd
from optbinning import BinningProcess, Scorecard
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

warnings.filterwarnings("ignore")
BLANK = {"", "na", "n/a", "null", "none", "nan"}


def read(path):
    return pd.read_csv(path, dtype=str, keep_default_na=False)


def tables(data):
    school = read(data / "x_education/Leads.csv")
    school = school[[c for c in school.columns if not c.startswith("Unnamed")]]
    yield "x_education", school, "Converted", "1", "Prospect ID", None
    telco = read(data / "telco_churn/WA_Fn-UseC_-Telco-Customer-Churn.csv")
    yield "telco_churn", telco, "Churn", "Yes", "customerID", None
    leads = read(data / "olist_funnel/olist_marketing_qualified_leads_dataset.csv")
    deals = read(data / "olist_funnel/olist_closed_deals_dataset.csv")
    joined = leads.merge(deals, on="mql_id", how="left").fillna("")
    joined["outcome"] = np.where(joined["mql_id"].isin(deals["mql_id"]), "won", "lost")
    yield "olist_funnel", joined, "outcome", "won", "mql_id", "first_contact_date"


def learn(winnable, folder, table, outcome, won, key, time):
    table.to_csv(folder / "table.csv", index=False)
    command = [winnable, "icp", "learn", "--table", "table.csv", "--outcome", f"{outcome}={won}",
               "--id", key, "--predictions", "predictions.csv", "--out", "card.toml", "--force",
               "--format", "json"]
    command += ["--time", time] if time else []
    found = json.loads(subprocess.run(command, cwd=folder, check=True, capture_output=True).stdout)
    return found, pd.read_csv(folder / "predictions.csv", dtype={"id": str})


def typed(column):
    blank = column.str.strip().str.lower().isin(BLANK)
    numbers = pd.to_numeric(column, errors="coerce")
    if (numbers.notna() | blank).all() and not blank.all():
        return numbers
    return column.mask(blank, np.nan)


def sklearn_auc(x, y, test, numbers, words):
    blank = x.copy()
    blank[words] = blank[words].astype(object).where(blank[words].notna(), "blank")
    model = make_pipeline(
        make_column_transformer(
            (make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), numbers),
            (OneHotEncoder(handle_unknown="ignore"), words)),
        LogisticRegression(max_iter=5000))
    model.fit(blank[~test], y[~test])
    return roc_auc_score(y[test], model.predict_proba(blank[test])[:, 1])


def optbinning_auc(x, y, test, words):
    x = x.copy()
    x[words] = x[words].astype(object)
    card = Scorecard(binning_process=BinningProcess(list(x.columns), categorical_variables=words),
                     estimator=LogisticRegression(max_iter=5000))
    card.fit(x[~test], y[~test])
    return roc_auc_score(y[test], card.predict_proba(x[test])[:, 1])


def main():
    winnable = str(Path(sys.argv[1]).resolve())
    data = Path(sys.argv[2] if len(sys.argv) > 2 else "../shared/data")
    print("| table | train | test | columns | leaks named | winnable | scikit-learn | optbinning |")
    print("|---|---|---|---|---|---|---|---|")
    for name, table, outcome, won, key, time in tables(data):
        with tempfile.TemporaryDirectory() as folder:
            found, scores = learn(winnable, Path(folder), table, outcome, won, key, time)
        apart = {outcome, key, time} | {leak["column"] for leak in found["leaks"]}
        apart |= {one["column"] for one in found["unused"]}
        x = pd.DataFrame({c: typed(table[c]) for c in table.columns if c not in apart})
        numbers = [c for c in x if x[c].dtype == float or x[c].dtype == int]
        words = [c for c in x if c not in numbers]
        y = (table[outcome] == won).astype(int).values
        test = (scores["part"] == "test").values
        own = roc_auc_score(y[test], scores["score"][test])
        # What it says of itself is what its predictions come to.
        assert abs(own - found["auc_test"]) < 1e-9, (own, found["auc_test"])
        peers = sklearn_auc(x, y, test, numbers, words), optbinning_auc(x, y, test, words)
        print(f"| {name} | {(~test).sum():,} | {test.sum():,} | {len(x.columns)} "
              f"| {len(found['leaks'])} | {own:.4f} | {peers[0]:.4f} | {peers[1]:.4f} |", flush=True)


if __name__ == "__main__":
    main()
