"""The one shape of every error: what happened, in two languages, and what to do next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from leitai.core.rulebook.errors import Problem, RulebookError
from leitai.core.rulebook.refusal import Refused
from leitai.devices.refusal import DeviceRefused
from leitai.governance.chinese import CHINESE
from leitai.journal.request import Unavailable

UNAUTHORISED: Final = 401
NOT_FOUND: Final = 404
CONFLICT: Final = 409
UNPROCESSABLE: Final = 422
UNAVAILABLE: Final = 503
CONFLICTS: Final = frozenset(
    {
        "appeal_exists",
        "appeals_open",
        "station_twice",
        "seat_twice",
        "seat_marked",
        "order_twice",
        "order_not_drawn",
        "objections_open",
        "objection_exists",
        "credential_exists",
        "checked_in_already",
        "award_not_conferred",
        "awards_differ",
        "awards_not_conferred",
        "awards_unchanged",
        "result_final",
        "awards_conferred",
        "attempt_current",
        "attempt_exists",
        "attempt_replaced",
        "cell_empty",
        "cell_marked",
        "codes_early",
        "codes_late",
        "codes_missing",
        "codes_layer",
        "codes_opened",
        "codes_sealed",
        "codes_unsigned",
        "contest_exists",
        "contest_opened",
        "design_unconnected",
        "dispute_unknown",
        "disputes_open",
        "draw_commitment",
        "draw_exists",
        "draw_made",
        "draw_repeated",
        "entry_disqualified",
        "entry_takes_part",
        "entry_withdrawn",
        "evidence_exists",
        "form_disputed",
        "form_incomplete",
        "form_signed",
        "form_unsigned",
        "forms_unsigned",
        "id_reused",
        "judge_not_assigned",
        "judge_recused",
        "mark_exists",
        "mark_replaced",
        "mark_waiting",
        "mark_withdrawn",
        "marks_held",
        "no_rulebook",
        "not_published",
        "office_signed",
        "penalty_exists",
        "problem_exists",
        "problems_open",
        "recheck_begun",
        "recheck_failed",
        "recheck_missing",
        "recheck_open",
        "recusal_exists",
        "replaces_superseded",
        "replaces_withdrawn",
        "rulebook_in_force",
        "rulebook_locked",
        "second_person",
        "signature_missing",
        "signature_order",
        "slot_running",
        "verdicts_undecided",
    }
)
"""Fine in themselves, but not in the state things are in."""
MISSING: Final = frozenset(
    {
        "appeal_unknown",
        "attempt_unknown",
        "contest_unknown",
        "draw_unknown",
        "held_mark_unknown",
        "mark_unknown",
        "penalty_unknown",
        "problem_unknown",
        "recusal_unknown",
    }
)
"""What the address itself names, and is not there."""


class Fault(Exception):  # noqa: N818 -- it is an answer
    """A request that cannot be met, outside the rules of the contest.

    Attributes:
        status: HTTP status.
        code: stable name, for programs.
        message: what happened, in English; `zh`: in Chinese.
        fix: what to do next.
        params: the words and numbers the message speaks of.
        problems: places to mend, for documents.
    """

    def __init__(  # noqa: PLR0913 -- two languages and a way out are worth it
        self,
        status: int,
        code: str,
        message: str,
        *,
        zh: str,
        fix: str = "",
        params: Mapping[str, Any] | None = None,
        problems: Sequence[Mapping[str, Any]] = (),
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.zh = zh
        self.fix = fix
        self.params = dict(params or {})
        self.problems = list(problems)

    def body(self) -> dict[str, Any]:
        """The JSON answer."""
        error: dict[str, Any] = {
            "code": self.code,
            "message": self.message,
            "zh": self.zh,
            "fix": self.fix,
            "params": self.params,
        }
        if self.problems:
            error["problems"] = self.problems
        return {"error": error}


def fault_of(error: Exception) -> Fault:
    """Any error as the answer it gets; what is not known becomes a 500 that tells nothing."""
    if isinstance(error, Fault):
        return error
    if isinstance(error, Refused):
        return _of_refused(error)
    if isinstance(error, DeviceRefused):
        return _of_device(error)
    if isinstance(error, RulebookError):
        return _of_rulebook(error)
    return internal_error()


def _of_refused(refused: Refused) -> Fault:
    return Fault(
        _status(refused),
        refused.code,
        str(refused),
        zh=chinese(refused.code, refused.params),
        fix=refused.fix,
        params=refused.params,
    )


def _status(refused: Refused) -> int:
    code = refused.code
    if isinstance(refused, Unavailable):
        return UNAVAILABLE
    if code in CONFLICTS or (code.startswith("stage_") and code != "stage_unknown"):
        return CONFLICT
    return NOT_FOUND if code in MISSING else UNPROCESSABLE


def chinese(code: str, params: Mapping[str, str]) -> str:
    """The reason in Chinese; without a translation, a sentence that is always true."""
    words = CHINESE.get(code, "未被接受，数据没有改变（{code}）。")
    return words.format_map(_Named({"code": code, **params}))


class _Named(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"


def _of_device(error: DeviceRefused) -> Fault:
    return Fault(
        error.status, error.code, error.message, zh=error.zh, fix=error.fix, params=error.params
    )


def _of_rulebook(error: RulebookError) -> Fault:
    count = len(error.problems)
    return Fault(
        UNPROCESSABLE,
        "rulebook_invalid",
        f"The rulebook has {count} problem(s); nothing was changed.",
        zh=f"规则文件有 {count} 处问题，数据没有改变。",
        fix="Mend the lines named in `problems` and publish it again.",
        params={"more": error.more},
        problems=[_problem(problem) for problem in error.problems],
    )


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code,
        "message": problem.message,
        "zh": problem.zh,
        "fix": problem.fix,
        "fix_zh": problem.fix_zh,
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "params": problem.params,
    }


def internal_error() -> Fault:
    """Ours to mend."""
    return Fault(
        500,
        "internal",
        "Something went wrong on our side; what was acknowledged before is safe.",
        zh="服务器内部出错；此前已确认的数据是安全的。",
        fix="Try again; if it happens again, tell the organiser what you did.",
    )


def not_signed_in() -> Fault:
    """Nobody knows who asks."""
    return Fault(
        401,
        "not_signed_in",
        "You are not signed in.",
        zh="您尚未登录。",
        fix="Sign in, open your personal link again, or send a valid token.",
    )


def dead_link(status: int = NOT_FOUND) -> Fault:
    """The personal link was replaced, recalled, or mistyped."""
    return Fault(
        status,
        "dead_link",
        "This personal link is not in force (any more); nothing you have here is lost.",
        zh="此个人链接无效或已更换；本机上的数据不会丢失。",
        fix="Ask the organiser for your current link and open it on this device.",
    )


def not_allowed() -> Fault:
    """Known, but not entitled."""
    return Fault(
        403,
        "not_allowed",
        "You may not do this here.",
        zh="您没有此项权限。",
        fix="Ask the organiser of the contest.",
    )


def other_site() -> Fault:
    """A page of another site tries to act with somebody's cookie."""
    return Fault(
        403,
        "other_site",
        "This request comes from another site's page.",
        zh="请求来自其他网站的页面，已拒绝。",
        fix="Use Leitai's own page; behind a proxy, set LEITAI_ORIGINS.",
    )


def not_found(what: str, zh: str, name: str) -> Fault:
    """There is none of that name."""
    return Fault(
        NOT_FOUND,
        f"{what}_unknown",
        f"There is no {what} {name!r}.",
        zh=f"没有名为“{name}”的{zh}。",
        fix="Check the id.",
        params={what: name},
    )


def invalid(message: str, zh: str, *, params: Mapping[str, Any] | None = None) -> Fault:
    """What was sent does not have the right form."""
    return Fault(
        UNPROCESSABLE,
        "invalid",
        message,
        zh=zh,
        fix="Correct what `params` names and send it again.",
        params=params,
    )


def too_large(limit: int) -> Fault:
    """More bytes than are taken."""
    return Fault(
        413,
        "too_large",
        f"The body is larger than {limit} bytes.",
        zh=f"请求内容超过 {limit} 字节。",
        fix="Send it in smaller parts.",
        params={"limit": limit},
    )
