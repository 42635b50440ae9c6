"""Why a file is not read; nothing of it is kept."""

from __future__ import annotations

from leitai.governance.faults import Fault


def too_large(limit: int) -> Fault:
    """More bytes than a list of people needs."""
    mib = limit // (1024 * 1024)
    return Fault(
        413,
        "import_too_large",
        f"The file is larger than {mib} MB; it was not read.",
        zh=f"文件超过 {mib} MB，未读取。请删去图片或分批发送。",
        fix="Remove pictures, or send the list in parts.",
        params={"limit": limit},
    )


def unsized() -> Fault:
    """The sender does not say how much will come."""
    return _fault(
        "import_unsized",
        "The request does not say how large the file is; it was not read.",
        "请求没有说明文件大小，未读取。请用浏览器重新上传。",
        "Send the file with its Content-Length.",
        status=411,
    )


def empty() -> Fault:
    """Nothing arrived."""
    return _fault(
        "import_empty", "The file is empty.", "文件为空。请重新选择文件。", "Choose it again."
    )


def no_workbook(what: str) -> Fault:
    """The bytes are of something else."""
    return _fault(
        "import_type",
        f"This is no Excel workbook and no CSV ({what}).",
        f"这不是 Excel 工作簿或 CSV 文件（{what}）。请另存为 .xlsx 后重新上传。",
        "Save the list as .xlsx and send it again.",
        status=415,
    )


def macros() -> Fault:
    """The workbook would run something."""
    return _fault(
        "import_macros",
        "The workbook contains macros; it was not opened.",
        "工作簿含有宏，为安全起见未打开。请另存为不含宏的 .xlsx 后重新上传。",
        "Save it as .xlsx, which holds no macros, and send that.",
    )


def locked() -> Fault:
    """The workbook needs a password."""
    return _fault(
        "import_locked",
        "The workbook is protected by a password; it was not opened.",
        "工作簿有打开密码，未能读取。请去掉密码、保存后重新上传。",
        "Open it, remove the password, save it and send it again.",
    )


def bomb(why: str) -> Fault:
    """Small to send, huge to open."""
    return _fault(
        "import_too_dense",
        f"The workbook unpacks to far more than a list of people ({why}); it was not opened.",
        f"工作簿展开后过大（{why}），疑似压缩炸弹，未打开。请把名单复制到新工作簿后重新上传。",
        "Copy the rows into a new workbook and send that.",
    )


def damaged(why: str) -> Fault:
    """It cannot be read as what it is."""
    return _fault(
        "import_damaged",
        f"The file cannot be read: {why}.",
        "文件已损坏，无法读取。请用 Excel 打开后另存一份再上传。",
        "Open it in Excel; if it opens, save it under another name and send that.",
    )


def gone() -> Fault:
    """The file was not kept, or the data folder was put back without it."""
    return _fault(
        "import_gone",
        "The file is no longer on the server; nothing can be read from it.",
        "服务器上已没有这个文件，无法读取。请放弃这次导入，重新上传。",
        "Discard this import and send the file again.",
    )


def too_many(rows: int, most: int) -> Fault:
    """More rows than are taken at once."""
    return _fault(
        "import_too_long",
        f"The sheet has {rows} rows; {most} at most are taken at once.",
        f"工作表有 {rows} 行，一次最多导入 {most} 行。请分批导入。",
        "Split the list.",
    )


def no_sheet(name: str) -> Fault:
    """There is no visible sheet of that name, or none at all."""
    return _fault(
        "import_no_sheet",
        f"The workbook has no visible sheet {name!r} with rows in it.",
        f"工作簿没有可见且有内容的工作表“{name}”。请改选工作表，或取消隐藏后重新上传。",
        "Choose another sheet, or unhide it and send the file again.",
    )


def _fault(code: str, message: str, zh: str, fix: str, *, status: int = 422) -> Fault:
    return Fault(status, code, f"{message} Nothing was kept.", zh=f"{zh}未保存任何内容。", fix=fix)


def too_many_lists(most: int) -> Fault:
    """Many lists of the unit wait to be written."""
    return Fault(
        409,
        "too_many_lists",
        f"{most} lists of this unit wait to be written or discarded; nothing was kept.",
        zh=f"本单位已有 {most} 份名单等待写入或放弃，没有保存任何内容。",
        fix="Write or discard lists that are not needed / 请先写入或放弃不再需要的名单。",
    )
