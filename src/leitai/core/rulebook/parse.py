"""Read a rulebook: bytes in, `Rulebook` or all its problems out."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Final

from leitai.core.rulebook.errors import Report, RulebookError
from leitai.core.rulebook.fields import Fields
from leitai.core.rulebook.model import Rulebook, Stage
from leitai.core.rulebook.parse_outcome import (
    read_advance,
    read_awards,
    read_promotion,
    read_result,
    read_scale,
)
from leitai.core.rulebook.parse_rank import check_default, read_default_rank
from leitai.core.rulebook.parse_scheme import (
    check_scheme,
    check_sections,
    check_weights,
    read_sections,
)
from leitai.core.rulebook.parse_stage import StageSource, every_criterion, read_stage, stage_sources
from leitai.core.rulebook.reading import DEFAULT_ROUNDING, OF_STAGE, Draft, rounding
from leitai.core.rulebook.source import Node, Scalar, Table, described, read_source
from leitai.core.rulebook.values import ID, read_list, read_number

__all__ = ["RulebookError", "read_rulebook"]

KEYS: Final = (
    "rulebook",
    "title",
    "abilities",
    "rounding",
    "scheme",
    "sections",
    "points",
    "stages",
    "rank",
    "result",
    "advance",
    "awards",
    "scale",
    "promotion",
)
VERSION: Final = "1"
MAX_STAGES: Final = 50


def read_rulebook(text: bytes, *, file: str = "rulebook.yaml") -> Rulebook:
    """Read and check a rulebook.

    Args:
        text: the bytes of the YAML file; UTF-8, or GB18030 if it is not.
        file: its name, for messages.

    Raises:
        RulebookError: with every problem found (at most 50), each with place and fix.
    """
    report = Report(file)
    rulebook = _Reader(read_source(text, report), report).read()
    if report:
        raise report.error()
    return replace(rulebook, digest=hashlib.sha256(text).hexdigest())


class _Reader:
    def __init__(self, root: Table, report: Report) -> None:
        self._fields = Fields(root, report, "the rulebook", KEYS, {"channels": OF_STAGE})
        self._report = report
        self._version()
        self._draft = Draft(
            report,
            self._fields.words("abilities"),
            read_sections(self._fields.get("sections"), report),
            self._tables(),
            rounding(self._fields, "rounding"),
        )

    def read(self) -> Rulebook:
        fields, report, draft = self._fields, self._report, self._draft
        fields.need("title", "write title: … (what the contest is called)")
        default = read_default_rank(fields.get("rank"), report)
        sources = self._sources()
        read = [read_stage(each, draft, default) for each in sources]
        stages = tuple(stage for stage, _ in read)
        criteria = {each.id: [c.id for c in every_criterion(each.criteria)] for each in stages}
        result, scope = read_result(fields.get("result"), draft, criteria, default)
        check_default(default, report, [scope, *(each for _, each in read)])
        self._check_sums(stages, {each.id: each.node for each in sources})
        names = [each.id for each in stages]
        advance = [read_advance(each, report, names) for each in fields.list("advance")]
        scale, promotion = fields.get("scale"), fields.get("promotion")
        return Rulebook(
            title=fields.title("?"),
            abilities=draft.abilities,
            rounding=draft.rounding or DEFAULT_ROUNDING,
            stages=stages,
            result=result,
            advance=tuple(each for each in advance if each is not None),
            awards=tuple(read_awards(fields.list("awards"), report, names)),
            scaling=None if scale is None else read_scale(scale, report),
            promotion=None if promotion is None else read_promotion(promotion, report),
            sections=draft.sections,
        )

    def _version(self) -> None:
        node = self._fields.need("rulebook", f"begin with rulebook: {VERSION}")
        if node is not None and not (isinstance(node, Scalar) and node.text == VERSION):
            message = f"this version reads rulebook: {VERSION}, not {described(node)}"
            self._report.add(node, "version", message, f"write rulebook: {VERSION}")

    def _tables(self) -> dict[str, tuple[Decimal, ...]]:
        node = self._fields.get("points")
        if node is None:
            return {}
        if not isinstance(node, Table):
            message = f"points must be a mapping (name: [12, 10, …]), not {described(node)}"
            self._report.add(node, "not_a_mapping", message)
            return {}
        return {key.text: self._table(key, value) for key, value in node.pairs}

    def _table(self, key: Scalar, node: Node) -> tuple[Decimal, ...]:
        what = f"points table {described(key)}"
        if not ID.fullmatch(key.text):
            fix = "a name is a letter, then letters, digits or _"
            self._report.add(key, "bad_id", f"{what} has no proper name", fix)
        read = [
            read_number(each, self._report, f"each of {what}")
            for each in read_list(node, self._report, what)
        ]
        table = tuple(each for each in read if each is not None)
        if not read:
            fix = "write the points for the first place, the second …"
            self._report.add(node, "empty", f"{what} is empty", fix)
        for better, worse in pairwise(table):
            if worse > better:
                message = f"{what}: {worse} stands after {better}"
                fix = "write the points from the best place to the worst"
                self._report.add(node, "points", message, fix)
                break
        return table or (Decimal(1),)

    def _sources(self) -> list[StageSource]:
        why = "add stages: with at least one stage, such as final: {aspects: […]}"
        node = self._fields.need("stages", why)
        if node is None:
            return []
        if not isinstance(node, Table) or not node.pairs:
            message = f"stages must be a mapping (id: …) with a stage in it, not {described(node)}"
            self._report.add(node, "not_a_mapping", message, "write the id of a stage and a colon")
            return []
        if len(node.pairs) > MAX_STAGES:
            message = f"there are {len(node.pairs)} stages; at most {MAX_STAGES} are read"
            self._report.add(node, "too_large", message)
            return []
        return list(stage_sources(node, self._draft))

    def _check_sums(self, stages: tuple[Stage, ...], nodes: dict[str, Node]) -> None:
        check_weights(stages, nodes, self._report)
        if self._report:  # sums make sense only when every part could be read
            return
        scheme = self._fields.get("scheme")
        tolerance = check_scheme(scheme, stages, nodes, self._report)
        place = self._fields.get("sections")
        check_sections(self._draft.sections, tolerance, stages, place, self._report)
