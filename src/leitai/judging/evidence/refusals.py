"""Why a file is not taken; nothing of it is kept."""

from __future__ import annotations

from leitai.governance.faults import Fault
from leitai.judging.evidence.kinds import MIB, Kind


def unknown_type(media: str) -> Fault:
    """A type that is not taken."""
    shown = media or "unknown"
    return Fault(
        415,
        "file_type_unknown",
        f"Files of this type ({shown}) are not taken; nothing was kept.",
        zh=f"不接收这种文件（{shown}），未保存任何内容。",
        fix="Send JPEG, PNG, WebP, PDF, MP4, MOV, WebM, DOCX, PPTX, XLSX or plain text; photos in "
        "HEIC are converted by the phone if the camera is set to 'most compatible'.",
        params={"media": media},
    )


def type_lies(declared: str, found: str) -> Fault:
    """The bytes are of another type than was said."""
    shown = found or "unknown"
    return Fault(
        415,
        "file_type_differs",
        f"The file says it is {declared}, but its content is {shown}; nothing was kept.",
        zh=f"文件声称是 {declared}，内容却是 {shown}，未保存。",
        fix="Export the file again and send it with its true type.",
        params={"declared": declared, "found": found},
    )


def file_too_large(kind: Kind) -> Fault:
    """More bytes than that type may have."""
    size = kind.limit // MIB
    return Fault(
        413,
        "file_too_large",
        f"Files of type {kind.media} may have {size} MiB at most; nothing was kept.",
        zh=f"{kind.media} 文件不能超过 {size} MiB，未保存。",
        fix="Shorten the clip or reduce its resolution and send it again.",
        params={"limit": kind.limit, "media": kind.media},
    )


def damaged(media: str, why: str) -> Fault:
    """The file cannot be read as what it is."""
    return Fault(
        422,
        "file_damaged",
        f"The file cannot be read as {media}: {why}; nothing was kept.",
        zh=f"文件无法按 {media} 读取，未保存。",
        fix="Open it on your own device; if it opens, export it again and send that.",
        params={"media": media, "why": why},
    )


def bomb(media: str, why: str) -> Fault:
    """Small to send, huge to open."""
    return Fault(
        422,
        "file_too_dense",
        f"The file unpacks to far more than it may ({why}); nothing was kept.",
        zh="文件展开后过大（疑似压缩炸弹），未保存。",
        fix="Send it in a lower resolution, or in parts.",
        params={"media": media, "why": why},
    )


def empty_file() -> Fault:
    """Nothing arrived."""
    return Fault(
        422,
        "file_empty",
        "The file is empty; nothing was kept.",
        zh="文件为空，未保存。",
        fix="Choose the file again.",
    )


def active_content(media: str, what: str) -> Fault:
    """The file would run something."""
    return Fault(
        422,
        "file_active",
        f"The file contains {what}; nothing was kept.",
        zh=f"文件中含有可执行或加密内容（{what}），未保存。",
        fix="Export it without macros and without a password.",
        params={"media": media, "what": what},
    )


def identity_found(where: str, kind: str) -> Fault:
    """A blinded work says whose it is."""
    words = {"name": "an entry's name", "unit": "a unit's name"}
    zh = {"name": "选手姓名", "unit": "单位名称"}
    return Fault(
        422,
        "identity_found",
        f"The work is judged blind, but contains {words[kind]} ({where}); nothing was kept.",
        zh=f"该作品为盲评，但其中出现了{zh[kind]}（位置：{where}），未保存。",
        fix="Remove the name there and send it again; names in pictures and sound are not found "
        "by this check, look and listen yourself.",
        params={"where": where, "kind": kind},
    )


def id_taken(code: str) -> Fault:
    """Another file came under that id before."""
    return Fault(
        409,
        "id_reused",
        f"Another file was sent under the id {code}; it is kept, this one is not.",
        zh=f"编号 {code} 已用于另一个文件，原文件保留，本次未保存。",
        fix="Make a new id for every file.",
        params={"evidence": code},
    )


def file_missing(digest: str) -> Fault:
    """The ledger names a file that is not in the folder."""
    return Fault(
        404,
        "file_missing",
        "The file is not in this server's data folder; what the ledger says of it stands.",
        zh="文件不在本服务器的数据目录中；账本记录不受影响。",
        fix="Put the file back into the folder `evidence`, under its own name.",
        params={"digest": digest},
    )
