"""What the report says in words: counts and intervals, never a verdict about a person."""

from __future__ import annotations

from typing import Any, Final

Row = dict[str, Any]
Said = dict[str, str]


def said(zh: str, en: str) -> Said:
    """One sentence in two languages."""
    return {"zh": zh, "en": en}


LIMITS: Final[dict[str, Said]] = {
    "no_intent": said(
        "统计只描述分数的规律，不说明任何人的动机；任何一项指标都不单独构成结论。",
        "Statistics describe patterns of marks, never anybody's intent; no figure is a verdict.",
    ),
    "no_content": said(
        "本报告不评价项目本身，也不评价评委的专业水平。",
        "It judges neither the entries nor the judges' competence.",
    ),
    "small_panels": said(
        "评委或作品较少时，区间很宽；区间含 0 即未发现差别，不等于没有差别。",
        "With few judges or entries intervals are wide; one that holds 0 shows no difference, "
        "which is not the same as there being none.",
    ),
    "names_in_pictures": said(
        "盲评检查只查文字与文件属性，不查画面与声音中的姓名。",
        "The check of blind works reads texts and properties, not pictures or sound.",
    ),
    "one_model": said(
        "误报率由模拟得出（正态误差、松紧不一的诚实评委）；真实分布不同则误报率不同。",
        "Rates of false alarms come from simulated honest judges with normal errors; other "
        "distributions give other rates.",
    ),
}


def severity(row: Row, label: Said) -> Said:
    """How strict a judge is, with its interval."""
    strict = -row["points"]
    if row["low"] is None:
        return said(f"{label['zh']}的作品数不足以估计松紧。", f"{label['en']}: too few entries.")
    low, high = sorted((-row["high"], -row["low"]))
    side = ("低", "偏严") if strict > 0 else ("高", "偏松")
    english = "below" if strict > 0 else "above"
    if low <= 0 <= high:
        return said(
            f"{label['zh']}与同组平均相差 {abs(strict):.1f} 分"
            f"（95% 区间 {low:.1f} 至 {high:.1f}），未见尺度差别。",
            f"{label['en']}: {abs(strict):.1f} points {english} the panel (95 % {low:.1f} to "
            f"{high:.1f}): no difference of scale found.",
        )
    near, far = sorted((abs(low), abs(high)))
    return said(
        f"{label['zh']}平均比同组{side[0]} {abs(strict):.1f} 分（95% 区间 {near:.1f}–{far:.1f}）。"
        f"这表示尺度{side[1]}，不表示不公；全员同评时不影响名次。",
        f"{label['en']} marks {abs(strict):.1f} points {english} the panel on average (95 % "
        f"{near:.1f}–{far:.1f}). A different scale, not unfairness; where all mark all it moves "
        "no place.",
    )


def outlier(row: Row, label: Said, rate: float | None) -> Said:
    """One form far from the others'."""
    chance = "" if rate is None else f"，在正常情况下约 {rate:.0%} 的场次会出现一次这样的提示"
    english = "" if rate is None else f" Honest sessions show one such note in about {rate:.0%}."
    return said(
        f"{label['zh']}的该分与其余评委相差 {abs(row['by']):.1f} 分{chance}。已提示核对录入。",
        f"{label['en']}: {abs(row['by']):.1f} points from the other judges.{english} "
        "Checked for slips of entry.",
    )


def rank(row: Row) -> Said:
    """How sure a place is."""
    return said(
        f"第 {row['rank']} 名（90% 情形在 {row['low']}–{row['high']} 名）",
        f"place {row['rank']} (90 % of draws: {row['low']}–{row['high']})",
    )


def own_side(row: Row, label: Said) -> Said:
    """Counts first, then what they do not show."""
    if row["points"] is None:
        return said(f"{label['zh']}：{row['own']} 次评本单位。", f"{label['en']}: {row['own']}.")
    more = "高" if row["points"] >= 0 else "低"
    test = test_en = ""
    if row["p"] is not None:
        test = f"，随机重排 {row['draws']} 次有 {100 * row['p']:.2g}% 不小于此"
        test_en = f"; {100 * row['p']:.2g} % of {row['draws']} shuffles were at least as large"
    return said(
        f"{label['zh']}：{row['own']} 次评本单位作品，平均{more} "
        f"{abs(row['points']):.1f} 分{test}。这不说明动机。",
        f"{label['en']}: {row['own']} marks for the own unit, {row['points']:+.1f} points on "
        f"average{test_en}. It does not show intent.",
    )
