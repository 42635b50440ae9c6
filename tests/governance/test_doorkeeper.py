from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitai.governance.doorkeeper import (
    Doorkeeper,
    credential_of,
    from_this_site,
    session_key,
)
from leitai.governance.identity import NOBODY
from leitai.governance.models import Role
from leitai.governance.rules import Right
from leitai.governance.services import create_account, grant_role, issue_token, revoke_role
from support.home import database


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    database()
    return Clock()


def test_a_change_of_role_is_known_within_five_seconds(clock: Clock) -> None:
    user = create_account(username="clerk", password="x")
    credential = ("token", issue_token(user=user, name="t"))
    keeper = Doorkeeper(clock)
    assert not keeper.identify(credential).may("cup", Right.MARK)
    grant_role(user=user.pk, contest="cup", role=Role.SCOREKEEPER)
    assert not keeper.identify(credential).may("cup", Right.MARK)
    clock.now = 5.1
    assert keeper.remembered(credential) is None
    assert keeper.identify(credential).may("cup", Right.MARK)
    assert not keeper.identify(credential).may("cup", Right.RUN)
    revoke_role(user=user.pk, contest="cup")
    keeper.forget_all()
    assert not keeper.identify(credential).may("cup", Right.MARK)


def test_an_unknown_or_retired_token_is_nobody(clock: Clock) -> None:
    user = create_account(username="gone", password="x")
    secret = issue_token(user=user, name="t")
    user.is_active = False
    user.save()
    assert Doorkeeper(clock).identify(("token", secret)) == NOBODY
    assert Doorkeeper(clock).identify(("token", "")) == NOBODY
    assert Doorkeeper(clock).identify(("session", "no-such-session")).user is None


def test_a_token_goes_before_a_cookie() -> None:
    assert credential_of("Bearer abc", "leitai_session=s") == ("token", "abc")
    assert credential_of("bearer  abc ", "") == ("token", "abc")
    assert credential_of("Basic abc", "x=1; leitai_session=s; y=2") == ("session", "s")
    assert credential_of("", "leitai_session=") is None
    assert credential_of("", "other_leitai_session=s") is None
    assert credential_of("", "") is None


@given(st.text(max_size=200))
def test_any_cookie_header_can_be_read(header: str) -> None:
    assert isinstance(session_key(header), str)


@pytest.mark.parametrize(
    ("fetch_site", "origin", "allowed"),
    [
        ("same-origin", "", True),
        ("none", "", True),
        ("same-site", "http://host:1", False),
        ("cross-site", "", False),
        ("", "http://host:1", True),
        ("", "https://host:1", True),
        ("", "http://host:2", False),
        ("", "http://evil", False),
        ("", "null", False),
        ("", "http://[", False),
        ("", "http://]host:1", False),
        ("", "host:1", False),
        ("", "", True),
    ],
)
def test_pages_of_other_sites_cannot_act(fetch_site: str, origin: str, *, allowed: bool) -> None:
    assert from_this_site(fetch_site, origin, "host:1") is allowed
