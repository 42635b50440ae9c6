from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import replace

import msgspec
import pytest
from forging import (
    CONTEST,
    FIRST,
    FORGER,
    LINES,
    RULEBOOK,
    SIGNER,
    SIZE,
    hashes,
    lines_of,
    recompute,
    sealed,
    verify,
    with_lines,
)
from forging import acts as all_acts

from leitai.core.bundle.archive import write_bundle
from leitai.core.bundle.bundle import Bundle, make_bundle
from leitai.core.bundle.report import Exit, Report
from leitai.core.bundle.verify import STEPS, verify_bundle
from leitai.core.bundle.words import FIXES, WORDS
from leitai.core.ledger.acts import LedgerEntry
from leitai.core.ledger.checkpoint import sign_checkpoint, sign_trail
from leitai.core.ledger.merkle import root_of

BUNDLE = sealed()
ROOT = root_of(hashes(LINES))


def _codes(report: Report) -> list[str]:
    return [finding.code for finding in report.findings]


def _note(size: int, lines: list[bytes] = LINES, origin: str = CONTEST) -> str:
    root = root_of(hashes(lines[:size]))
    return sign_checkpoint(SIGNER, origin=origin, size=size, root=root)


def _forged() -> Bundle:
    """A wholly re-signed forgery: entry 25 altered, everything else made to fit."""
    given = all_acts()
    given[24] = msgspec.structs.replace(given[24], value="9.99")
    lines = lines_of(given)
    entries = map(msgspec.json.Decoder(LedgerEntry).decode, lines)
    return make_bundle(
        contest=CONTEST,
        lines=lines,
        rulebooks=[FIRST, RULEBOOK],
        checkpoints=sign_trail(FORGER, origin=CONTEST, leaves=hashes(lines), sizes=(10, SIZE)),
        results=recompute(RULEBOOK, entries),
        key=FORGER.key,
    )


def test_without_anything_trusted_it_says_what_to_compare() -> None:
    report = verify(BUNDLE)
    assert report.ok
    assert not report.trusted
    assert _codes(report) == ["untrusted"]
    assert report.faults == ()
    text = "\n".join(report.sentences("en"))
    assert SIGNER.key.fingerprint in text
    assert report.root in text
    assert "Consistent within itself" in text


def test_with_the_trusted_key_it_is_verified() -> None:
    report = verify(BUNDLE, SIGNER)
    assert (report.ok, report.trusted, report.findings) == (True, True, ())
    assert (report.contest, report.size, report.sealed) == (CONTEST, SIZE, SIZE)
    assert report.checkpoints == 3
    assert dict(report.facts("en"))["public key"] == str(SIGNER.key)
    assert report.sentences("zh")[0].startswith("验证通过")


def test_with_a_published_checkpoint_it_is_verified() -> None:
    for size in (1, 10, 33, SIZE):
        assert verify(BUNDLE, published=[_note(size)]).trusted


@pytest.mark.parametrize("mailed", ["\n{}\n\n", "{}", " {}"])
def test_a_published_checkpoint_may_have_been_pasted(mailed: str) -> None:
    note = mailed.format(_note(SIZE).strip())
    assert verify(BUNDLE, published=[note]).trusted
    windows = note.replace("\n", "\r\n").encode()
    assert verify_bundle(write_bundle(BUNDLE), recompute=recompute, published=[windows]).trusted


def test_a_wholly_re_signed_forgery_agrees_with_itself_only() -> None:
    report = verify(_forged())
    assert (report.ok, report.trusted) == (True, False)
    assert report.fingerprint == FORGER.key.fingerprint != SIGNER.key.fingerprint


def test_the_trusted_key_finds_the_forgery() -> None:
    report = verify(_forged(), SIGNER)
    assert report.exit is Exit.SIGNATURE
    assert _codes(report)[:2] == ["key_differs", "checkpoint_unsigned"]


def test_published_checkpoints_find_the_forged_entry() -> None:
    report = verify(_forged(), published=[_note(24), _note(26)])
    assert report.exit is Exit.LEDGER
    assert report.change is not None
    assert (report.change.seq, report.change.last) == (25, 26)
    assert "published_signature" in _codes(report)
    report = verify(_forged(), published=[_note(24), _note(25)])
    assert report.change is not None
    assert (report.change.seq, report.change.exact) == (25, True)


