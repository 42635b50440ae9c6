"""Who comes from elsewhere, places, check-in, objections and awards in the fold."""

from __future__ import annotations

import pytest
from playing import Play, rulebook

from leitai.core.ledger.acts import (
    AnyAct,
    AwardsConferred,
    AwardsCorrected,
    CredentialIssued,
    CredentialRevoked,
    DrawAnnounced,
    DrawMade,
    EntrantsSeated,
    EntryCheckedIn,
    EntryDisqualified,
    EntryRegistered,
    EntryReinstated,
    EntryWithdrawn,
    ObjectionLodged,
    ObjectionSettled,
    Place,
    PlacesAssigned,
    Seat,
    StageClosed,
    StageFinalised,
    StagePublished,
)
from leitai.core.rulebook.fold import fold
from leitai.core.rulebook.refusal import Refused
from leitai.core.shadow.compare import compare

RULES = """
stages:
  s:
    weight: 100
    aspects:
      - {id: A, kind: measurement, max: 10, step: 1}
    procedure: {publication: 72 h}
awards:
  - {id: gold, title: 一等奖, ranks: 1..1}
  - {id: rest, title: 二等奖, ranks: 2..9}
"""
DIGEST = "ab" * 32


@pytest.fixture
def play() -> Play:
    """A stage that is published before it is final; three entries, E2 first."""
    play = Play(rulebook(RULES))
    play.enter("E1", "E2", "E3")
    for entry, value in (("E1", 5), ("E2", 8), ("E3", 2)):
        play.mark(entry, "A", value)
    return play


def refused(play: Play, act: AnyAct) -> str:
    with pytest.raises(Refused) as caught:
        play.fold.check(act)
    return caught.value.code


def seats(*entries: str, link: str = "town", contest: str = "district") -> EntrantsSeated:
    found = {entry: Seat(f"T{entry}", 1, "rank") for entry in entries}
    return EntrantsSeated(link, contest, "final", 9, DIGEST, provisional=True, seats=found)


def published(play: Play) -> None:
    play.try_(StageClosed("s"))
    play.try_(StagePublished("s"))


def test_who_comes_from_elsewhere_is_said_again_without_losing_marks(play: Play) -> None:
    play.enter("E4")
    play.try_(seats("E1", "E4"))
    assert refused(play, seats("E4")) == "seat_marked"
    play.try_(seats("E1"))
    play.try_(EntryWithdrawn("E1", "no_show"))
    play.try_(seats("E4"))
    assert list(play.fold.organising.seated["town"].seats) == ["E4"]


def test_seats_of_strangers_twice_or_of_the_contest_itself_are_refused(play: Play) -> None:
    play.fold.contest = "self"
    assert refused(play, seats("E9")) == "entry_unknown"
    assert refused(play, seats("E1", contest="self")) == "link_circular"
    twice = {"E1": Seat("T1", 1, "rank"), "E2": Seat("T1", 2, "rank")}
    act = EntrantsSeated("town", "district", "s", 1, DIGEST, provisional=False, seats=twice)
    assert refused(play, act) == "seat_twice"


def test_an_order_said_to_be_drawn_is_the_draw(play: Play) -> None:
    places = {"E1": Place(2), "E2": Place(1), "E3": Place(3)}
    assert refused(play, PlacesAssigned("s", places, "first")) == "draw_unknown"
    play.do(DrawAnnounced("first", "order", ["E1", "E2", "E3"], 3, [], "s"))
    play.do(DrawMade("first", {}, "k", ["E3", "E1", "E2"]))
    assert refused(play, PlacesAssigned("s", places, "first")) == "order_not_drawn"
    play.try_(PlacesAssigned("s", {"E1": Place(2), "E3": Place(1)}, "first"))


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        (Place(1), Place(1), "order_twice"),
        (Place(1, station="S1", start=5), Place(2, station="S1", start=5), "station_twice"),
    ],
)
def test_nobody_is_put_where_somebody_is(
    play: Play, first: Place, second: Place, code: str
) -> None:
    assert refused(play, PlacesAssigned("s", {"E1": first, "E2": second})) == code


def test_groups_have_orders_of_their_own(play: Play) -> None:
    play.try_(PlacesAssigned("s", {"E1": Place(1, "A"), "E2": Place(1, "B")}))


def test_registered_groups_have_orders_of_their_own(play: Play) -> None:
    for entry, group in (("E1", "A"), ("E2", "B"), ("E3", "B")):
        play.do(EntryRegistered(entry, group=group))
    play.try_(PlacesAssigned("s", {"E1": Place(1), "E2": Place(1)}))
    assert refused(play, PlacesAssigned("s", {"E2": Place(1), "E3": Place(1)})) == "order_twice"


def test_an_entry_is_checked_in_once(play: Play) -> None:
    play.try_(EntryCheckedIn("s", "E1", late=True))
    assert refused(play, EntryCheckedIn("s", "E1")) == "checked_in_already"
    play.do(EntryWithdrawn("E2", "no_show"))
    assert refused(play, EntryCheckedIn("s", "E2")) == "entry_withdrawn"
    assert play.fold.organising.late == {("s", "E1")}


