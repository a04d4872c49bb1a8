"""Both kernels give mutated exports the same verdict: a short run of `bench/differential.py`."""

from __future__ import annotations

from pathlib import Path

import pytest

import differential


@pytest.mark.parametrize("seed", ["a", "b"])
def test_kernels_agree(seed: str, tmp_path: Path) -> None:
    """Two hundred mutants, a good part of which is still well-typed."""
    options = differential.Options(seed=seed, count=200, out=tmp_path, seconds=2.0)
    tally = differential.Tally()
    for _, found in differential.examine_all(options, range(options.count)):
        if found is not None:
            tally.add(found)
    assert not tally.disagreements, "\n".join(path.read_text() for path in tmp_path.glob("*.txt"))
    assert tally.verdicts.total() == options.count
    assert tally.verdicts["accepted", "accepted"] > options.count / 8
    assert tally.verdicts["rejected", "rejected"] > options.count / 4


def gullible(source: bytes, seconds: float) -> differential.Answer:
    """A kernel that accepts everything."""
    answer = differential.ask_reference(source, seconds)
    return differential.Answer("accepted", constants=answer.constants)


def test_a_disagreement_is_made_smaller(tmp_path: Path) -> None:
    """A rejected mutant, with a kernel that accepts all, is written down whole and smaller."""
    options = differential.Options(seed="c", count=40, out=tmp_path, seconds=2.0)
    tally = differential.Tally()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(differential, "ask_fast", gullible)
        patch.setattr(differential, "SHRINKING", 0.5)
        for _, found in differential.examine_all(options, range(options.count)):
            tally.add(found or differential.Tally())
            if tally.disagreements:
                break
    (full,) = tmp_path.glob("*.full.ndjson")
    small = full.with_name(full.name.replace(".full", ""))
    assert len(small.read_bytes()) <= len(full.read_bytes())
    assert "reference: Answer(verdict='rejected'" in small.with_suffix(".txt").read_text()
