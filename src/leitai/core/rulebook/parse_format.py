"""Read `format`: a plug-in that scores a stage which the language cannot say."""

from __future__ import annotations

from typing import Any

from leitai.core.rulebook.errors import suggestion
from leitai.core.rulebook.fields import Fields
from leitai.core.rulebook.formats import available, resolve
from leitai.core.rulebook.model import Stage
from leitai.core.rulebook.source import Node, Scalar, Series, Table

Plain = str | list[Any] | dict[str, Any]


def read_format(fields: Fields) -> tuple[str | None, dict[str, Any]]:
    """The plug-in's name and its options, validated by the plug-in."""
    name, node = fields.text("format"), fields.get("options")
    if name is None:
        if node is not None:
            message = f'{fields.name("options")} says nothing without "format"'
            fields.refuse("options", "format", message, "add format: or delete it")
        return None, {}
    if name not in available():
        known = list(available())
        fix = suggestion(name, known) or "install the package that brings it"
        fields.refuse("format", "unknown_format", f'there is no format "{name}"', fix, format=name)
        return name, {}
    options = _options(fields, node)

    def refuse(path: str, message: str, fix: str = "") -> None:
        place = _at(node, path) if node is not None else fields.at("format")
        fields.report.add(place, "format_option", f'format "{name}": {message}', fix, path=path)

    try:
        plugin = resolve(name)
    except (ImportError, AttributeError) as error:
        fix = "mend or reinstall the package that brings it"
        message = f'format "{name}" cannot be loaded: {error}'
        fields.refuse("format", "broken_format", message, fix, format=name)
    else:
        plugin.validate(options, refuse)
    return name, options


def check_format(stage: Stage, fields: Fields) -> None:
    """Let the plug-in see whether it can score the stage."""
    if stage.format is None or fields.report:
        return

    def refuse(path: str, message: str, fix: str = "") -> None:
        said = f'format "{stage.format}" in {fields.what}: {message}'
        fields.refuse("format", "format_stage", said, fix, path=path)

    resolve(stage.format).check(stage, refuse)


def _options(fields: Fields, node: Node | None) -> dict[str, Any]:
    if node is None:
        return {}
    if not isinstance(node, Table):
        message = f"{fields.name('options')} must be a mapping (key: value)"
        fields.refuse("options", "not_a_mapping", message)
        return {}
    return {key.text: _plain(value) for key, value in node.pairs}


def _plain(node: Node) -> Plain:
    match node:
        case Scalar(text=text):
            return text
        case Series(nodes=nodes):
            return [_plain(each) for each in nodes]
        case Table(pairs=pairs):
            return {key.text: _plain(value) for key, value in pairs}


def _at(node: Node, path: str) -> Node:
    """The node at a dotted path (`problems.0.id`), or the nearest one above it."""
    for step in filter(None, path.split(".")):
        below: Node | None = None
        if isinstance(node, Table):
            below = node.get(step)
        elif isinstance(node, Series) and step.isdecimal() and int(step) < len(node.nodes):
            below = node.nodes[int(step)]
        if below is None:
            return node
        node = below
    return node
