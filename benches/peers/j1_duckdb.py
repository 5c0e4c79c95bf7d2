#!/usr/bin/env python3
"""The job J1 in DuckDB: one statement of SQL over the files, see xtask/src/load/j1.toml for the model.

    python3 j1_duckdb.py --data DIR --as-of 2026-10-28 --out FILE [--format parquet] [--threads 2]

Everything that is summed is a whole number: hundredths of a point, and millionths of their weight.
Of a join with a table of weights by day, lists of weights by age, texts, enums for days or channels, and the
formula of decay in the statement, the last was the fastest and needed least memory.
"""
import duckdb

from j1_rules import CHANNELS, TITLES, WINDOW, arguments

# What a user who knows the files states, so that DuckDB need not guess; Parquet says it itself.
COLUMNS = {
    "accounts": {"Account Id": "VARCHAR", "Account Name": "VARCHAR", "Website": "VARCHAR", "Industry": "VARCHAR",
                 "Employees": "INTEGER", "Country": "VARCHAR", "Growth": "INTEGER", "Budget Confirmed": "BOOLEAN",
                 "Created": "DATE"},
    "people": {"Person Id": "VARCHAR", "Account Id": "VARCHAR", "Email": "VARCHAR", "Title": "VARCHAR",
               "Created": "DATE"},
    "events": {"Day": "DATE", "Person Id": "VARCHAR", "Channel": "VARCHAR"},
}

# The millionths of a touch of that age; half to even, of whole numbers not below zero; the points of a curve
# at x, between two whole knots; and those of so many departments.
MACROS = """
CREATE MACRO weight(age, half_life) AS floor(1000000 * pow(2, -age / half_life) + 0.5)::BIGINT;
CREATE MACRO half_even(n, d) AS
    n // d + CASE WHEN 2 * (n % d) > d OR (2 * (n % d) = d AND (n // d) % 2 = 1) THEN 1 ELSE 0 END;
CREATE MACRO line(x, x0, y0, x1, y1) AS half_even(y0 * (x1 - x0) + (y1 - y0) * (x - x0), x1 - x0);
CREATE MACRO departments_points(n) AS
    CASE WHEN n < 1 THEN 0 WHEN n < 2 THEN 400 WHEN n < 3 THEN 700 ELSE 1000 END;
"""

LIST = """
WITH
person AS (
    SELECT "Person Id" AS person, sum(points * weight(age, half_life))::BIGINT AS weighted,
        bool_or(age <= $window) AS engaged
    FROM (SELECT "Person Id", "Channel", $as_of::DATE - "Day" AS age FROM {events}) event
        JOIN channel ON channel.channel = event."Channel"
    WHERE age >= 0
    GROUP BY ALL
),
rolled AS (
    SELECT people."Account Id" AS account,
        sum(half_even(weighted, 1000000))::BIGINT AS points,
        count(*) FILTER (engaged) AS engaged_people,
        count(DISTINCT department) FILTER (engaged) AS departments,
        count(*) FILTER (engaged AND department IS NULL) AS of_no_department,
        bool_or(engaged AND c_level) AS c_level
    FROM {people} people
        JOIN person ON person.person = people."Person Id"
        LEFT JOIN title ON title.title = people."Title"
    GROUP BY ALL
),
facts AS (
    SELECT account."Account Id" AS account_id, "Industry" AS industry, "Employees" AS employees,
        "Growth" AS growth, "Budget Confirmed" AS budget,
        coalesce(points, 0) AS points, coalesce(engaged_people, 0) AS engaged_people,
        coalesce(departments, 0) AS departments, coalesce(of_no_department, 0) AS of_no_department,
        coalesce(c_level, false) AS c_level
    FROM {accounts} account LEFT JOIN rolled ON rolled.account = account."Account Id"
),
scored AS (
    SELECT account_id, departments, c_level,
        CASE WHEN industry IN ('Software', 'Banking', 'Healthcare', 'Manufacturing') THEN 1000 ELSE 0 END
        + CASE WHEN employees < 50 THEN 0 WHEN employees < 200 THEN 600 WHEN employees < 1000 THEN 1000
            WHEN employees < 5000 THEN 700 ELSE 300 END
        + CASE WHEN growth < 0 THEN 0 WHEN growth < 10 THEN 200 WHEN growth < 30 THEN 600 ELSE 1000 END
        + CASE WHEN budget IS NULL THEN 750 WHEN budget THEN 1500 ELSE 0 END
        + CASE WHEN points < 1000 THEN points
            WHEN points < 5000 THEN line(points, 1000, 1000, 5000, 2000)
            WHEN points < 20000 THEN line(points, 5000, 2000, 20000, 2500) ELSE 2500 END
        + CASE WHEN engaged_people < 1 THEN 0
            WHEN engaged_people < 3 THEN line(engaged_people, 1, 200, 3, 600)
            WHEN engaged_people < 5 THEN line(engaged_people, 3, 600, 5, 1000) ELSE 1000 END
        -- People of no known department are of none to as many further ones: half of what that can bring.
        + (departments_points(departments) + departments_points(departments + of_no_department)) // 2
        + CASE WHEN c_level THEN 1000 ELSE 0 END AS hundredths
    FROM facts
)
SELECT account_id, (hundredths / 100)::DECIMAL(5, 2) AS score,
    CASE WHEN hundredths >= 7500 AND c_level THEN 'tier1'
        WHEN hundredths >= 6000 AND departments >= 2 THEN 'tier2'
        WHEN hundredths >= 4500 THEN 'tier3' ELSE 'tier4' END AS tier
FROM scored ORDER BY hundredths DESC, account_id
"""


def main():
    words = arguments("DuckDB")
    database = duckdb.connect(config={"threads": words.threads})
    database.execute(MACROS)
    database.execute("CREATE TABLE title (title VARCHAR, department VARCHAR, c_level BOOLEAN)")
    database.executemany("INSERT INTO title VALUES (?, ?, ?)", TITLES)
    database.execute("CREATE TABLE channel (channel VARCHAR, points BIGINT, half_life INTEGER)")
    database.executemany("INSERT INTO channel VALUES (?, ?, ?)", [(c, *rule) for c, rule in CHANNELS.items()])

    def source(name):
        path = words.path(name).replace("'", "''")
        if words.format == "parquet":
            return f"read_parquet('{path}')"
        return f"read_csv('{path}', header = true, auto_detect = false, columns = {COLUMNS[name]})"

    files = {name: source(name) for name in COLUMNS}
    out = words.out.replace("'", "''")
    rules = {"as_of": words.as_of, "window": WINDOW}
    database.execute(f"COPY ({LIST.format(**files)}) TO '{out}' (HEADER)", rules)


if __name__ == "__main__":
    main()
