"""The report as a printed page, by typst; Chinese in whatever Chinese font the server has."""

from __future__ import annotations

import io
import json
from functools import cache
from pathlib import Path
from typing import Any, Final

import segno
import typst

from leitai.governance.faults import Fault

TEMPLATE: Final = Path(__file__).with_name("report.typ")
CHINESE: Final = (
    "Noto Serif CJK SC",
    "Noto Sans CJK SC",
    "Source Han Serif SC",
    "Source Han Sans SC",
    "Songti SC",
    "PingFang SC",
    "SimSun",
    "Microsoft YaHei",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
)


@cache
def chinese_font() -> str:
    """A Chinese font that is there; empty: none is."""
    known = set(typst.Fonts().families())
    return next((name for name in CHINESE if name in known), "")


def printed(told: dict[str, Any]) -> bytes:
    """The PDF.

    Raises:
        Fault: the server has no Chinese font; without one every Chinese word would be empty boxes.
    """
    font = chinese_font()
    if not font:
        raise no_font()
    report = told | {"code": code_of(told["checkpoint"])}
    inputs = {"report": json.dumps(report, ensure_ascii=False), "font": font}
    return bytes(typst.compile(str(TEMPLATE), root=str(TEMPLATE.parent), sys_inputs=inputs))


def code_of(note: str) -> str:
    """The signed head as a QR code (SVG): paper in many hands is the witness."""
    out = io.BytesIO()
    segno.make(note, error="m", micro=False).save(out, kind="svg", border=0, dark="#1c1f23")
    return out.getvalue().decode()


def no_font() -> Fault:
    """Names cannot be printed."""
    return Fault(
        503,
        "font_missing",
        "The server has no Chinese font, so the page cannot be printed; the web page and the table "
        "say the same.",
        zh="服务器未安装中文字体，无法生成 PDF；网页与数据表内容相同。",
        fix="Install a Chinese font, such as Noto Sans CJK SC, on the server.",
    )