def test_a_ledger_older_than_what_was_published_was_cut() -> None:
    lines = LINES[:20]
    cut = with_lines(BUNDLE, lines, leaves=True)
    cut = replace(cut, checkpoints=BUNDLE.checkpoints[:2])
    report = verify(cut, SIGNER, published=[_note(SIZE)])
    assert report.exit is Exit.LEDGER
    assert report.change is not None
    assert (report.change.kind, report.change.seq) == ("dropped", 21)


def test_two_histories_of_one_size_are_told() -> None:
    other = sign_checkpoint(SIGNER, origin=CONTEST, size=SIZE, root=bytes(32))
    report = verify(replace(BUNDLE, checkpoints=[*BUNDLE.checkpoints, other]))
    assert _codes(report)[0] == "split_view"
    assert report.exit is Exit.LEDGER


def test_entries_without_a_checkpoint_are_told() -> None:
    report = verify(replace(BUNDLE, checkpoints=BUNDLE.checkpoints[:2]))
    assert _codes(report)[0] == "uncovered"
    assert report.change is not None
    assert report.change.seq == 21


@pytest.mark.parametrize(
    ("position", "code"),
    [(slice(0, 2), "checkpoint_signature"), (slice(-6, -5), "checkpoint_signature")],
)
def test_a_damaged_checkpoint_is_told(position: slice, code: str) -> None:
    """The origin's first letters, or a letter of the signature."""
    note = list(BUNDLE.checkpoints[-1])
    note[position] = ["A" if letter != "A" else "B" for letter in note[position]]
    report = verify(replace(BUNDLE, checkpoints=[*BUNDLE.checkpoints[:2], "".join(note)]))
    assert report.exit is Exit.SIGNATURE
    assert _codes(report)[:2] == [code, "uncovered"]


@pytest.mark.parametrize("notes", [[], ["junk\n\njunk\n"], [_note(SIZE, origin="another")]])
def test_without_a_valid_checkpoint_nothing_is_vouched_for(notes: list[str]) -> None:
    report = verify(replace(BUNDLE, checkpoints=notes))
    assert report.exit is Exit.SIGNATURE
    assert "checkpoint_missing" in _codes(report)
    assert not report.checkpoints


def test_what_the_caller_gives_wrongly_is_his_to_mend() -> None:
    data = write_bundle(BUNDLE)
    report = verify_bundle(data, recompute=recompute, trusted_key="nonsense")
    assert (_codes(report), report.exit) == (["trusted_malformed"], Exit.USAGE)
    report = verify(BUNDLE, published=["nonsense"])
    assert (_codes(report), report.exit) == (["published_malformed"], Exit.USAGE)
    report = verify(BUNDLE, published=[_note(5, origin="another")])
    assert (_codes(report), report.exit) == (["published_foreign"], Exit.USAGE)


def test_a_key_that_is_none() -> None:
    report = verify(replace(BUNDLE, key="nonsense"))
    assert (_codes(report), report.exit) == (["key_malformed"], Exit.SIGNATURE)
    report = verify(replace(BUNDLE, key="nonsense"), SIGNER)
    assert (_codes(report), report.exit) == (["key_differs"], Exit.SIGNATURE)


def test_rewritten_leaf_hashes_alone_do_not_touch_the_entries() -> None:
    leaves = [*BUNDLE.leaves[:7], bytes(32), *BUNDLE.leaves[8:]]
    report = verify(replace(BUNDLE, leaves=leaves))
    assert _codes(report) == ["leaves_differ"]
    assert report.findings[0].params == {"seq": 8}
    assert report.change is None


def test_a_manifest_that_miscounts() -> None:
    manifest = msgspec.structs.replace(BUNDLE.manifest, size=SIZE + 1)
    assert _codes(verify(replace(BUNDLE, manifest=manifest))) == ["size_differs"]


def test_a_bundle_of_another_contest() -> None:
    manifest = msgspec.structs.replace(BUNDLE.manifest, contest="robot-2027")
    report = verify(replace(BUNDLE, manifest=manifest))
    assert {"checkpoint_foreign", "checkpoint_missing", "entry_foreign"} <= set(_codes(report))


def _resealed(lines: list[bytes]) -> Bundle:
    """An organiser whose own system wrote wrong lines and signed them."""
    note = sign_checkpoint(SIGNER, origin=CONTEST, size=len(lines), root=root_of(hashes(lines)))
    return replace(with_lines(BUNDLE, lines, leaves=True), checkpoints=[note])


