"""What `make bench-check` makes of a figure beside the recorded one."""
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "Benchmarks"))

import bench_check  # noqa: E402

RECORDED = {"instructions": 10_000_000_000, "edited": 5_000_000_000, "compiler": "Swift version 6.3.1", "architecture": "x86_64"}


@pytest.fixture(autouse=True)
def same_machine(monkeypatch):
    monkeypatch.setattr(bench_check, "here", lambda: {key: RECORDED[key] for key in ("compiler", "architecture")})


def judged(instructions, **changes):
    return bench_check.judge({**RECORDED, "instructions": instructions, **changes}, RECORDED)


@pytest.mark.parametrize("instructions", [11_000_000_001, 11_010_000_000, 30_000_000_000])
def test_fails_past_ten_per_cent_above_the_record(instructions):
    verdict = judged(instructions)
    assert not verdict.passes and "more than 10 % above" in verdict.text


@pytest.mark.parametrize("instructions", [11_000_000_000, 10_990_000_000, 10_000_000_000, 9_010_000_000, 9_000_000_000])
def test_passes_within_ten_per_cent_of_the_record(instructions):
    verdict = judged(instructions)
    assert verdict.passes and "more than" not in verdict.text


@pytest.mark.parametrize("instructions", [8_999_999_999, 8_990_000_000, 1])
def test_asks_to_record_what_is_more_than_ten_per_cent_below(instructions):
    verdict = judged(instructions)
    assert verdict.passes and "more than 10 % below" in verdict.text and "UPDATE=1" in verdict.text


def test_judges_a_build_after_an_edit_by_its_own_record():
    found = {"edited": 5_500_000_001, **bench_check.here()}
    verdict = bench_check.judge(found, RECORDED, "edited")
    assert not verdict.passes and "after an edit" in verdict.text


@pytest.mark.parametrize("key, other", [("compiler", "Swift version 6.4"), ("architecture", "aarch64")])
def test_compares_nothing_under_another_compiler_or_processor(key, other):
    verdict = judged(30_000_000_000, **{key: other})
    assert verdict.passes and "not compared" in verdict.text and other in verdict.text and RECORDED[key] in verdict.text


def test_records_what_it_compares_with():
    text = bench_check.RECORD.read_text("utf-8")
    assert all('"%s"' % key in text for key in RECORDED)
