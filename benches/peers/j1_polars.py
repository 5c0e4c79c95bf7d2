#!/usr/bin/env python3
"""The job J1 in Polars: lazy frames on the streaming engine, see xtask/src/load/j1.toml for the model.

    python3 j1_polars.py --data DIR --as-of 2026-10-28 --out FILE [--format parquet] [--threads 2]

Everything that is summed is a whole number: hundredths of a point, and millionths of their weight.
Of a join with a table of weights by day, the same by texts or enums, a gathering by age, the formula of decay
in the query, and the in-memory engine, the first was the fastest; by texts it is as fast.
"""
import os

from j1_rules import TITLES, arguments, weights

WORDS = arguments("Polars")
# Polars reads it when it is imported.
os.environ["POLARS_MAX_THREADS"] = str(WORDS.threads)

import polars as pl  # noqa: E402
from polars import Boolean, Date, Int64, String, col, lit, when  # noqa: E402

# What a user who knows the files states, so that Polars need not guess; Parquet says it itself.
COLUMNS = {
    "accounts": {"Account Id": String, "Account Name": String, "Website": String, "Industry": String,
                 "Employees": Int64, "Country": String, "Growth": Int64, "Budget Confirmed": Boolean,
                 "Created": Date},
    "people": {"Person Id": String, "Account Id": String, "Email": String, "Title": String, "Created": Date},
    "events": {"Day": Date, "Person Id": String, "Channel": String},
}


def source(name):
    if WORDS.format == "parquet":
        return pl.scan_parquet(WORDS.path(name))
    return pl.scan_csv(WORDS.path(name), schema=COLUMNS[name])


def half_even(n, d):
    """Rounds half to even, of whole numbers not below zero."""
    quotient, rest = n // d, n % d
    up = (2 * rest > d) | ((2 * rest == d) & (quotient % 2 == 1))
    return quotient + up.cast(Int64)


def line(x, x0, y0, x1, y1):
    """The points of a curve at x between two whole knots."""
    return half_even(y0 * (x1 - x0) + (y1 - y0) * (x - x0), x1 - x0)


def departments_points(n):
    return when(n < 1).then(0).when(n < 2).then(400).when(n < 3).then(700).otherwise(1000)


def people_by_account():
    weight = pl.LazyFrame(
        weights(WORDS.as_of),
        schema={"Day": Date, "Channel": String, "weighted": Int64, "engages": Boolean},
        orient="row",
    )
    title = pl.LazyFrame(TITLES, schema={"Title": String, "department": String, "c_level": Boolean}, orient="row")
    person = (
        source("events")
        .join(weight, on=["Day", "Channel"])
        .group_by("Person Id")
        .agg(weighted=col("weighted").sum(), engaged=col("engages").any())
    )
    engaged, department = col("engaged"), col("department")
    return (
        source("people")
        .join(person, on="Person Id")
        .join(title, on="Title", how="left")
        .with_columns(points=half_even(col("weighted"), 1_000_000))
        .group_by("Account Id")
        .agg(
            points=col("points").sum(),
            engaged_people=engaged.sum().cast(Int64),
            departments=department.filter(engaged & department.is_not_null()).n_unique().cast(Int64),
            of_no_department=(engaged & department.is_null()).sum().cast(Int64),
            c_level=(engaged & col("c_level")).any(),
        )
    )


def scored():
    employees, growth, budget = col("Employees"), col("Growth"), col("Budget Confirmed")
    points, people, departments = col("points"), col("engaged_people"), col("departments")
    industries = ["Software", "Banking", "Healthcare", "Manufacturing"]
    hundredths = (
        when(col("Industry").is_in(industries)).then(1000).otherwise(0)
        + when(employees < 50).then(0).when(employees < 200).then(600).when(employees < 1000).then(1000)
        .when(employees < 5000).then(700).otherwise(300)
        + when(growth < 0).then(0).when(growth < 10).then(200).when(growth < 30).then(600).otherwise(1000)
        + when(budget.is_null()).then(750).when(budget).then(1500).otherwise(0)
        + when(points < 1000).then(points)
        .when(points < 5000).then(line(points, 1000, 1000, 5000, 2000))
        .when(points < 20000).then(line(points, 5000, 2000, 20000, 2500)).otherwise(2500)
        + when(people < 1).then(0)
        .when(people < 3).then(line(people, 1, 200, 3, 600))
        .when(people < 5).then(line(people, 3, 600, 5, 1000)).otherwise(1000)
        # People of no known department are of none to as many further ones: half of what that can bring.
        + (departments_points(departments) + departments_points(departments + col("of_no_department"))) // 2
        + when(col("c_level")).then(1000).otherwise(0)
    )
    return (
        source("accounts")
        .join(people_by_account(), on="Account Id", how="left")
        .with_columns(
            col("points", "engaged_people", "departments", "of_no_department").fill_null(0),
            col("c_level").fill_null(False),
        )
        .with_columns(hundredths=hundredths)
    )


def main():
    hundredths = col("hundredths")
    tier = (
        when((hundredths >= 7500) & col("c_level")).then(lit("tier1"))
        .when((hundredths >= 6000) & (col("departments") >= 2)).then(lit("tier2"))
        .when(hundredths >= 4500).then(lit("tier3"))
        .otherwise(lit("tier4"))
    )
    (
        scored()
        .sort(["hundredths", "Account Id"], descending=[True, False])
        .select(account_id="Account Id", score=hundredths / 100, tier=tier)
        .sink_csv(WORDS.out, float_precision=2, engine="streaming")
    )


if __name__ == "__main__":
    main()
