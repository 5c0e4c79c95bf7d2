"""The cases of `cargo bench -p winnable-metrics --bench statistics`, in the usual Python libraries.

    python benches/peers/curves.py tests/golden/cdnow_summary.csv

Prints the median of several runs of each, in milliseconds. The observations are the same numbers:
SplitMix64 from 42.
"""

import statistics as st
import sys
import time

import numpy as np
import pandas as pd
from lifelines import KaplanMeierFitter
from lifetimes import BetaGeoFitter
from scipy.stats import mannwhitneyu

MASK = (1 << 64) - 1


def observations(count):
    state, times, events = 42, np.empty(count), np.empty(count, dtype=bool)
    for at in range(count):
        state = (state + 0x9E3779B97F4A7C15) & MASK
        z = state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        z ^= z >> 31
        times[at], events[at] = z % 73, bool(z & (1 << 40))
    return times, events


def median_ms(job, runs):
    took = []
    for _ in range(runs):
        start = time.perf_counter()
        job()
        took.append((time.perf_counter() - start) * 1e3)
    return st.median(took)


def main():
    for count, runs in ((7_043, 21), (1_000_000, 5)):
        times, events = observations(count)
        job = lambda: KaplanMeierFitter().fit(times, events)
        print(f"kaplan_meier_of {count}: {median_ms(job, runs):.3f} ms (lifelines)")
    times, _ = observations(100_000)
    print(f"median_of_a_hundred_thousand: {median_ms(lambda: np.median(times), 21):.3f} ms (numpy)")
    times, _ = observations(2_000)
    job = lambda: mannwhitneyu(times[:1000], times[1000:], method="asymptotic")
    print(f"mann_whitney_of_two_thousand: {median_ms(job, 21):.3f} ms (scipy)")
    data = pd.read_csv(sys.argv[1])
    data.columns = [c.strip() for c in data.columns]
    fit = lambda: BetaGeoFitter().fit(data["frequency"], data["recency"], data["T"])
    print(f"bg_nbd_fit_of_cdnow: {median_ms(fit, 5):.3f} ms (lifetimes)")


if __name__ == "__main__":
    main()
