"""Say in another language what core says in English: sentence by sentence, no call site changed.

A phrase is an English text with places, such as `there is no channel "{name}"`; its translation
names the same places. What stands in quotation marks is someone's own word and stays as it is;
`{what}` must be a part of the book, `{message}` any of its phrases; `{name}`, `{key}`, `{id}`,
`{step}` and `{level}` are one word; any other place is translated where the book knows it, and
kept where it does not (numbers, units, formulas).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from typing import Final

_PLACE: Final = re.compile(r"\{([a-z]+)\}")
_SPOKEN: Final = frozenset({"what", "message"})
_ONE_WORD: Final = frozenset({"name", "level", "step", "key", "id"})
_LONGEST: Final = 2000
"""Characters of a text that is looked up: more is a list that nobody reads."""
_DEEPEST: Final = 6
"""Phrases within phrases: a problem of a key of a part of a stage needs four."""


class Phrasebook:
    """Phrases of one language.

    Args:
        parts: tables of what a sentence speaks of (`aspect "{id}"`): English → translation.
        sentences: tables of what is said.
    """

    def __init__(
        self, parts: Iterable[Mapping[str, str]], sentences: Iterable[Mapping[str, str]]
    ) -> None:
        self._parts = _Table(chain.from_iterable(each.items() for each in parts))
        said = chain.from_iterable(each.items() for each in sentences)
        self._all = _Table(chain(self._parts.phrases.items(), said))

    @property
    def phrases(self) -> Mapping[str, str]:
        """All of the book."""
        return self._all.phrases

    def translation(self, text: str) -> str:
        """`text` in the book's language; empty where the book does not have it."""
        return (self._translated(text, self._all, _DEEPEST) or "") if len(text) <= _LONGEST else ""

    def _translated(self, text: str, table: _Table, deep: int) -> str | None:
        exact = table.phrases.get(text)
        if exact is not None or not deep:
            return exact
        found = (
            self._filled(said, match.groupdict(), quoted, deep - 1)
            for pattern, quoted, said in table.patterns
            if (match := pattern.fullmatch(text)) is not None
        )
        return next((each for each in found if each is not None), None)

    def _filled(
        self, said: str, parts: dict[str, str], quoted: frozenset[str], deep: int
    ) -> str | None:
        for name in parts.keys() - quoted:
            table = self._parts if name == "what" else self._all
            spoken = self._translated(parts[name], table, deep)
            if spoken is None and name in _SPOKEN:
                return None
            parts[name] = parts[name] if spoken is None else spoken
        return _PLACE.sub(lambda place: parts[place[1]], said)


class _Table:
    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        self.phrases = dict(phrases)

    @cached_property
    def patterns(self) -> list[tuple[re.Pattern[str], frozenset[str], str]]:
        """Phrases with places: those that lead to a message first, then those that say most."""
        ordered = sorted(
            self.phrases,
            key=lambda each: ("{message}" not in each, -len(_PLACE.sub("", each))),
        )
        return [(*_pattern(each), self.phrases[each]) for each in ordered if _PLACE.search(each)]


def places(phrase: str) -> set[str]:
    """The places of a phrase."""
    return set(_PLACE.findall(phrase))


def _pattern(phrase: str) -> tuple[re.Pattern[str], frozenset[str]]:
    quoted = {place[1] for place in _PLACE.finditer(phrase) if _is_quoted(phrase, place)}
    return re.compile("".join(_pieces(phrase, quoted)), re.DOTALL), frozenset(quoted)


def _pieces(phrase: str, quoted: set[str]) -> Iterator[str]:
    end = 0
    seen: set[str] = set()
    for place in _PLACE.finditer(phrase):
        name = place[1]
        yield re.escape(phrase[end : place.start()])
        inner = '[^"]*' if name in quoted else r"\S+?" if name in _ONE_WORD else ".+?"
        yield f"(?P={name})" if name in seen else f"(?P<{name}>{inner})"
        seen.add(name)
        end = place.end()
    yield re.escape(phrase[end:])


def _is_quoted(phrase: str, place: re.Match[str]) -> bool:
    return phrase[: place.start()].endswith('"') and phrase[place.end() :].startswith('"')
