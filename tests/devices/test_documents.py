"""What docs/devices.md says is so: its commands run, its code packs blocks, its table is whole."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from leitai.devices.codec import HEADER, read_block
from leitai.devices.refusal import WORDS
from support.machines import MachineCup
from support.server import Server

PAGE = (Path(__file__).parents[2] / "docs/devices.md").read_text(encoding="utf-8")


def code(language: str, nth: int) -> str:
    """The nth block of code in that language."""
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)[nth]


def rows(title: str) -> list[list[str]]:
    """The table under a heading, without its head."""
    part = PAGE.split(f"{title}\n")[1].split("\n#")[0]
    lines = [line for line in part.splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


@pytest.mark.server
def test_the_five_minutes_work(running_server: Server, tmp_path: Path) -> None:
    cup = MachineCup(running_server.client(), "curl")
    told = {"L": f"{running_server.url}/api", "TOKEN": running_server.token, "CONTEST": "curl"}
    script = "".join(f"{name}='{value}'\n" for name, value in told.items()) + code("sh", 0)
    done = subprocess.run(
        ["bash", "-euc", script], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    receipt = '{"seq":1,"accepted":1,"refused":{},"duplicate":false}'
    assert receipt in done.stdout
    assert receipt in code("sh", 0)
    assert cup.row("S01")["received"] == 1
    assert (cup.row("S01")["title"], cup.row("S01")["refused"]) == ("一号工位", {})


def test_the_header_s_table_is_the_header() -> None:
    found = [(int(row[0]), row[1], row[2]) for row in rows("### The binary block")[:-1]]
    names = {"<u2": "u16", "<u4": "u32", "<u8": "u64", "<i8": "i64"}
    offsets = [HEADER.fields[name][1] for name, _ in HEADER.descr]  # type: ignore[index]
    kinds = [names[kind] for _, kind in HEADER.descr]
    assert found == list(zip(offsets, kinds, [name for name, _ in HEADER.descr], strict=True))


def test_the_example_packs_a_block() -> None:
    space: dict[str, Any] = {}
    exec(code("python", 0), space)  # noqa: S102 -- the document's own code
    block = read_block(space["block"](7, [(1.0, 2.0), (3.0, 4.0)]))
    assert block.sequence == 7
    assert block.values.tolist() == [[1, 2], [3, 4]]
    assert block.times[1] - block.times[0] == 10_000_000


def test_every_code_is_told_with_its_status() -> None:
    told = {row[0].strip("`"): int(row[1]) for row in rows("## Refusals and marks")}
    assert told == {code: words.status for code, words in WORDS.items()}


def test_the_examples_are_json() -> None:
    for nth in range(2):
        assert json.loads(code("json", nth))
