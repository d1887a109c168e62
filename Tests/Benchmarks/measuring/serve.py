"""Measures `amend serve` beside a bare route and a bare SQLite loop; `Tests/Benchmarks/serve`
calls this. It ends with 1 only if an acknowledged write was lost."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from measuring import report
from measuring.beside import end_helpers_when_ended
from measuring.kills import lose
from measuring.load import CONNECTIONS, Load, load, resident, sqlite_rate
from measuring.pty import environment
from measuring.served import PRODUCT, Served, listening, serving

ROUNDS = 3  # Each measurement takes so many turns; the best counts, since noise only slows.


def main() -> None:
    end_helpers_when_ended()
    options = arguments()
    seconds, memory_seconds, kills = (2, 20, 3) if options.quick else (10, 300, 20)
    print(f"{CONNECTIONS} connections, {seconds} s a turn, {ROUNDS} turns; {report.noise()}.\n")
    with tempfile.TemporaryDirectory(prefix="amend-serve-", dir=options.disk) as name:
        folder = Path(name)
        surroundings = environment(folder)
        amend = options.amend.resolve()
        with serving(amend, folder / "crm.sqlite", surroundings) as served:
            content: dict[str, Any] = rates(served, folder, seconds, options.bare)
            content["memory"] = memory(served, memory_seconds)
        losses = lose(amend, folder, surroundings, kills)
    print(
        f"\n{losses.kills} times killed with SIGKILL under {losses.acknowledged} acknowledged "
        f"writes: {len(losses.lost)} lost."
    )
    for sentence in losses.lost:
        print(sentence, file=sys.stderr)
    if options.json:
        lost = {"kills": losses.kills, "acknowledged": losses.acknowledged, "lost": losses.lost}
        report.write_json(options.json, content | {"losses": lost, "noise": report.noise()})
    sys.exit(1 if losses.lost else 0)


def rates(served: Served, folder: Path, seconds: float, bare: Path | None) -> dict[str, Any]:
    """Prints what is answered a second, with ratios."""
    one = served.call("GET", f"/crm/{PRODUCT}")
    body = folder / "record.json"
    body.write_text(json.dumps(one, separators=(",", ":")))
    found = served.call("GET", "/crm/products?count=100")["collection"]
    paths = [f"/v2/crm/products/{record['id']}" for record in found]
    turns: dict[str, list[Load]] = {}
    loops: list[float] = []
    for turn in range(ROUNDS):
        turns.setdefault("GET one", []).append(
            load(f"{served.url}/crm/{PRODUCT}", served.token, seconds)
        )
        if bare:
            turns.setdefault("bare route", []).append(load_bare(bare, body, seconds))
        turns.setdefault("PATCH one", []).append(load(served.url, served.token, seconds, paths))
        loop = folder / f"bare-{turn}"
        loop.mkdir()
        loops.append(sqlite_rate(loop, one, seconds))
    best = {name: max(some, key=lambda turn: turn.rate) for name, some in turns.items()}
    show_rates(best, max(loops))
    return {name: vars(one) for name, one in best.items()} | {"sqlite_loop_rate": max(loops)}


def show_rates(best: Mapping[str, Load], loop: float) -> None:
    rows = [
        [name, f"{one.rate:.0f}", f"{one.p99_seconds * 1000:.2f}", str(one.failures)]
        for name, one in best.items()
    ]
    rows.append(["SQLite loop in Python", f"{loop:.0f}", "–", "–"])
    print(report.markdown(["", "answers a second", "99th percentile ms", "failed"], rows))
    if bare := best.get("bare route"):
        print(f"\nGET one: {best['GET one'].rate / bare.rate:.2f} of the bare route.")
    print(f"\nPATCH one: {best['PATCH one'].rate / loop:.2f} of the SQLite loop.")


def load_bare(program: Path, body: Path, seconds: float) -> Load:
    """Loads a program that answers every GET with the body, as `BareRoute` does."""
    process = subprocess.Popen(
        [str(program), str(body)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    with listening(process) as (host, port):
        return load(f"http://{host}:{port}/", "none", seconds)


def memory(served: Served, seconds: float) -> list[dict[str, float]]:
    """Prints how much memory is resident while half of the time is read and half is written."""
    found = served.call("GET", "/crm/products?count=100")["collection"]
    paths = [f"/v2/crm/products/{record['id']}" for record in found]
    noted: list[dict[str, float]] = []
    ended = threading.Event()

    def note() -> None:
        while not ended.wait(seconds / 20):
            noted.append({"resident_bytes": resident(served.process)})

    watcher = threading.Thread(target=note)
    watcher.start()
    for turn in range(4):
        url = f"{served.url}/crm/{PRODUCT}"
        load(url, served.token, seconds / 4, paths if turn % 2 else ())
    ended.set()
    watcher.join()
    sizes = [f"{one['resident_bytes'] / (1 << 20):.1f}" for one in noted]
    print(f"\nResident MiB, every {seconds / 20:g} s under load: {' '.join(sizes)}")
    return noted


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="Tests/Benchmarks/serve", description=__doc__)
    parser.add_argument("--amend", type=Path, required=True, help="the program to measure")
    parser.add_argument("--bare", type=Path, help="the built BareRoute, to compare with")
    parser.add_argument("--disk", type=Path, help="a folder on the disk to write on; else /tmp")
    parser.add_argument("--quick", action="store_true", help="about a minute, with few kills")
    parser.add_argument("--json", type=Path, help="where to write the figures")
    return parser.parse_args()


if __name__ == "__main__":
    main()
