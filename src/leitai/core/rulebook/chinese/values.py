"""Of the file itself, its keys and single values."""

from __future__ import annotations

from typing import Final

PARTS: Final[dict[str, str]] = {
    "nothing": "空",
    "a list": "列表",
    "a mapping (key: value)": "“键: 值”",
    "the rulebook": "规则文件",
    '"{key}" of {what}': "{what}的“{key}”",
    "{what} ({part})": "{what}（{part}）",
    "{what} (places)": "{what}（小数位数）",
    "each of {what}": "{what}的每一项",
    "the id of {what}": "{what}的编号",
}
PHRASES: Final[dict[str, str]] = {
    "{what}: {message}": "{what}：{message}",
    # the file
    "the file has {size} bytes; at most {most} are read": "文件有 {size} 字节，最多 {most} 字节",
    "a rulebook is a few pages; is this the right file?": "规则文件只有几页，是不是选错了文件？",
    "the file is not UTF-8 text": "文件不是 UTF-8 文本",
    "save it as UTF-8": "请另存为 UTF-8",
    "the character {name} is not allowed": "不能含有字符 {name}",
    "the rulebook is {got}, not a mapping": "规则文件是{got}，应为“键: 值”",
    "empty": "空的",
    'begin with "rulebook: 1" and "title: …"': "请以 rulebook: 1 和 title: … 开头",
    "nested deeper than {most} levels": "层数超过 {most}",
    "YAML aliases (*name) are not read": "不支持 YAML 别名（*name）",
    "write it out; a stage may say like: other_stage": "请完整写出；阶段可写 like: 其他阶段",
    "there is a second YAML document": "文件里有第二个 YAML 文档",
    "more than {most} values": "值超过 {most} 个",
    "YAML anchors ({name}) are not read": "不支持 YAML 锚点（{name}）",
    "YAML tags ({name}) are not read": "不支持 YAML 标签（{name}）",
    "a key must be a word, not {got}": "键应为一个词，现在是{got}",
    'key "{key}" is written twice (first in line {line})': "“{key}”写了两遍（先在第 {line} 行）",
    "this is not YAML: {said}": "YAML 写法有误（{said}）",
    "it cannot be read": "无法读取",
    "did not find expected ',' or ']'": "缺少 , 或 ]",
    "did not find expected ',' or '}'": "缺少 , 或 }",
    "did not find expected '-' indicator": "列表项前缺少 -",
    "did not find expected key": "此处应为一个键",
    "did not find expected node content": "此处缺少内容",
    "did not find expected comment or line break": "此处应换行",
    "did not find expected alphabetic or numeric character": "此处应为字母或数字",
    "did not find expected <document start>": "文档没有正常开头",
    "could not find expected ':'": "缺少冒号",
    "found unexpected end of stream": "文件提前结束",
    "found unexpected ':'": "多了冒号",
    "found unexpected document indicator": "引号或括号没有收尾文档就结束了",
    "did not find expected whitespace or line break": "此处缺少空格或换行",
    "could not find expected directive name": "% 不能开头",
    "found character that cannot start any token": "此处的符号不能开头",
    "found a tab character that violates indentation": "用了制表符缩进",
    "found unknown escape character": "不认识的转义",
    "mapping values are not allowed in this context": "此处不能有“键: 值”",
    "block sequence entries are not allowed in this context": "此处不能有列表项",
    "control characters are not allowed": "不能含有控制字符",
    "{fix} (it began in line {line})": "{fix}（从第 {line} 行开始）",
    "close the quotation marks": "请补上引号",
    'put texts with ": " in quotation marks; check the indentation': (
        "含“: ”的文字请加引号；并检查缩进"
    ),
    "a bracket or brace is not closed, or a comma is missing": "括号没有收尾，或缺少逗号",
    "put texts that begin with @, ` or % in quotation marks": "以 @、` 或 % 开头的文字请加引号",
    "put texts that begin with * or & in quotation marks": "以 * 或 & 开头的文字请加引号",
    'write half-width signs (": ", ",") instead of "{sign}"': (
        "请用半角冒号加空格、半角逗号代替“{sign}”"
    ),
    "indent with spaces, not tabs": "请用空格缩进，不要用制表符",
    "check indentation, colons and quotation marks in this line and the one before": (
        "请检查本行和上一行的缩进、冒号和引号"
    ),
    "begin with rulebook: {version}": "请以 rulebook: {version} 开头",
    "this version reads rulebook: {version}, not {got}": (
        "本版本只读 rulebook: {version}，现在是{got}"
    ),
    "write rulebook: {version}": "请写 rulebook: {version}",
    "write title: … (what the contest is called)": "请写 title: …（比赛名称）",
    # keys
    "{what} must be a mapping (key: value), not {got}": "{what}应写成“键: 值”，现在是{got}",
    "{what} must be a mapping (key: value)": "{what}应写成“键: 值”",
    "write {key}: …": "请写 {key}: …",
    '"{key}" does not belong in {what}': "“{key}”不应写在{what}里",
    'unknown key "{key}" in {what}': "{what}里没有“{key}”这一项",
    '"{key}" in {what} is empty': "{what}的“{key}”没有内容",
    "write a value, or delete the line": "请写上内容，或删去这一行",
    '"{key}" is missing in {what}': "{what}缺少“{key}”",
    "add {key}: …": "请添加 {key}: …",
    "known here: {list}": "可用的有：{list}",
    # values
    "{what} must be a text, not {got}": "{what}应为文字，现在是{got}",
    "{what} must be a formula, not {got}": "{what}应为公式，现在是{got}",
    "{what} is empty": "{what}没有内容",
    "write it, or delete the line": "请写上内容，或删去这一行",
    "{what} has {count} characters; at most {most}": "{what}有 {count} 个字符，最多 {most} 个",
    "{what} must be a number, not {got}": "{what}应为数，现在是{got}",
    "{what} is {value}": "{what}为 {value}，不在允许范围内",
    "write a number of at least {least}": "请写不小于 {least} 的数",
    "write a number of at most {most}": "请写不大于 {most} 的数",
    "write a number from {least} to {most}": "请写 {least}～{most} 之间的数",
    "marks are finite; leave the key out if there is no bound": (
        "分数必须有限；没有上下限就不写这一项"
    ),
    "use half-width digits 0-9": "请用半角数字 0-9",
    "write the digits out, without an exponent": "请把数字完整写出，不用指数",
    "write it without separators between the digits": "数字之间不要加分隔符",
    "write it without the percent sign": "请去掉百分号",
    "at most 12 digits and 9 decimals are read": "最多写 12 位数字、9 位小数",
    "write digits before and after the point, such as 0.5; no plus sign": (
        "小数点前后都要有数字，如 0.5；不写加号"
    ),
    "write digits, such as 5 or 0.25": "请写数字，如 5 或 0.25",
    "{what} must be a whole number, not {value}": "{what}应为整数，现在是 {value}",
    "{what} must be true or false, not {got}": "{what}应为 true 或 false，现在是{got}",
    "{what} must be one of {list}, not {got}": "{what}应为 {list} 之一，现在是{got}",
    '"{id}" cannot be the id of {what}': "“{id}”不能作{what}的编号",
    "an id is a letter, then letters, digits or _ (at most 64), such as A1; words in Chinese "
    "go into title": (
        "编号以英文字母开头，只含字母、数字和 _（最多 64 个），如 A1；中文请写在 title 里"
    ),
    'put a text or formula with ", " in it in quotation marks': "含“, ”的文字或公式请加引号",
    'unknown language "{name}" in {what}': "{what}里没有语言“{name}”",
    "languages are {list}": "语言只有 {list}",
    "write a text, or {zh: …, en: …}": "请写文字，或 {zh: …, en: …}",
    "{what} must be a list, not {got}": "{what}应为列表，现在是{got}",
    "put - before each member, or [ ] around them": "请在每项前写 -，或用 [ ] 括起来",
    '"{word}" is in {what} twice': "“{word}”在{what}里出现了两次",
    "{what} must be places, not {got}": "{what}应为名次，现在是{got}",
    "write one place such as 4, or 1..3 from the better to the worse": (
        "请写一个名次如 4，或从高到低写 1..3"
    ),
    "{what} must be a share, not {got}": "{what}应为比例，现在是{got}",
    "write a share such as 1/2 or 3/10": "请写比例，如 1/2 或 3/10",
    # ids
    '"{id}" has a meaning in formulas and cannot be an id': "“{id}”在公式里另有含义，不能作编号",
    "take another, such as {name}": "请换一个，如 {name}",
    'id "{id}" is used twice in {what} (first in line {line})': (
        "编号“{id}”在{what}里用了两次（先在第 {line} 行）"
    ),
    "give one of them another id": "请给其中一个换编号",
    # roundings and bounds
    "{what} needs either places or step": "{what}要写 places 或 step 之一",
    "such as {places: 2}": "如 {places: 2}",
    "min {least} is above max {most}": "min {least} 大于 max {most}",
    "swap them": "请对调",
    "{what} has no bound": "{what}没有上下限",
    "write min, max or both": "请写 min、max 或两者",
    "max {most} is not above min {least}": "max {most} 不大于 min {least}",
    "raise max": "请加大 max",
    "steps of {step} from {least} miss max {most}": (
        "从 {least} 起按步长 {step} 到不了 max {most}"
    ),
    "max can be {most}": "max 可写 {most}",
    # what to do, everywhere
    "delete it": "请删去",
    "delete one": "请删去一个",
    "delete one of them": "请删去其中一个",
    "keep one of them": "请只留一个",
    "keep one of the two": "请只留一个",
    "give it a value": "请给它一个值",
    "write true": "请写 true",
    "write false": "请写 false",
    "write true or false": "请写 true 或 false",
}
