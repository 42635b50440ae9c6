"""Why an archive is not opened here."""

from __future__ import annotations


class ArchiveRefused(Exception):  # noqa: N818 -- it is an answer
    """The archive is not taken in; nothing was changed.

    Attributes:
        code: stable name of the reason.
        zh, message: the reason in Chinese and English.
        fix: what to do next.
    """

    def __init__(self, code: str, zh: str, message: str, fix: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.zh = zh
        self.message = message
        self.fix = fix


def damaged(what: str) -> ArchiveRefused:
    """The file is not as it was made."""
    return ArchiveRefused(
        "damaged",
        f"存档已损坏或被改动：{what}。没有导入任何内容。",
        f"The archive is damaged or was changed: {what}. Nothing was imported.",
        "copy the file again from where it was exported / 请从导出处重新复制文件",
    )


def too_large(what: str) -> ArchiveRefused:
    """More than is read."""
    return ArchiveRefused(
        "too_large",
        f"存档过大：{what}。没有导入任何内容。",
        f"The archive is too large: {what}. Nothing was imported.",
        "ask whoever exported it to check the file / 请导出方核对文件",
    )
