from __future__ import annotations

import hashlib
import sqlite3
import threading
from concurrent.futures import wait

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leitai.core.ledger.acts import (
    ENTRY_DECODER,
    AnyAct,
    ContestOpened,
    EntryRegistered,
    LedgerEntry,
    MarkGiven,
    MarkWithdrawn,
    RulebookPublished,
    StageClosed,
    StageFinalised,
    StageFrozen,
    StageOpened,
    StageThawed,
)
from leitai.core.ledger.canonical import canonical
from leitai.core.ledger.checkpoint import verify_checkpoint
from leitai.core.ledger.merkle import root_of
from leitai.core.rulebook.fold import fold
from leitai.core.rulebook.parse import read_rulebook
from leitai.core.rulebook.refusal import Refused
from leitai.journal.journal import Journal
from leitai.journal.request import Receipt, Unavailable
from leitai.journal.store import JournalLocked
from leitai.journal.writer import CHECKPOINT_EVERY
from support.cup import RULES
from support.home import begin, database, give, keep_rules, mark, open_journal


def code_of(journal: Journal, contest: str, act: AnyAct, key: str | None = None) -> str:
    with pytest.raises(Refused) as refused:
        journal.record(contest=contest, act=act, actor="user.1", key=key)
    return refused.value.code


def lines(journal: Journal, contest: str) -> list[LedgerEntry]:
    store = journal.open_store()
    found = [ENTRY_DECODER.decode(row.line) for row in store.lines(contest)]
    store.close()
    return found


def assert_book_is_table(journal: Journal, contest: str) -> None:
    """The book equals what a fresh reader makes of the table."""
    store = journal.open_store()
    rows = list(store.lines(contest))
    store.close()
    entries = [ENTRY_DECODER.decode(row.line) for row in rows]
    assert [entry.seq for entry in entries] == list(range(1, len(rows) + 1))
    assert all(canonical(entry) == row.line for entry, row in zip(entries, rows, strict=True))
    again = fold(read_rulebook(RULES), entries)
    with journal.book(contest) as book:
        assert book.seq == len(rows)
        assert book.frontier.root() == root_of([row.leaf for row in rows])
        assert msgspec.json.encode(book.full.results()) == msgspec.json.encode(again.results())
        assert book.keys == {row.key: row.seq for row in rows if row.key is not None}


def test_seq_follows_commit_order_and_time_never_runs_back(journal: Journal, contest: str) -> None:
    begin(journal, contest)
    give(journal, contest, mark("M1"))
    entries = lines(journal, contest)
    assert [entry.seq for entry in entries] == list(range(1, 10))
    assert sorted(entry.at for entry in entries) == [entry.at for entry in entries]
    assert_book_is_table(journal, contest)


def test_the_same_mark_again_is_answered_as_the_first_time(journal: Journal, contest: str) -> None:
    begin(journal, contest)
    first = give(journal, contest, mark("M1"))
    again = give(journal, contest, mark("M1"))
    assert again == Receipt(first.seq, first.at, duplicate=True)
    assert len(lines(journal, contest)) == first.seq


def test_the_same_mark_twice_in_one_batch_is_taken_once(journal: Journal, contest: str) -> None:
    begin(journal, contest)
    futures = [
        journal.append(contest=contest, act=mark("M1"), actor="J1", key="M1") for _ in range(50)
    ]
    receipts = [future.result(10) for future in futures]
    assert {receipt.seq for receipt in receipts} == {9}
    assert [receipt.duplicate for receipt in receipts] == [False] + [True] * 49


def test_an_id_cannot_name_two_marks(journal: Journal, contest: str) -> None:
    begin(journal, contest)
    give(journal, contest, mark("M1"))
    assert code_of(journal, contest, mark("M1", value="2"), key="M1") == "id_reused"
    assert code_of(journal, contest, mark("M1", entry="E2"), key="M1") == "id_reused"
    assert_book_is_table(journal, contest)


def test_a_bad_act_does_not_sink_the_others(journal: Journal, contest: str) -> None:
    begin(journal, contest)
    acts = [mark("M1"), mark("M2", value="11"), mark("M3", entry="E9"), mark("M4", entry="E2")]
    futures = [journal.append(contest=contest, act=a, actor="J1", key=a.mark) for a in acts]
    wait(futures, 10)
    failures = [future.exception() for future in futures]
    codes = [failure.code if isinstance(failure, Refused) else None for failure in failures]
    assert codes == [None, "mark_out_of_range", "entry_unknown", None]
    assert_book_is_table(journal, contest)


def test_acts_of_several_contests_share_a_commit(journal: Journal, contest: str) -> None:
    names = [f"{contest}-{n}" for n in range(3)]
    for name in names:
        begin(journal, name)
    futures = [
        journal.append(contest=name, act=mark(f"M{n}", entry=f"E{n}"), actor="J1", key=f"M{n}")
        for n in (1, 2, 3)
        for name in names
    ]
    assert [future.result(10).seq for future in futures] == [9] * 3 + [10] * 3 + [11] * 3
    for name in names:
        assert_book_is_table(journal, name)


