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
    schema: Mapping[str, Any], ids: Mapping[str, Any], bodies: Mapping[str, Any]
) -> Iterator[Call]:
    """One call of every operation; see `Caller`."""
    caller = Caller(schema, bodies)
    return (caller.call(operation, ids) for operation in caller.operations)


class Caller:
    """Makes calls of the operations of a schema.

    Attributes:
        operations: their names, in the order they may be called in.
    """

    def __init__(self, schema: Mapping[str, Any], bodies: Mapping[str, Any]) -> None:
        """From the API's schema and the bodies of operations where one made from it would not do.

        Words of the bodies that begin with `$` are ids.
        """
        self._maker = Maker(schema)
        self._bodies = bodies
        self._found = {
            operation["operationId"]: (method.upper(), path, operation)
            for path, operations in schema["paths"].items()
            for method, operation in operations.items()
        }
        first = [name for name in self._found if name not in LAST]
        self.operations = [*first, *(name for name in LAST if name in self._found)]

    def call(self, name: str, ids: Mapping[str, Any], raw: tuple[bytes, str] = (b"x", "")) -> Call:
        """One call.

        Args:
            name: of the operation.
            ids: parameter → what to put; `/api/units/{`: the parameter that names the unit, and
                so on; `?period`: a parameter that is not required.
            raw: a body that is not JSON, and its type; empty: as the schema says.
        """
        method, path, operation = self._found[name]
        full = self._address(path, operation.get("parameters", []), ids)
        contents = operation.get("requestBody", {}).get("content", {})
        if not contents:
            return Call(name, method, full)
        if JSON in contents:
            schema = contents[JSON].get("schema", {})
            body = filled(self._bodies[name], ids) if name in self._bodies else None
            body = self._maker.value(schema) if body is None else body
            return Call(name, method, full, body=body)
        return Call(name, method, full, raw=raw[0], kind=raw[1] or next(iter(contents)))

    def _address(self, path: str, asked: list[Any], ids: Mapping[str, Any]) -> str:
        given = {one["name"]: chosen(self._maker, path, one, ids) for one in asked}
        query = {
            one["name"]: ids.get(f"?{one['name']}", given[one["name"]])
            for one in asked
            if one["in"] == "query" and (one.get("required") or f"?{one['name']}" in ids)
        }
        full = re.sub(r"\{(\w+)\}", lambda m: given.get(m[1]) or ids.get(m[1], "x1"), path)
        return full + (f"?{urlencode(query)}" if query else "")


def filled(body: Any, ids: Mapping[str, Any]) -> Any:
    """A body with ids in the place of `$` words."""
    if isinstance(body, dict):
        return {filled(key, ids): filled(value, ids) for key, value in body.items()}
    if isinstance(body, list):
        return [filled(each, ids) for each in body]
    return ids[body] if isinstance(body, str) and body.startswith("$") else body


def chosen(about: Maker, path: str, one: Mapping[str, Any], ids: Mapping[str, Any]) -> str:
    """What a parameter is to be."""
    name = one["name"]
    for start, known in ids.items():
        if start.endswith("{") and path.startswith(start + name + "}"):
            return str(known)
    return str(ids[name]) if name in ids else str(about.value(one.get("schema", {})))


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
