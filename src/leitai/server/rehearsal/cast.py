"""Who takes part in a rehearsal: officials and judges, each signed in by a personal link."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from types import TracebackType
from typing import Final, NamedTuple, Self
from urllib.parse import urlsplit

from leitai.server.client import Client, ServerRefused

NAMES: Final[dict[str, tuple[str, str]]] = {
    "chief": ("裁判长", "jury"),
    "supervisor": ("监督员", "supervisor"),
    "witness": ("监督员乙", "supervisor"),
    "clerk": ("记分员甲", "scorekeeper"),
    "second": ("记分员乙", "scorekeeper"),
    "encryption": ("加密裁判", "encryption"),
    "keeper": ("密钥保管人", "encryption"),
    "arbitrator": ("仲裁员甲", "arbitrator"),
    "arbiter": ("仲裁员乙", "arbitrator"),
}
"""Part → what it is called and its role; two people wherever the rules want two."""
NO_LINKS: Final[Mapping[str, str]] = {}


class Official(NamedTuple):
    """An official: the account's id in the ledger, its name, role and personal link."""

    user: str
    username: str
    role: str
    link: str


class Cast:
    """Signed-in people of one contest; leave it to close their connections."""

    def __init__(self, url: str, contest: str) -> None:
        self._url = url
        self._contest = contest
        self._open = ExitStack()
        self._people: dict[str, Client] = {}
        self.officials: dict[str, Official] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._open.close()

    def invite(
        self,
        organiser: Client,
        parts: Mapping[str, tuple[str, str]] = NAMES,
        links: Mapping[str, str] = NO_LINKS,
    ) -> None:
        """Make the officials' accounts and sign each of them in.

        An official of that name and role from an earlier time comes in by the link of then, if it
        is in `links` and in force, else by a new one.
        """
        path = f"/contests/{self._contest}/officials"
        known = {(one["name"], one["role"]): one for one in organiser.get(path)}
        for part, (name, role) in parts.items():
            there = known.get((name, role))
            link = links.get(part, "")
            if there is None:
                there = organiser.post(path, {"name": name, "role": role})
                link = there["link"]
            elif not (link and self._enters(part, link)):
                link = organiser.post(f"{path}/{there['user']}/link")["link"]
            self.officials[part] = Official(there["user"], there["username"], role, link)
            if part not in self._people:
                self.admit(part, link)

    def seat(self, organiser: Client, links: Mapping[str, str]) -> dict[str, str]:
        """Let the judges in by their personal links; one that is not in force is made anew."""
        found = dict(links)
        for judge, link in links.items():
            if not (link and self._enters(judge, link)):
                path = f"/contests/{self._contest}/judges/{judge}/link"
                found[judge] = str(urlsplit(organiser.post(path)["link"]).path)
                self.admit(judge, found[judge])
        return found

    def _enters(self, who: str, link: str) -> bool:
        try:
            self.admit(who, link)
        except ServerRefused:
            return False
        return True

    def admit(self, who: str, link: str) -> Client:
        """Let somebody in by a personal link."""
        client = self._open.enter_context(Client(self._url))
        client.enter(link)
        self._people[who] = client
        return client

    def stranger(self) -> Client:
        """Somebody from the public."""
        return self._open.enter_context(Client(self._url))

    def __getitem__(self, who: str) -> Client:
        """The connection of an official by part, or of a judge by id; raises `KeyError`."""
        return self._people[who]


def refused(call: Callable[[], object]) -> str | None:
    """The code with which the server refuses a call; `None` if it does not."""
    try:
        call()
    except ServerRefused as refusal:
        return refusal.code
    return None
