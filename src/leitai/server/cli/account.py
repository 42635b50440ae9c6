"""`leitai account NAME`: an organiser's account on a data folder, or a token for scripts."""

from __future__ import annotations

import secrets
from pathlib import Path

import click

from leitai.server.cli.preparing import prepare
from leitai.server.cli.report import OUT, refuse

_SHORTEST = 8


@click.command("account")
@click.argument("name")
@click.option(
    "--data", type=click.Path(file_okay=False, path_type=Path), help="数据目录 / data folder"
)
@click.option("--password", envvar="LEITAI_PASSWORD", help="不给则自动生成 / made up if not given")
@click.option("--admin", is_flag=True, help="可管理全部比赛 / may run every contest")
@click.option(
    "--reset", is_flag=True, help="已有账号换新密码 / new password for an existing account"
)
@click.option(
    "--clear-factors",
    is_flag=True,
    help="同时取消第二重验证（配合 --reset） / with --reset: second factors were lost, too",
)
@click.option(
    "--organiser", is_flag=True, help="已有账号可开办赛事 / an existing account may open contests"
)
@click.option("--token", is_flag=True, help="只发脚本令牌 / only issue a token for scripts")
def command(  # noqa: PLR0913  the options of the command line
    name: str,
    data: Path | None,
    password: str | None,
    *,
    admin: bool,
    reset: bool,
    clear_factors: bool,
    organiser: bool,
    token: bool,
) -> None:
    """建立组织者账号或发令牌 / Make an organiser's account, or issue a token."""
    prepare(data)
    from django.contrib.auth.models import User  # noqa: PLC0415  needs the settings

    from leitai.governance.accounts.links import drop_factors  # noqa: PLC0415
    from leitai.governance.services import create_account, issue_token, make_organiser  # noqa: PLC0415

    user = User.objects.filter(username=name).first()
    if (token or reset or organiser) and user is None:
        refuse(f"没有账号 no account {name}", [f"leitai account {name}"])
    if token and user is not None:
        OUT.print(f"LEITAI_TOKEN={issue_token(user=user, name='cli')}", soft_wrap=True)
        return
    if organiser and user is not None:
        make_organiser(user=user)
        OUT.print(f"可开办赛事 may open contests: {name}")
        return
    if user is not None and not reset:
        refuse(f"账号 {name} 已存在，没有改变 / the account exists, nothing was changed", [
            f"换新密码 new password: leitai account {name} --reset",
            f"脚本令牌 token for scripts: leitai account {name} --token",
        ])  # fmt: skip
    chosen = password or secrets.token_urlsafe(9)
    if len(chosen) < _SHORTEST:
        refuse(f"密码至少 {_SHORTEST} 位 / the password needs {_SHORTEST} characters or more")
    kept = user is not None and user.is_superuser
    made = create_account(username=name, password=chosen, superuser=admin or kept)
    if clear_factors:
        drop_factors(user=made)
    OUT.print(f"账号 account: {name}")
    if password is None:
        OUT.print(f"密码 password: {chosen}")
