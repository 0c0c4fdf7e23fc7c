"""`python -m bench.lrs`: how fast 10,000 statements reach Ralph over files; makes Ralph's environment first."""

from __future__ import annotations

import random
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from scripts.team.lrs.outbox import Outbox
from scripts.team.lrs.sending import BATCH, Pacing, Sending
from scripts.team.lrs.store import Credentials, Store, statements_address
from tests.ralph import KEY, SECRET, running_ralph
from tests.random_statements import random_statements

COUNT = 10_000


def main() -> None:
    """Send and print the rate, in all and of each tenth: a store over files reads all of them for each batch."""
    statements = random_statements(7, COUNT)
    with tempfile.TemporaryDirectory() as scratch, running_ralph(Path(scratch) / "ralph") as ralph:
        address = statements_address(ralph.address)
        outbox = Outbox(Path(scratch) / "outbox.jsonl", address)
        moments = [time.monotonic()]
        done = 0

        def told(count: int) -> None:
            nonlocal done
            done += count
            if done >= len(moments) * COUNT // 10:
                moments.append(time.monotonic())

        store = Store(address, Credentials(KEY, SECRET))
        outcome = Sending(store, outbox, Pacing(time.sleep, random.random), told).send(statements)
        stored = {one["id"] for one in ralph.statements()}
    assert stored == {one["id"] for one in statements}, outcome
    whole = moments[-1] - moments[0]
    rates = [COUNT / 10 / (after - before) for before, after in pairwise(moments)]
    print(
        f"{COUNT:,} statements to Ralph over files, {BATCH} a batch: {whole:.1f} s, {COUNT / whole:,.0f} a second"
    )
    print(f"  first tenth {rates[0]:,.0f} a second, last tenth {rates[-1]:,.0f}")


if __name__ == "__main__":
    main()