def test_wrong_entries_are_told_even_when_signed() -> None:
    report = verify(_resealed([*LINES[:6], LINES[6].replace(b":", b": ", 1), *LINES[7:]]))
    assert _codes(report) == ["entry_malformed"]
    report = verify(_resealed([*LINES[:6], *LINES[7:]]))
    assert _codes(report)[0] == "entry_number"
    report = verify(_resealed([*LINES[:6], LINES[6].replace(b"robot", b"robat"), *LINES[7:]]))
    assert _codes(report)[0] == "entry_foreign"
    assert report.findings[0].params["seq"] == 7


def test_an_altered_rulebook_is_told() -> None:
    report = verify(replace(BUNDLE, rulebook=RULEBOOK + b"# softer\n"))
    assert _codes(report) == ["rulebook_altered"]
    assert report.findings[0].params["seq"] == 3
    assert report.exit is Exit.RULEBOOK
    digest = hashlib.sha256(FIRST).hexdigest()
    report = verify(replace(BUNDLE, earlier={digest: b"rulebook: 2\n"}))
    assert _codes(report) == ["rulebook_altered"]
    assert report.findings[0].params["seq"] == 2


def test_missing_and_stray_rulebooks_are_told() -> None:
    assert _codes(verify(replace(BUNDLE, earlier={}))) == ["rulebook_missing"]
    stray = {**BUNDLE.earlier, "0" * 64: b"rulebook: 1\n"}
    assert _codes(verify(replace(BUNDLE, earlier=stray))) == ["rulebook_stray"]


def test_a_ledger_without_a_rulebook() -> None:
    given = [act for act in all_acts() if not act.__class__.__name__.startswith("Rulebook")]
    bundle = replace(_resealed(lines_of(given)), earlier={})
    assert _codes(verify(bundle)) == ["rulebook_unpublished"]


def test_the_first_result_that_differs_is_named() -> None:
    stated = msgspec.json.decode(BUNDLE.results)
    stated["stages"][0]["rows"][2]["total"] = "99.99"
    report = verify(replace(BUNDLE, results=msgspec.json.encode(stated)))
    assert report.exit is Exit.RESULTS
    difference = report.difference
    assert difference is not None
    assert (difference.stage, difference.entry, difference.field) == ("final", "E03", "total")
    assert difference.stated == '"99.99"'
    assert re.fullmatch(r'"\d+\.\d+"', difference.recomputed)
    assert report.differences == 1
    assert "stages[final].rows[E03].total" in report.findings[0].message("zh")


def test_results_written_otherwise_but_equal_are_equal() -> None:
    pretty = msgspec.json.format(BUNDLE.results, indent=2)
    assert verify(replace(BUNDLE, results=pretty), SIGNER).ok


@pytest.mark.parametrize("results", [b"", b"{", b"\xff", b"[" * 100_000])
def test_unreadable_results_are_told(results: bytes) -> None:
    report = verify(replace(BUNDLE, results=results))
    assert _codes(report) == ["results_malformed"]


def test_a_fold_that_fails_is_reported_and_not_raised() -> None:
    def fails(_rulebook: bytes, _entries: Iterable[LedgerEntry]) -> bytes:
        raise KeyError("stage\x1b")

    report = verify_bundle(write_bundle(BUNDLE), recompute=fails)
    assert _codes(report) == ["results_failed"]
    assert "KeyError" in report.findings[0].message("en")
    assert "\x1b" not in report.findings[0].message("en")


def test_progress_is_told_in_order() -> None:
    told: list[tuple[str, int, int]] = []
    verify_bundle(
        write_bundle(BUNDLE), recompute=recompute, progress=lambda *step: told.append(step)
    )
    order = [STEPS.index(step) for step, _, _ in told]
    assert order == sorted(order)
    assert {step for step, _, _ in told} == set(STEPS)
    last = {step: (done, total) for step, done, total in told}
    assert all(done == total for done, total in last.values())


def test_a_report_is_plain_data() -> None:
    report = verify(with_lines(BUNDLE, LINES[:-1]))
    plain = msgspec.json.decode(msgspec.json.encode(report))
    assert plain["change"]["kind"] == "dropped"
    assert plain["findings"][0]["exit"] == 4


def test_every_sentence_is_there_in_both_languages() -> None:
    for words in (WORDS, FIXES):
        for sentences in words.values():
            assert set(sentences) == {"zh", "en"}
            places = [set(re.findall(r"{(\w+)}", text)) for text in sentences.values()]
            assert places[0] == places[1]
    for outcome in Exit:
        assert outcome is Exit.VERIFIED or outcome.name.lower() in FIXES
