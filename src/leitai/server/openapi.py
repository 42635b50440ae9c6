"""Completes the OpenAPI schema: what other doors than Django's answer, and errors everywhere."""

from __future__ import annotations

from typing import Any, Final

from ninja import Schema

CONTEST: Final = {
    "name": "contest_id",
    "in": "path",
    "required": True,
    "schema": {"type": "string"},
}
VIEWS: Final = ["public", "team", "jury", "organiser", "abilities", "referee"]
ERROR: Final = {
    "description": "What happened, in two languages, and what to do next.",
    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorOut"}}},
}


def describe(schema: Any, error: type[Schema]) -> Any:
    """Add what the other doors answer, and the error of every operation."""
    models = error.model_json_schema(ref_template="#/components/schemas/{model}")
    components = schema.setdefault("components", {}).setdefault("schemas", {})
    components.update(models.pop("$defs", {}))
    components["ErrorOut"] = models
    for path, operations in (hot_reads() | hot_writes()).items():
        schema["paths"].setdefault(path, {}).update(operations)
    for operations in schema["paths"].values():
        for operation in operations.values():
            operation["responses"].setdefault("default", ERROR)
    return schema


def hot_reads() -> dict[str, Any]:
    """The reads answered from memory: board, sheet and feed."""
    base = "/api/contests/{contest_id}"
    view = query("view", {"type": "string", "enum": VIEWS})
    stage, entry = query("stage", {"type": "string"}), query("entry", {"type": "string"})
    entry_path = {**CONTEST, "name": "entry"}
    return {
        f"{base}/board": {
            "get": read("getBoard", "The board as it stands.", [CONTEST, view, stage, entry])
        },
        f"{base}/sheets/{{entry}}": {
            "get": read(
                "getSheet",
                "How one entry's numbers came about.",
                [CONTEST, entry_path, view, stage],
            )
        },
        f"{base}/feed": {
            "get": read(
                "openFeed",
                "The board and its changes as a stream; see docs/feed.md.",
                [
                    CONTEST,
                    view,
                    stage,
                    entry,
                    query("format", {"type": "string", "enum": ["sse", "ws", "ndjson"]}),
                    query("since", {"type": "integer", "minimum": 0}),
                ],
                kind="text/event-stream",
            )
        },
    }


def hot_writes() -> dict[str, Any]:
    """What devices send."""
    station = {**CONTEST, "name": "station"}
    binary = {"schema": {"type": "string", "format": "binary"}}
    return {
        "/api/contests/{contest_id}/stations/{station}/samples": {
            "post": {
                "operationId": "sendSamples",
                "summary": "A block of a station's samples; needs its key. See docs/devices.md.",
                "tags": ["devices"],
                "parameters": [CONTEST, station],
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/octet-stream": binary,
                        "application/json": {"schema": {"type": "object"}},
                    },
                },
                "responses": {200: {"description": "Taken in and on disk; some may be marked."}},
            }
        }
    }


def query(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    """An optional query parameter."""
    return {"name": name, "in": "query", "required": False, "schema": schema}


def read(
    operation: str,
    summary: str,
    parameters: list[dict[str, Any]],
    kind: str = "application/json",
) -> dict[str, Any]:
    """A GET."""
    return {
        "operationId": operation,
        "summary": summary,
        "tags": ["showcase"],
        "parameters": parameters,
        "responses": {
            200: {"description": "OK", "content": {kind: {"schema": {"type": "object"}}}}
        },
    }
