"""The published schema and the reader agree: what the schema refuses, the reader refuses."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from leitai.core.rulebook.errors import Problem, Report, RulebookError
from leitai.core.rulebook.parse import read_rulebook
from leitai.core.rulebook.schema import schema
from leitai.core.rulebook.source import Node, Scalar, Series, Table, is_empty, read_source

ROOT = Path(__file__).parents[3]
SHIPPED = sorted((ROOT / "rulebooks").glob("*/rulebook.yaml"))
VALIDATOR = Draft202012Validator(schema())

STRUCTURE = {"unknown_key", "missing_key", "not_a_list", "unknown_word", "not_a_truth"}
"""Problems that a schema can see."""


def plain(node: Node) -> Any:
    """A source as JSON; all scalars are texts, as the reader sees them."""
    match node:
        case Scalar():
            return None if is_empty(node) else node.text
        case Series(nodes=nodes):
            return [plain(each) for each in nodes]
        case Table(pairs=pairs):
            return {key.text: plain(value) for key, value in pairs}


def as_yaml(tree: Any) -> bytes:
    """JSON is YAML."""
    return json.dumps(tree, ensure_ascii=False).encode()


TREES = [plain(read_source(path.read_bytes(), Report("r"))) for path in SHIPPED]


def problems(tree: Any) -> list[Problem]:
    """What the reader finds."""
    try:
        read_rulebook(as_yaml(tree))
    except RulebookError as error:
        return list(error.problems)
    return []


def structural(problem: Problem) -> bool:
    """Whether a schema can see it: which benchmarks there must be depends on the scale."""
    return problem.code in STRUCTURE and '"benchmarks"' not in problem.message


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())
    assert schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.parent.name)
def test_shipped_rulebooks_are_valid_as_text_and_as_typed_yaml(path: Path) -> None:
    VALIDATOR.validate(plain(read_source(path.read_bytes(), Report("r"))))
    typed = yaml.safe_load(path.read_text("utf-8"))
    VALIDATOR.validate(json.loads(json.dumps(typed)))


@pytest.mark.parametrize("tree", TREES)
def test_shipped_rulebooks_survive_being_written_as_json(tree: Any) -> None:
    assert problems(tree) == []


def places(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Every container in a tree with each of its keys."""
    keys = list(tree) if isinstance(tree, dict) else range(len(tree))
    for key in keys:
        yield tree, key
        if isinstance(tree[key], dict | list):
            yield from places(tree[key])


def _rename(box: Any, key: Any) -> None:
    if isinstance(box, dict):
        box[f"{key}x"] = box.pop(key)
    else:
        box.append(deepcopy(box[key]))


def _drop(box: Any, key: Any) -> None:
    del box[key]


def _set(value: Any) -> Callable[[Any, Any], None]:
    def change(box: Any, key: Any) -> None:
        box[key] = deepcopy(value)

    return change


SCALARS = [
    "",
    "x",
    "0",
    "-1",
    "1e3",
    "NaN",
    "0.5",
    "true",
    "yes",
    "1..3",
    "1/2",
    "a b",
    "１",
    " 2 ",
]
VALUES: list[Any] = [None, [], {}, [[]], [{}], {"zh": "x"}, {"x": "1"}, *SCALARS]
BENDS: list[Callable[[Any, Any], None]] = [_rename, _drop, *(_set(value) for value in VALUES)]


@st.composite
def bent(draw: st.DrawFn) -> Any:
    """A shipped rulebook with up to three places bent."""
    tree = deepcopy(draw(st.sampled_from(TREES)))
    for _ in range(draw(st.integers(1, 3))):
        found = list(places(tree))
        if not found:
            break
        box, key = draw(st.sampled_from(found))
        draw(st.sampled_from(BENDS))(box, key)
    return tree


@settings(max_examples=300)
@given(bent())
def test_the_reader_is_at_least_as_strict(tree: Any) -> None:
    found = problems(tree)
    if not VALIDATOR.is_valid(tree):
        assert found


@settings(max_examples=300)
@given(bent())
def test_the_schema_sees_what_is_wrong_with_the_structure(tree: Any) -> None:
    found = problems(tree)
    if any(structural(problem) for problem in found):
        assert not VALIDATOR.is_valid(tree)
