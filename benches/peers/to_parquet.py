#!/usr/bin/env python3
"""The CSV files that `cargo xtask load` wrote, as Parquet: pyarrow's usual file, in several row groups.

    python3 to_parquet.py FOLDER

Columns that repeat are dictionaries, pages are packed by Snappy, days are dates and counts are numbers, as a
warehouse would hand them out.  One version of pyarrow writes the same bytes for the same files.
"""
import os
import sys

import pyarrow as pa
import pyarrow.csv as pc
import pyarrow.parquet as pq

# Rows of a row group: several of them in each file of the full size.
ROWS = {"accounts": 50_000, "people": 250_000, "events": 1_000_000, "opportunities": 50_000}
DAYS = ["Day", "Created", "Close Date"]
NUMBERS = ["Employees", "Growth"]


def convert(folder, name):
    source = os.path.join(folder, f"{name}.csv")
    if not os.path.exists(source):
        return
    with open(source, encoding="utf-8") as file:
        columns = file.readline().rstrip("\n").split(",")
    types = {column: pa.string() for column in columns}
    types |= {column: pa.date32() for column in columns if column in DAYS}
    types |= {column: pa.int32() for column in columns if column in NUMBERS}
    types |= {column: pa.bool_() for column in columns if column == "Budget Confirmed"}
    # One thread, and blocks of one size: the same batches in the same order.
    reader = pc.open_csv(
        source,
        read_options=pc.ReadOptions(use_threads=False, block_size=1 << 22),
        convert_options=pc.ConvertOptions(column_types=types, strings_can_be_null=False),
    )
    target = os.path.join(folder, f"{name}.parquet")
    with pq.ParquetWriter(target, reader.schema, compression="snappy") as writer:
        waiting, rows = [], 0
        for batch in reader:
            waiting.append(batch)
            rows += batch.num_rows
            while rows >= ROWS[name]:
                table = pa.Table.from_batches(waiting)
                writer.write_table(table.slice(0, ROWS[name]), row_group_size=ROWS[name])
                waiting = table.slice(ROWS[name]).to_batches()
                rows -= ROWS[name]
        if rows:
            writer.write_table(pa.Table.from_batches(waiting), row_group_size=ROWS[name])
    os.remove(source)


def main():
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    for name in ROWS:
        convert(sys.argv[1], name)


if __name__ == "__main__":
    main()
