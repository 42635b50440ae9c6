"""What can go wrong while somebody signs in or looks after an account."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from leitai.governance.faults import Fault

UNCHANGED: Final = "Nothing was changed."


def second_factor(types: Sequence[str]) -> Fault:
    """The first step is done; `types`: what the second may be made with."""
    return Fault(
        401,
        "second_factor",
        "The password is right; a second factor is needed.",
        zh="密码正确，还需要第二重验证。",
        fix="Enter the code of your authenticator app, or use your passkey.",
        params={"types": list(types)},
    )


def no_pending_sign_in() -> Fault:
    """The second step without the first, or too late."""
    return Fault(
        409,
        "sign_in_expired",
        "No sign-in is waiting for a second factor here (any more).",
        zh="没有等待验证的登录，可能已超时。",
        fix="Sign in again from the start.",
    )


def reauthenticate(types: Sequence[str]) -> Fault:
    """Before something important: show once more that it is you."""
    return Fault(
        401,
        "confirm_identity",
        f"This needs your password or second factor once more. {UNCHANGED}",
        zh="此操作须再次验证身份，数据没有改变。",
        fix="Confirm that it is you; it holds for five minutes.",
        params={"types": list(types)},
    )


def wrong_code() -> Fault:
    """Not the code that was expected."""
    return Fault(
        422,
        "wrong_code",
        "This code is not right (any more).",
        zh="验证码不正确或已失效。",
        fix="Wait for the next code and check your phone's clock; each code works once.",
    )


def wrong_key() -> Fault:
    """What the passkey said cannot be accepted."""
    return Fault(
        422,
        "wrong_passkey",
        "This passkey was not accepted.",
        zh="通行密钥未被接受。",
        fix="Try again, or sign in another way.",
    )


def wrong_current_password() -> Fault:
    """The password given in confirmation is wrong."""
    return Fault(
        422,
        "wrong_current_password",
        f"The current password is wrong. {UNCHANGED}",
        zh="当前密码不正确，数据没有改变。",
        fix="Check it and try again.",
    )


def weak_password(why: str) -> Fault:
    """Too easy to guess; `why`: the library's name for the reason."""
    return Fault(
        422,
        "weak_password",
        f"This password is too easy to guess ({why.replace('_', ' ')}). {UNCHANGED}",
        zh="密码太容易被猜到：至少 8 个字符，不能全是数字或常见密码；数据没有改变。",
        fix="Take a longer one; four words are better than eight signs.",
        params={"why": why},
    )


def dead_letter() -> Fault:
    """An invitation or a reset that was used, taken back, too old, or mistyped."""
    return Fault(
        404,
        "link_dead",
        "This link was used, has expired, or was mistyped.",
        zh="此链接已使用、已过期或抄错。",
        fix="Ask whoever gave it to you for a new one.",
    )


def username_taken(username: str) -> Fault:
    """Somebody else is called that."""
    return Fault(
        409,
        "username_taken",
        f"The user name {username!r} is taken. {UNCHANGED}",
        zh=f"用户名“{username}”已被使用，数据没有改变。",
        fix="Choose another one.",
        params={"username": username},
    )


def person_has_account() -> Fault:
    """One person, one account."""
    return Fault(
        409,
        "person_has_account",
        f"This person has an account already. {UNCHANGED}",
        zh="该人员已有账号，数据没有改变。",
        fix="Make a link for a new password instead.",
    )


def account_has_person() -> Fault:
    """One account, one person."""
    return Fault(
        409,
        "account_has_person",
        f"Your account belongs to another person's record. {UNCHANGED}",
        zh="您的账号已关联另一条人员记录，数据没有改变。",
        fix="Sign out and open the link again to make an account of its own.",
    )


def person_without_account() -> Fault:
    """There is nothing to reset."""
    return Fault(
        409,
        "person_without_account",
        f"This person has no account yet. {UNCHANGED}",
        zh="该人员还没有账号，数据没有改变。",
        fix="Send an invitation instead.",
    )


def account_reaches_further() -> Fault:
    """Whoever resets a password could take the account over."""
    return Fault(
        403,
        "account_reaches_further",
        f"This account may do more than you may; you cannot reset it. {UNCHANGED}",
        zh="该账号的权限超出您的管辖范围，不能由您重设；数据没有改变。",
        fix="Ask an administrator of the unit above, or of the server.",
    )


def signup_closed() -> Fault:
    """Nobody invited this visitor."""
    return Fault(
        403,
        "signup_closed",
        "Accounts are made by invitation here.",
        zh="本系统须凭邀请注册。",
        fix="Ask your union or unit for an invitation link.",
    )


def own_session_only() -> Fault:
    """A token or a personal link is not the person."""
    return Fault(
        403,
        "own_session_only",
        "An account is looked after by its owner, signed in with a password or passkey.",
        zh="须由本人用密码或通行密钥登录后操作；令牌和个人链接不能管理账号。",
        fix="Sign in on the account page.",
    )


def last_way() -> Fault:
    """Taking this away would lock the owner out."""
    return Fault(
        409,
        "last_way",
        f"It is the only way into this account. {UNCHANGED}",
        zh="这是登录此账号的唯一方式，不能移除；数据没有改变。",
        fix="Set a password first.",
    )


def factor_exists() -> Fault:
    """An authenticator app is connected already."""
    return Fault(
        409,
        "totp_exists",
        f"An authenticator app is connected already. {UNCHANGED}",
        zh="已绑定身份验证器，数据没有改变。",
        fix="Remove the old one first.",
    )


def provider_away(provider: str) -> Fault:
    """The other side does not answer."""
    return Fault(
        503,
        "provider_away",
        f"{provider} does not answer.",
        zh=f"“{provider}”没有响应。",
        fix="Try again in a minute, or sign in another way.",
        params={"provider": provider},
    )
