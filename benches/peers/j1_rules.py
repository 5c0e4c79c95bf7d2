"""What both peers of the job J1 need of its model, xtask/src/load/j1.toml, as plain tables.

Scores are compared with Winnable's for every account, so that a wrong number here is seen.
"""
import argparse
import math
import os
from datetime import date, timedelta

# Hundredths of a point of a touch on the as-of date, and the half-life in days. `email_open` is worth
# nothing, and `meeting` without a column that says who came to whom is a touch of ours: no engagement.
CHANNELS = {
    "email_click": (100, 30),
    "web_visit": (50, 14),
    "pricing_page": (300, 21),
    "content_download": (300, 45),
    "webinar": (400, 45),
}

# Days within which a touch makes its person engaged.
WINDOW = 90

# Department and whether the level is C-level, of the titles that stand in the file.
TITLES = [
    ("CEO", "executive", True),
    ("CTO", "engineering", True),
    ("VP Engineering", "engineering", False),
    ("Head of Procurement", "procurement", False),
    ("IT Director", "it", False),
    ("Security Manager", "security", False),
    ("Data Analyst", "data", False),
    ("Software Engineer", "engineering", False),
    ("Marketing Manager", "marketing", False),
    ("Consultant", None, False),
]


def weight(age, half_life):
    """Millionths of a touch that many days old. Halves are rounded up, as they are exact in binary."""
    return math.floor(1_000_000 * 2 ** (-age / half_life) + 0.5)


def weights(as_of):
    """(day, channel, hundredths times millionths, whether it engages) of every touch that is worth something."""
    table = []
    for channel, (points, half_life) in CHANNELS.items():
        age = 0
        while weight(age, half_life) > 0:
            table.append((as_of - timedelta(days=age), channel, points * weight(age, half_life), age <= WINDOW))
            age += 1
    return table


def arguments(peer):
    """The words of the script: the folder of the files, the as-of date, where the list goes."""
    parser = argparse.ArgumentParser(description=f"The job J1 in {peer}.")
    parser.add_argument("--data", required=True, help="the folder with accounts, people and events")
    parser.add_argument("--out", required=True, help="the CSV that is written: account_id, score, tier")
    parser.add_argument("--as-of", required=True, type=date.fromisoformat)
    parser.add_argument("--format", choices=["csv", "parquet"], default="csv")
    parser.add_argument("--threads", type=int, default=2)
    words = parser.parse_args()
    words.path = lambda name: os.path.join(words.data, f"{name}.{words.format}")
    return words