def test_open_objections_keep_a_result_from_being_final(play: Play) -> None:
    assert refused(play, ObjectionLodged("o1", "s")) == "stage_open"
    play.try_(StageClosed("s"))
    assert refused(play, StageFinalised("s")) == "not_published"
    play.try_(StagePublished("s"))
    play.try_(ObjectionLodged("o1", "s", "E2"))
    assert refused(play, ObjectionLodged("o1", "s")) == "objection_exists"
    assert refused(play, StageFinalised("s")) == "objections_open"
    play.try_(ObjectionSettled("o1", upheld=False, reason="checked against the recording"))
    assert refused(play, ObjectionSettled("o1", upheld=True, reason="again")) == "objection_unknown"
    play.try_(StageFinalised("s"))


def test_awards_are_those_of_the_rulebook_and_only_once(play: Play) -> None:
    awards = {"gold": ["E2"], "rest": ["E1", "E3"]}
    assert refused(play, AwardsConferred(awards)) == "stage_open"
    published(play)
    play.try_(StageFinalised("s"))
    assert refused(play, AwardsConferred({"gold": ["E1"]})) == "awards_differ"
    play.try_(AwardsConferred(awards))
    assert refused(play, AwardsConferred(awards)) == "awards_conferred"


def test_a_certificate_names_an_award_that_was_conferred(play: Play) -> None:
    issued = CredentialIssued("c1", "E2", "gold", DIGEST)
    assert refused(play, issued) == "award_not_conferred"
    published(play)
    play.try_(StageFinalised("s"))
    play.try_(AwardsConferred({"gold": ["E2"], "rest": ["E1", "E3"]}))
    play.try_(issued)
    assert refused(play, issued) == "credential_exists"
    assert refused(play, CredentialIssued("c2", "E1", "gold", DIGEST)) == "award_not_conferred"
    play.try_(CredentialIssued("c3", "E1", None, DIGEST))
    play.try_(CredentialRevoked("c1", "wrong name"))
    assert refused(play, CredentialRevoked("c1", "again")) == "credential_unknown"


def test_replaying_gives_the_same(play: Play) -> None:
    play.do(EntryCheckedIn("s", "E1"))
    published(play)
    play.do(ObjectionLodged("o1", "s"))
    again = fold(play.fold.rulebook, play.ledger)
    assert again.organising == play.fold.organising
    assert again.results() == play.fold.results()


def corrected(awards: dict[str, list[str]], reason: str, second: str = "user.2") -> AwardsCorrected:
    return AwardsCorrected(awards, "user.1", second, reason)


@pytest.fixture
def conferred(play: Play) -> Play:
    published(play)
    play.try_(StageFinalised("s"))
    play.try_(AwardsConferred({"gold": ["E2"], "rest": ["E1", "E3"]}))
    return play


def test_a_final_result_loses_and_regains_nobody(play: Play) -> None:
    play.try_(EntryWithdrawn("E3", "ill"))
    published(play)
    play.try_(EntryWithdrawn("E1", "ill"))
    play.try_(EntryReinstated("E1", "mistake"))
    play.try_(StageFinalised("s"))
    assert refused(play, EntryWithdrawn("E1", "ill")) == "result_final"
    assert refused(play, EntryReinstated("E3", "well")) == "result_final"


def test_awards_are_corrected_after_a_late_disqualification(conferred: Play) -> None:
    now = {"gold": ["E1"], "rest": ["E3"]}
    same = corrected({"gold": ["E2"], "rest": ["E1", "E3"]}, "recount")
    assert refused(conferred, same) == "awards_unchanged"
    conferred.try_(EntryDisqualified("E2", "cheating"))
    assert refused(conferred, CredentialIssued("c1", "E1", "gold", DIGEST)) == (
        "award_not_conferred"
    )
    assert refused(conferred, corrected({"gold": ["E3"]}, "cheating")) == "awards_differ"
    assert refused(conferred, corrected(now, "cheating", "user.1")) == "second_person"
    conferred.try_(corrected(now, "cheating"))
    kept = conferred.fold.organising
    assert kept.conferred is not None
    assert (kept.conferred.awards, kept.corrected_at) == (now, conferred.fold.at)
    assert refused(conferred, CredentialIssued("c2", "E2", "gold", DIGEST)) == (
        "award_not_conferred"
    )
    conferred.try_(CredentialIssued("c1", "E1", "gold", DIGEST))
    shadow = compare(conferred.fold.rulebook, conferred.ledger, conferred.fold.results())
    assert shadow.agrees


def test_a_late_disqualification_that_was_wrong_is_lifted(conferred: Play) -> None:
    conferred.try_(EntryDisqualified("E2", "cheating"))
    conferred.try_(corrected({"gold": ["E1"], "rest": ["E3"]}, "cheating"))
    conferred.try_(EntryReinstated("E2", "arbitration"))
    conferred.try_(corrected({"gold": ["E2"], "rest": ["E1", "E3"]}, "arbitration"))


def test_nothing_is_corrected_that_was_not_conferred(play: Play) -> None:
    act = corrected({"gold": ["E2"], "rest": ["E1", "E3"]}, "early")
    assert refused(play, act) == "awards_not_conferred"
