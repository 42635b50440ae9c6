"""A call of every operation of the API's schema, with ids and bodies that could be real."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

CANDIDATES = (
    "x1", "1", "2026-05-01", "2026-05-01T08:00:00Z", "", "a" * 64, "A" * 18, "12:00", "E1",
    "a" * 32, "a" * 16, "abc@example.org", "#112233", "zh", "13800001111",
)  # fmt: skip
FORMATS = {"date": "2026-05-01", "date-time": "2026-05-01T08:00:00Z", "time": "08:00:00"}
JSON = "application/json"
LAST = (
    "acceptApplication", "refuseApplication", "decideApplications", "withdrawApplication",
    "applyImport", "discardImport", "removeLink", "erasePerson", "partAccount", "signOut",
    "putAwayContest",
)  # fmt: skip
"""What they change would stand in the way of other calls."""


@dataclass(frozen=True, slots=True)
class Call:
    """One operation, ready to be sent."""

    operation: str
    method: str
    path: str
    body: Any = None
    raw: bytes | None = None
    kind: str = ""

    def request(self) -> dict[str, Any]:
        """What httpx is to send."""
        if self.raw is not None:
            return {"content": self.raw, "headers": {"content-type": self.kind}}
        return {"json": self.body} if self.body is not None else {}


def calls(
    schema: Mapping[str, Any], ids: Mapping[str, str], bodies: Mapping[str, Any]
) -> Iterator[Call]:
    """One call of every operation.

    Args:
        schema: the API's, as it is served.
        ids: parameter → what to put; `/api/units/{`: the parameter that names the unit, and so on.
        bodies: operation → its body, where one made from the schema would not do.
    """
    found = [
        call(schema, path, method, operation, ids, filled(bodies, ids))
        for path, operations in schema["paths"].items()
        for method, operation in operations.items()
    ]
    first = [one for one in found if one.operation not in LAST]
    yield from first
    yield from sorted((one for one in found if one.operation in LAST), key=_place)


def _place(one: Call) -> int:
    return LAST.index(one.operation)


def filled(bodies: Mapping[str, Any], ids: Mapping[str, str]) -> dict[str, Any]:
    """The bodies with ids in the place of `$` words."""
    return {
        name: {
            key: ids.get(word, word) if isinstance(word, str) else word
            for key, word in body.items()
        }
        for name, body in bodies.items()
    }


def call(  # noqa: PLR0913, PLR0917 -- what a call is made of
    schema: Mapping[str, Any],
    path: str,
    method: str,
    operation: Mapping[str, Any],
    ids: Mapping[str, str],
    bodies: Mapping[str, Any],
) -> Call:
    """One call."""
    about = Maker(schema)
    asked = operation.get("parameters", [])
    given = {one["name"]: chosen(about, path, one, ids) for one in asked}
    where = {one["name"]: one["in"] for one in asked}
    full = re.sub(r"\{(\w+)\}", lambda m: given.get(m[1]) or ids.get(m[1], "x1"), path)
    query = {
        one["name"]: given[one["name"]]
        for one in asked
        if where[one["name"]] == "query" and one.get("required")
    }
    full += f"?{urlencode(query)}" if query else ""
    name = operation["operationId"]
    contents = operation.get("requestBody", {}).get("content", {})
    if not contents:
        return Call(name, method.upper(), full)
    if JSON in contents:
        body = bodies[name] if name in bodies else about.value(contents[JSON].get("schema", {}))
        return Call(name, method.upper(), full, body=body)
    kind = next(iter(contents))
    return Call(name, method.upper(), full, raw=b"x", kind=kind)


def chosen(about: Maker, path: str, one: Mapping[str, Any], ids: Mapping[str, str]) -> str:
    """What a parameter is to be."""
    name = one["name"]
    for start, known in ids.items():
        if start.endswith("{") and path.startswith(start + name + "}"):
            return known
    return ids[name] if name in ids else str(about.value(one.get("schema", {})))


class Maker:
    """Makes the least value that a schema allows."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        self._parts = schema.get("components", {}).get("schemas", {})

    def value(self, schema: Mapping[str, Any]) -> Any:
        """One value."""
        if "$ref" in schema:
            return self.value(self._parts[schema["$ref"].rpartition("/")[2]])
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return schema["enum"][0]
        for choice in ("anyOf", "oneOf"):
            if choice in schema:
                real = [one for one in schema[choice] if one.get("type") != "null"]
                return self.value(real[0])
        if "allOf" in schema:
            return self.value(schema["allOf"][0])
        kind = schema.get("type", "object")
        return getattr(self, f"_{kind}", lambda _: None)(schema)

    def _object(self, schema: Mapping[str, Any]) -> dict[str, Any]:
        fields = schema.get("properties", {})
        return {name: self.value(fields.get(name, {})) for name in schema.get("required", ())}

    def _array(self, schema: Mapping[str, Any]) -> list[Any]:
        return [self.value(schema.get("items", {}))] * schema.get("minItems", 0)

    @staticmethod
    def _integer(schema: Mapping[str, Any]) -> int:
        least = schema.get("minimum", schema.get("exclusiveMinimum", 0) + 1)
        return int(max(least, 1) if schema.get("maximum", 1) >= 1 else least)

    _number = _integer

    @staticmethod
    def _boolean(schema: Mapping[str, Any]) -> bool:
        return bool(schema.get("default", True))

    @staticmethod
    def _string(schema: Mapping[str, Any]) -> str:
        if schema.get("format") in FORMATS:
            return FORMATS[schema["format"]]
        least, most = schema.get("minLength", 0), schema.get("maxLength", 10**6)
        for one in CANDIDATES:
            long_enough = one if len(one) >= least else one + "x" * (least - len(one))
            fits = re.search(schema.get("pattern", ""), long_enough)
            if fits and least <= len(long_enough) <= most:
                return long_enough
        return "x1"