def test_nothing_is_kept_of_a_failed_commit(journal: Journal, contest: str) -> None:
    begin(journal, contest)
    with sqlite3.connect(database(), isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Unavailable) as refused:
            give(journal, contest, mark("M1"))
        other.execute("ROLLBACK")
    assert refused.value.code == "not_saved"
    assert_book_is_table(journal, contest)
    assert give(journal, contest, mark("M1")) == Receipt(9, lines(journal, contest)[-1].at)
    assert_book_is_table(journal, contest)


def test_a_row_from_elsewhere_costs_nobody_else_their_mark(journal: Journal, contest: str) -> None:
    begin(journal, contest)
    intruder = canonical(LedgerEntry(contest, 9, 1, "user.1", EntryRegistered("E7")))
    with sqlite3.connect(database()) as other:
        other.execute(
            "INSERT INTO journal_ledgerline (contest, seq, at, key, leaf, line)"
            " VALUES (?, 9, 1, NULL, ?, ?)",
            (contest, b"0" * 32, intruder),
        )
    give(journal, contest, mark("M1"))
    assert lines(journal, contest)[8].act == EntryRegistered("E7")
    assert lines(journal, contest)[9].act == mark("M1")


def test_acts_need_a_contest_and_a_rulebook(journal: Journal, contest: str) -> None:
    assert code_of(journal, contest, mark("M1")) == "contest_unknown"
    journal.record(contest=contest, act=ContestOpened(contest), actor="user.1")
    assert code_of(journal, contest, mark("M1")) == "no_rulebook"
    assert code_of(journal, contest, ContestOpened(contest)) == "contest_exists"


def test_the_rulebook_is_locked_by_the_first_mark(journal: Journal, contest: str) -> None:
    begin(journal, contest)
    other = RULES + b"# mended\n"
    digest = hashlib.sha256(other).hexdigest()
    keep_rules(other)
    journal.record(contest=contest, act=RulebookPublished(digest), actor="user.1")
    with journal.book(contest) as book:
        assert book.rulebook is not None
        assert book.rulebook.digest == digest
        assert list(book.full.entrants) == ["E1", "E2", "E3"]
        assert book.full.stage_status("semi") == "open"
    give(journal, contest, mark("M1"))
    assert code_of(journal, contest, RulebookPublished("0" * 64)) == "rulebook_locked"


def test_a_rulebook_that_is_not_stored_is_refused_as_a_fault(
    journal: Journal, contest: str
) -> None:
    begin(journal, contest)
    future = journal.append(contest=contest, act=RulebookPublished("0" * 64), actor="user.1")
    assert isinstance(future.exception(10), LookupError)
    assert_book_is_table(journal, contest)


def test_the_public_stands_still_in_a_freeze(journal: Journal, contest: str) -> None:
    begin(journal, contest)
    give(journal, contest, mark("M1"))
    journal.record(contest=contest, act=StageFrozen("semi"), actor="user.1")
    give(journal, contest, mark("M2", judge="J2", value="3"))
    with journal.book(contest) as book:
        assert book.full.progress("semi").given == 2
        assert book.public.progress("semi").given == 1
        assert book.public.stage_status("semi") == "frozen"
        assert (book.freezes["semi"][0], book.hidden) == (10, 1)
    journal.record(contest=contest, act=StageThawed("semi"), actor="user.1")
    with journal.book(contest) as book:
        assert book.public.progress("semi").given == 2
        assert (book.freezes, book.hidden) == ({}, 0)


def test_of_two_freezes_the_one_left_counts_from_its_own_instant(
    journal: Journal, contest: str
) -> None:
    begin(journal, contest)
    journal.record(contest=contest, act=StageOpened("final"), actor="user.1")
    journal.record(contest=contest, act=StageFrozen("semi"), actor="user.1")
    second = journal.record(contest=contest, act=StageFrozen("final"), actor="user.1")
    journal.record(contest=contest, act=StageThawed("semi"), actor="user.1")
    with journal.book(contest) as book:
        assert book.freezes == {"final": (second.seq, second.at)}


def test_a_frozen_stage_that_new_rules_do_not_have_holds_nothing_up(
    journal: Journal, contest: str
) -> None:
    begin(journal, contest)
    journal.record(contest=contest, act=StageFrozen("semi"), actor="user.1")
    rules = RULES.replace(b"  semi:", b"  heats:")
    keep_rules(rules)
    digest = hashlib.sha256(rules).hexdigest()
    journal.record(contest=contest, act=RulebookPublished(digest), actor="user.1")
    journal.record(contest=contest, act=StageOpened("heats"), actor="user.1")
    with journal.book(contest) as book:
        assert (book.freezes, book.public.stage_status("heats")) == ({}, "open")


