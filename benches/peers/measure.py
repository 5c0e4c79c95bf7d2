#!/usr/bin/env python3
"""Wall time, processor time and peak memory of one command, as a line of JSON.

    python3 measure.py [--cores N] [--out FILE] -- COMMAND [WORD]...

The command's output goes to FILE, or nowhere.  Times are in seconds and memory in bytes, those of the whole
process as the kernel counts them.  A child starts with its parent's peak, so nothing large is imported here.
The command may use the first N processors that this process may use, where the system can say so.
Where the command fails, its last words go to standard error and the exit code is 1.
"""
import json
import os
import subprocess
import sys
import tempfile
import time


def words(given):
    cores, out = 0, os.devnull
    while given and given[0] != "--":
        if given[0] == "--cores":
            cores = int(given[1])
        elif given[0] == "--out":
            out = given[1]
        else:
            raise SystemExit(f"{given[0]}: expected --cores, --out or --")
        given = given[2:]
    if not given[1:]:
        raise SystemExit("expected a command after --")
    return cores, out, given[1:]


def main():
    cores, out, command = words(sys.argv[1:])
    if cores and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:cores])
    with open(out, "wb") as stdout, tempfile.TemporaryFile() as stderr:
        start = time.monotonic()
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.monotonic() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            stderr.seek(0)
            said = stderr.read().decode("utf-8", "replace")[-2000:]
            raise SystemExit(f"{' '.join(command)}: exit {child.returncode}\n{said}")
    unit = 1 if sys.platform == "darwin" else 1024
    cpu = usage.ru_utime + usage.ru_stime
    print(json.dumps({"wall": wall, "cpu": cpu, "peak": usage.ru_maxrss * unit}))


if __name__ == "__main__":
    main()
