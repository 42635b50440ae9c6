"""The process that `console.py` starts on an empty data folder: a nation's worth of people.

Prints `{"tokens": {"nation": …, "city": …, "works": …}, "units", "people", "contests"}`.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import islice
from typing import Any, Final

from console_contests import TRADES, fill_contests
from leitai.server.house import prepare

PEOPLE: Final = int(sys.argv[1])
CONTESTS: Final = int(sys.argv[2])
CITIES, DISTRICTS, WORKS = 10, 12, 50
BLOCK: Final = 10_000
SURNAMES: Final = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋"
    "杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶"
)
GIVEN: Final = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红玲建国文辉力志海波宁贵福生龙元"
    "全胜学祥才发武新利清飞彬富顺信子涵梓轩浩宇欣怡诗雨晨思佳俊熙嘉琪"
)
COMMON: Final = [1 / (place + 6) for place in range(len(SURNAMES))]
"""The first is one in 18, as 王 is in life."""


def main() -> None:
    """Fill and print."""
    prepare()
    units = make_units()
    make_people([unit for unit in units if unit[1].count("/") == 5])
    fill_contests(units, CONTESTS)
    analyse()
    tokens = {name: office(name, code) for name, code in OFFICES.items()}
    told = {"tokens": tokens, "units": len(units), "people": PEOPLE, "contests": CONTESTS}
    sys.stdout.write(json.dumps(told))


OFFICES: Final = {"nation": "CN", "city": "C3", "works": "C3D4W5"}


def make_units() -> list[tuple[str, str]]:
    """Nation, cities, districts, enterprises; code and path of each."""
    from leitai.governance.organisation.models import Unit  # noqa: PLC0415 -- after prepare()

    rows = [Unit(code="CN", name="全国总工会", kind="national", path="/CN/")]
    for city in range(CITIES):
        c = f"C{city}"
        rows.append(unit(c, f"第{city}市总工会", "city", "CN", "/CN/"))
        for district in range(DISTRICTS):
            d = f"{c}D{district}"
            rows.append(unit(d, f"{city}市{district}区总工会", "district", c, f"/CN/{c}/"))
            rows += [
                unit(
                    f"{d}W{n}", f"{city}市{district}区第{n}机械厂", "enterprise", d, f"/CN/{c}/{d}/"
                )
                for n in range(WORKS)
            ]
    Unit.objects.bulk_create(rows, batch_size=1000)
    return [(row.code, row.path) for row in rows]


def unit(code: str, name: str, kind: str, parent: str, above: str) -> Any:
    from leitai.governance.organisation.models import Unit  # noqa: PLC0415 -- after prepare()

    return Unit(code=code, name=name, kind=kind, parent_id=parent, path=f"{above}{code}/")


def make_people(units: list[tuple[str, str]]) -> None:
    """People and the endings of their names."""
    from leitai.governance.organisation.models import NameEnding, Person  # noqa: PLC0415 -- the same

    chance = random.Random(7)
    todo = (person(chance, number, *units[number % len(units)]) for number in range(PEOPLE))
    while block := list(islice(todo, BLOCK)):
        write(Person, block)
        write(NameEnding, endings(block))


def person(chance: random.Random, number: int, unit: str, path: str) -> dict[str, Any]:
    """One row; surnames are as unequal as in life."""
    from leitai.governance.organisation.id_numbers import check_character  # noqa: PLC0415 -- the same
    from leitai.governance.organisation.sealed import ID_NUMBER, PHONE, digest, seal  # noqa: PLC0415

    name = chance.choices(SURNAMES, COMMON)[0] + "".join(
        chance.choices(GIVEN, k=chance.choice((1, 2, 2)))
    )
    first = f"3303{number % 28 + 1:02d}19{60 + number % 40}{number % 12 + 1:02d}"
    first += f"{number // 1000 % 28 + 1:02d}{number % 1000:03d}"
    phone, card = f"13{number:09d}", first + check_character(first)
    now = datetime.now(UTC)
    return {
        "code": f"P{number:010d}", "path": path, "name": name, "unit_id": unit,
        "trade": TRADES[min(number % 31, 5)], "grade": 1 + min(number % 37, 7),
        "standing": "worker", "gender": "m", "born": None,
        "phone": seal(phone, PHONE), "phone_tail": phone[-4:],
        "id_number": seal(card, ID_NUMBER), "id_digest": digest(f"{card}.{number}"),
        "user_id": None, "created": now, "changed": now, "erased": None,
        "merged_into_id": None, "unconfirmed": False, "version": 1,
    }  # fmt: skip


def endings(block: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    from leitai.governance.organisation.registering import endings_of  # noqa: PLC0415 -- the same

    for row in block:
        for ending in endings_of(row["name"]):
            yield {"ending": ending, "person_id": row["code"]}


def write(model: Any, rows: Iterable[dict[str, Any]]) -> None:
    """Rows into a table, as fast as the database takes them."""
    from django.db import connection, transaction  # noqa: PLC0415 -- after prepare()

    rows = list(rows)
    names = list(rows[0])
    table, columns = model._meta.db_table, ", ".join(names)  # noqa: SLF001 -- Django's own name for it
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(list(row.values()))
            return
        marks = ", ".join(["%s"] * len(names))
        values = [
            [one.isoformat(" ") if isinstance(one, datetime) else one for one in row.values()]
            for row in rows
        ]
        insert = f"INSERT INTO {table} ({columns}) VALUES ({marks})"  # noqa: S608 -- names of ours
        cursor.executemany(insert, values)


def analyse() -> None:
    """What autovacuum and PRAGMA optimize do sooner or later."""
    from django.db import connection  # noqa: PLC0415 -- after prepare()

    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


def office(name: str, code: str) -> str:
    """An administrator's token."""
    from leitai.governance.organisation.models import Office  # noqa: PLC0415 -- the same
    from leitai.governance.services import create_account, issue_token  # noqa: PLC0415 -- the same

    user = create_account(username=name, password=name)
    Office.objects.create(user=user, unit_id=code, role="admin")
    return issue_token(user=user, name="bench")


if __name__ == "__main__":
    main()
