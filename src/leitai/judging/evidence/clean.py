"""One file taken in: what it is, cleaned by its kind, searched for names."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from pathlib import Path

from leitai.judging.evidence.cleaning.found import Active, Damaged, TooDense, Words
from leitai.judging.evidence.cleaning.image import clean_image
from leitai.judging.evidence.cleaning.mp4 import clean_mp4
from leitai.judging.evidence.cleaning.office import clean_office
from leitai.judging.evidence.cleaning.pdf import clean_pdf
from leitai.judging.evidence.cleaning.webm import clean_webm
from leitai.judging.evidence.kinds import KINDS, Kind, media_of
from leitai.judging.evidence.refusals import (
    active_content,
    bomb,
    damaged,
    empty_file,
    file_too_large,
    identity_found,
    type_lies,
    unknown_type,
)
from leitai.judging.evidence.whose import Canary

log = logging.getLogger(__name__)


def kind_of(path: Path, declared: str) -> Kind:
    """What the file is, if it is what it says it is; raises `Fault`."""
    if not path.stat().st_size:
        raise empty_file()
    wanted = declared.partition(";")[0].strip().lower()
    found = media_of(path)
    if found != wanted and wanted in KINDS:
        raise type_lies(wanted, found)
    kind = KINDS.get(found)
    if kind is None or found != wanted:
        raise unknown_type(wanted if kind is not None else found or wanted)
    if path.stat().st_size > kind.limit:
        raise file_too_large(kind)
    return kind


def cleaned(path: Path, kind: Kind) -> Words:
    """Clean the file in place and give back the words that were in it; raises `Fault`."""
    words = Words()
    try:
        _clean(path, kind, words)
    except Damaged as error:
        raise damaged(kind.media, str(error)) from None
    except TooDense as error:
        raise bomb(kind.media, str(error)) from None
    except Active as error:
        raise active_content(kind.media, str(error)) from None
    except Exception as error:  # noqa: BLE001 -- a hostile file breaks a decoder in any way it can
        log.info("a %s could not be read: %s: %s", kind.media, type(error).__name__, error)
        raise damaged(kind.media, type(error).__name__) from None
    return words


def _clean(path: Path, kind: Kind, words: Words) -> None:
    match kind.family:
        case "image":
            clean_image(path, kind.media, words)
        case "pdf":
            clean_pdf(path, words)
        case "office":
            clean_office(path, words)
        case "mp4":
            clean_mp4(path, words)
        case "webm":
            clean_webm(path, words)
        case "text":
            words.say("text", path.read_text(encoding="utf-8", errors="replace"))


def require_nobody(words: Iterable[tuple[str, str]], canary: Canary) -> None:
    """Refuse a blinded work that says whose it is; raises `Fault`."""
    for where, text in words:
        kind = canary.heard(text)
        if kind is not None:
            raise identity_found(where, kind)
