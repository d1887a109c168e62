"""Measures everything in one run; `Tests/Benchmarks/run` calls this."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from measuring import forms, network, peers, report, scale
from measuring.served import prepare_sandbox


def main() -> None:
    options = arguments()
    amend = options.amend.resolve()
    runs, idle_seconds = (2, 2.0) if options.quick else (max(options.runs, 1), 10.0)
    content: dict[str, object] = {"runs": runs, "noise_before": report.noise()}
    print(f"80×24; {runs} runs; median (95th percentile); {report.noise()}.")
    with tempfile.TemporaryDirectory(prefix="amend-bench-") as name:
        environment = {
            "HOME": name, "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": os.environ["PATH"],
        }
        prepare_sandbox(amend, Path(name), environment)
        programs = peers.found(amend, Path(name))
        for absent in peers.missing(programs):
            print(f"{absent} is not installed and is left out.", file=sys.stderr)
        rows = forms.compare(programs, environment, runs, idle_seconds)
        forms.show(rows, idle_seconds)
        opened = network.compare(amend, Path(name), environment, runs)
        network.show(opened)
        sizes = scale.compare(amend, Path(name), environment, runs)
        scale.show(sizes)
        content |= {"forms": rows, "network": opened, "scale": sizes}
    content["noise_after"] = report.noise()
    print(f"\nAt the end: {report.noise()}.")
    if options.json:
        report.write_json(options.json, content)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="Tests/Benchmarks/run", description=__doc__)
    parser.add_argument("--amend", type=Path, required=True, help="the program to measure")
    parser.add_argument("--runs", type=int, default=20, help="how often each program is started")
    parser.add_argument("--quick", action="store_true", help="two runs, about a minute")
    parser.add_argument("--json", type=Path, help="where to write the figures")
    return parser.parse_args()


if __name__ == "__main__":
    main()