def test_listeners_hear_of_what_was_committed(journal: Journal, contest: str) -> None:
    begin(journal, contest)
    heard: list[tuple[str, list[int], int]] = []

    def listen(name: str, entries: list[LedgerEntry]) -> None:
        stored = len(lines(journal, name))
        heard.append((name, [entry.seq for entry in entries], stored))

    journal.on_commit(listen)
    give(journal, contest, mark("M1"))
    with pytest.raises(Refused):
        give(journal, contest, mark("M2", value="99"))
    give(journal, contest, mark("M3", entry="E2"))
    journal.close()
    assert heard == [(contest, [9], 9), (contest, [10], 10)]


def test_a_listener_that_fails_harms_nobody(journal: Journal, contest: str) -> None:
    def fail(_name: str, _entries: list[LedgerEntry]) -> None:
        raise RuntimeError("no screen")

    journal.on_commit(fail)
    begin(journal, contest)
    assert give(journal, contest, mark("M1")).seq == 9


def test_checkpoints_are_signed_as_the_ledger_grows_and_ends(
    journal: Journal, contest: str
) -> None:
    begin(journal, contest)
    futures = [
        journal.append(contest=contest, act=EntryRegistered(f"X{n}"), actor="user.1")
        for n in range(CHECKPOINT_EVERY)
    ]
    wait(futures)
    journal.record(contest=contest, act=StageClosed("semi"), actor="user.1")
    journal.record(contest=contest, act=StageFinalised("semi"), actor="user.1")
    with sqlite3.connect(database()) as db:
        query = "SELECT size, note FROM journal_storedcheckpoint WHERE contest = ? ORDER BY size"
        stored = db.execute(query, (contest,)).fetchall()
    store = journal.open_store()
    leaves = [row.leaf for row in store.lines(contest)]
    store.close()
    assert stored[-1][0] == len(leaves)
    assert any(CHECKPOINT_EVERY <= size < CHECKPOINT_EVERY + 256 for size, _ in stored)
    for size, note in stored:
        checkpoint = verify_checkpoint(note, journal.signer.key)
        assert (checkpoint.origin, checkpoint.size) == (contest, size)
        assert checkpoint.root == root_of(leaves[:size])


def test_only_one_journal_writes_to_a_database(journal: Journal) -> None:
    with pytest.raises(JournalLocked):
        open_journal(database())
    journal.close()
    open_journal(database()).close()


def test_what_is_queued_is_written_before_it_closes(journal: Journal, contest: str) -> None:
    begin(journal, contest)
    futures = [
        journal.append(contest=contest, act=EntryRegistered(f"X{n}"), actor="u") for n in range(600)
    ]
    journal.close()
    assert [future.result(0).seq for future in futures] == list(range(9, 609))
    with pytest.raises(Unavailable):
        journal.append(contest=contest, act=EntryRegistered("late"), actor="u")


def test_many_threads_at_once(journal: Journal, contest: str) -> None:
    begin(journal, contest)
    receipts: list[int] = []

    def work(judge: int) -> None:
        for number in range(60):
            act = EntryRegistered(f"T{judge}-{number}")
            receipts.append(journal.record(contest=contest, act=act, actor="u").seq)
            with journal.book(contest) as book:
                assert book.seq >= receipts[-1] - 1

    threads = [threading.Thread(target=work, args=(judge,)) for judge in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(receipts) == list(range(9, 489))
    assert_book_is_table(journal, contest)


Step = st.one_of(
    st.builds(
        lambda n, e, j, v, r: MarkGiven(f"M{n}", "semi", f"E{e}", "A1", f"J{j}", v, replaces=r),
        st.integers(0, 12),
        st.integers(1, 4),
        st.integers(1, 3),
        st.sampled_from(["0", "8.5", "10", "11", "3.3", None]),
        st.sampled_from([None, "M1", "M2", "M3"]),
    ),
    st.builds(lambda n: MarkWithdrawn(f"M{n}", "judge"), st.integers(0, 12)),
    st.sampled_from(
        [StageFrozen("semi"), StageThawed("semi"), StageClosed("semi"), StageOpened("semi")]
    ),
)
_counter = iter(range(1_000_000))


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=st.lists(Step, max_size=30))
def test_whatever_is_sent_the_book_equals_the_table(journal: Journal, steps: list[AnyAct]) -> None:
    contest = f"random-{next(_counter)}"
    begin(journal, contest)
    futures = []
    for act in steps:
        key = act.mark if isinstance(act, MarkGiven) else None
        futures.append(journal.append(contest=contest, act=act, actor="u", key=key))
    wait(futures, 20)
    for future in futures:
        assert isinstance(future.exception(), Refused | None)
    assert_book_is_table(journal, contest)
    with journal.book(contest) as book:
        seen = book.public.seq
        expected = min(book.freezes.values())[0] if book.freezes else book.seq
        assert seen == expected
