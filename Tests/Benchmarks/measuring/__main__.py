"""Measures everything in one run; `Tests/Benchmarks/run` calls this."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from measuring import forms, network, peers, report, scale
from measuring.beside import end_helpers_when_ended
from measuring.pty import environment
from measuring.served import prepare_sandbox


def main() -> None:
    end_helpers_when_ended()
    options = arguments()
    amend = options.amend.resolve()
    runs, idle_seconds = (2, 2.0) if options.quick else (max(options.runs, 1), 10.0)
    content: dict[str, object] = {"runs": runs, "noise_before": report.noise()}
    print(f"80×24; {runs} runs; median (95th percentile); {report.noise()}.")
    with tempfile.TemporaryDirectory(prefix="amend-bench-") as name:
        folder = Path(name)
        surroundings = environment(folder)
        prepare_sandbox(amend, folder, surroundings)
        programs = peers.found(amend, folder)
        for absent in peers.missing(programs):
            print(f"{absent} is not installed and is left out.", file=sys.stderr)
        rows = forms.compare(programs, surroundings, runs, idle_seconds)
        forms.show(rows, idle_seconds)
        opened = network.compare(amend, folder, surroundings, runs)
        network.show(opened)
        sizes = scale.compare(amend, folder, surroundings, runs)
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
