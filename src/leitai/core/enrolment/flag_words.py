"""What a flag on a row says, and what to do."""

from __future__ import annotations

from typing import Final

from leitai.core.enrolment.rows import Flag

FIELDS: Final = {
    "name": ("姓名", "Name"),
    "id_number": ("身份证号", "Identity number"),
    "phone": ("电话", "Telephone"),
    "gender": ("性别", "Gender"),
    "born": ("出生日期", "Date of birth"),
    "standing": ("身份", "Standing"),
    "grade": ("技能等级", "Skill grade"),
    "trade": ("职业工种", "Trade"),
    "unit": ("单位", "Unit"),
    "group": ("组别", "Group"),
    "team": ("队名或项目", "Team or project"),
    "part": ("队内角色", "Part"),
    "key": ("编号", "Key"),
    "row": ("整行", "Row"),
}
_WORDS: Final[dict[str, tuple[str, str]]] = {
    "name_missing": ("没有姓名。", "There is no name."),
    "name_strange": (
        "姓名里有数字或符号，请核对。",
        "The name has digits or signs in it; please check.",
    ),
    "name_none": (
        "这不像姓名；如不是参赛人员，请跳过这一行。",
        "This is no name; leave the row out if it is nobody's.",
    ),
    "name_title": (
        "像是小标题，不是人；如是，请跳过这一行。",
        "This looks like a heading; leave the row out if it is one.",
    ),
    "name_several": (
        "一格里不止一个姓名，请每人一行。",
        "More than one name in a cell; give each a row.",
    ),
    "phone_wrong": ("不是完整的电话号码。", "This is not a whole telephone number."),
    "born_wrong": ("看不出是哪一天。", "This is not a day."),
    "grade_unknown": (
        "不是新八级工的等级，请填如“高级工”。",
        "This is none of the eight grades; write for example 高级工.",
    ),
    "standing_unknown": ("请填职工、教师或学生。", "Write 职工, 教师 or 学生."),
    "gender_unknown": ("请填男或女。", "Write 男 or 女."),
    "part_unknown": ("请填队长、队员或替补。", "Write 队长, 队员 or 替补."),
    "id_damaged": (
        "表格把身份证号当成数字，后几位已丢失，无法猜回；请对照原件填全。",
        "The last digits were lost when it became a number; type it from the card.",
    ),
    "id_length": (
        "身份证号应为 18 位（或旧 15 位）；台胞证等其他证件请留空。",
        "It must have 18 digits (old ones 15); leave the number of any other document out.",
    ),
    "id_other_paper": (
        "护照、通行证等号码不保存，此人按姓名、单位和电话识别；请填出生日期。",
        "Numbers of passports and permits are not kept; please give the date of birth.",
    ),
    "id_letters": ("只能是数字，末位可为 X。", "Digits only; the last may be X."),
    "id_check": ("校验位不对，可能抄错一位。", "The check digit is wrong; one digit may be."),
    "id_birth": ("其中的出生日期不存在。", "The date of birth in it does not exist."),
    "id_region": ("其中的地区码不存在。", "The region in it does not exist."),
    "id_wrong": ("不是有效的身份证号。", "This is not a valid identity number."),
    "differs_from_id": (
        "与身份证号不一致，以身份证号为准。",
        "The identity number says otherwise.",
    ),
    "unit_unknown": (
        "在您管理的范围内没有这个单位；可指定它是哪个单位。",
        "There is no such unit within your reach; say which one is meant.",
    ),
    "unit_twice": ("有几个同名单位，请用单位编号。", "Several units are called so; use the code."),
    "unit_missing": ("没有填单位。", "There is no unit."),
    "group_unknown": ("本赛事没有这个组别。", "The contest has no such group."),
    "group_missing": (
        "没有填组别。请在表里加“组别”一列（{groups}），再导入一次；或逐行修改。",
        "There is no group. Add a column 组别 ({groups}) and send it again, or mend each row.",
    ),
    "team_missing": ("没有队名或项目名称。", "There is no name of a team or project."),
    "too_long": ("内容过长。", "This is too long."),
    "duplicate": (
        "与第 {row} 行是同一人但内容不同，请留一行。",
        "The same person as in row {row}, told differently; keep one.",
    ),
    "repeated": ("与第 {row} 行完全相同，已跳过。", "The same as row {row}; left out."),
    "key_of_another": (
        "此编号已是本赛事另一人的，姓名不同：换了人请改编号，更正姓名请填此人身份证号。",
        "This key is another person's, of another name: change it, or add the person's number.",
    ),
    "namesake_account": (
        "本单位有同名人员自行注册了账号：此行将另建记录，如为同一人请在“人员”中核实后合并。",
        "Somebody of this name has an account of their own; if they are the same, merge the two.",
    ),
    "id_of_another": (
        "系统中此身份证号属于外单位人员，不能由本单位修改；可转单位后再报。",
        "This identity number is of somebody in a unit that is not yours.",
    ),
}


def flag_words(flag: Flag) -> tuple[str, str]:
    """The flag in Chinese and in English."""
    zh, en = _WORDS.get(flag.code, ("内容有误（{code}）。", "This is wrong ({code})."))
    params = {"code": flag.code, **flag.params}
    return zh.format_map(params), en.format_map(params)
