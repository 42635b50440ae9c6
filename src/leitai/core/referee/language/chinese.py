"""What the referee's language says, in Chinese; see `leitai.core.phrasebook`."""

from __future__ import annotations

from typing import Final

from leitai.core.phrasebook import Phrasebook

PARTS: Final[dict[str, str]] = {
    # what a part of a formula is
    "a number": "数",
    "a signal": "信号",
    "a signal (a number at every instant)": "信号（每一刻的数值）",
    "a signal that changes": "会变化的信号",
    "a condition": "条件",
    "a condition (true or false at every instant)": "条件（每一刻成立与否）",
    "a number about the whole attempt": "整个作业过程的一个数",
    "a truth about the whole attempt": "整个作业过程的是非判断",
    "about the whole attempt": "关于整个作业过程的判断或数",
    "a code channel": "代码通道",
    "a text": "文字",
    "a range": "区间",
    "a range of times": "时间区间",
    "a step with a time limit": "带时限的步骤",
    'a part with "while"': "带 while 的部分",
    "a whole number": "整数",
    "a fixed time": "固定时间",
    "a number without unit": "无单位的数",
    "one of its words in quotes": "加引号的一个代码词",
    "a number such as 0.5 or 0.5 mm": "数，如 0.5 或 0.5 mm",
    "a time such as 500 ms or 2 s": "时间，如 500 ms 或 2 s",
    "a step": "步骤",
    "without unit": "无单位",
    "no unit": "无单位",
    '"{word}"': "“{word}”",
    # where in a formula
    "the formula": "公式",
    "the time": "时间",
    "the end": "结尾",
    "the time limit of a step": "步骤的时限",
    "the first end of {what}": "{what}的下限",
    "the last end of {what}": "{what}的上限",
    'the condition of "{word}"': "{word} 的条件",
    'the signal of "{word}"': "{word} 的信号",
    'the time of "{word}"': "{word} 的时间",
    'the number of "{word}"': "{word} 的次数",
    'the corridor of "{word}"': "{word} 的区间",
    'a step of "{word}"': "{word} 的步骤",
    'what is held in "{word}"': "{word} 所保持的内容",
    'what stands after "{word}"': "{word} 后面",
    'what stands before "{word}"': "{word} 前面",
    'what stands beside "{word}"': "{word} 旁边",
    'what stands in "{word}"': "{word} 里面",
    'what "{word}" is compared with': "与 {word} 比较的内容",
    'left of "{word}"': "{word} 左边",
    'right of "{word}"': "{word} 右边",
    'beside "{word}"': "{word} 旁边",
}

MESSAGES: Final[dict[str, str]] = {
    "{what} must be {wanted}, not {got}": "{what}应为{wanted}，现在是{got}",
    "{what} must be one of its words in quotes, not {got}": "{what}应为加引号的代码，现在是{got}",
    "this is {what}": "这里不能是{what}",
    # names and words
    'there is no channel "{name}"': "没有通道“{name}”",
    '"{name}" needs something in parentheses': "“{name}”后面要有括号和参数",
    '"{name}" is a channel and takes no arguments': "“{name}”是通道，后面不能带括号",
    '"{name}" is no word here': "没有“{name}”这个函数",
    '"{name}" has {given} argument': "“{name}”有 {given} 个参数，个数不对",
    '"{name}" has {given} arguments': "“{name}”有 {given} 个参数，个数不对",
    '"while" has no meaning in this "{name}"': "这个“{name}”里不能用 while",
    'the word that "{name}" is compared with needs quotes': "与“{name}”比较的词要加引号",
    '"{name}" is a code: it can only be == or !=': "“{name}”是代码通道，只能用 == 或 !=",
    '"{word}" is no word of channel "{name}"': "通道“{name}”没有代码“{word}”",
    # numbers and units
    '"{text}" is read as a unit, but "{name}" is a channel': "“{text}”被当作单位，但“{name}”是通道",
    '"{text}" is not a unit': "“{text}”不是单位",
    '"{text}" has a power that is not between 1 and {most}': "“{text}”的指数应在 1～{most} 之间",
    "{one} is not {two}": "单位 {one} 与 {two} 不符",
    '"{how}" cannot join {one} and {two}': "“{how}”两边不能是{one}与{two}",
    "this compares two constants": "这里比较的是两个常数",
    "this divides by zero": "除数为零",
    "this number is too large": "这个数太大",
    '"{text}" has an exponent': "“{text}”用了指数写法",
    '"{text}" is not a number of this language': "“{text}”不是可用的数",
    'the number of "{word}" must be whole, from 1 to {most}': "{word} 的次数应为 1～{most} 的整数",
    # times
    "{what} has no unit of time": "{what}没有时间单位",
    "{what} is in {unit}, not a time": "{what}的单位是 {unit}，不是时间",
    "{what} is negative": "{what}是负数",
    "{what} is {time}; at most {most} can be": "{what}为 {time}，最多 {most}",
    "{what} is {time}, no whole number of ticks of {tick}": (
        "{what}为 {time}，不是拍长 {tick} 的整数倍"
    ),
    "{what} is {time}, less than one tick": "{what}为 {time}，不足一拍",
    "{what} ends before it begins": "{what}的上限小于下限",
    'the time of "{word}" ends at zero': "{word} 的时间上限是零",
    'the corridor of "{word}" ends below where it begins: nothing stays in it': (
        "{word} 的区间上限低于下限，没有值落在其中"
    ),
    "this looks {delay} ticks back; at most {most} are kept": (
        "要回看 {delay} 拍，最多保留 {most} 拍"
    ),
    "the formula looks {count} ticks ahead; at most {most} can be": (
        "公式要向后看 {count} 拍，最多 {most} 拍"
    ),
    "hold is false for the first {time} of every attempt, so this is never true": (
        "每次作业的最初 {time} 内 hold 都不成立，所以这里永远不成立"
    ),
    '"while" changes nothing here: no word of the formula looks at an instant': (
        "这里的 while 不起作用：公式没有按时刻判断的内容"
    ),
    # grammar
    "{word} is not expected here": "{word}不应出现在这里",
    "comparisons cannot be chained": "不能连写比较",
    "since, until and within cannot be chained": "since、until、within 不能连写",
    'after "in" stand words in quotes': "in 后面要写加引号的词",
    "a formula must not be empty": "公式不能为空",
    "something is missing before {word}": "{word}前面缺少内容",
    'it is not clear what "not" belongs to before "{word}"': "“{word}”前的 not 管到哪里不明确",
    'a ")" is missing for {word} at character {at}': "第 {at} 个字符的{word}缺少右括号",
    "the formula is too large (over {parts} parts or {levels} levels)": (
        "公式太复杂（超过 {parts} 个部分或 {levels} 层）"
    ),
    "spelled out, the formula has over {parts} parts or {levels} levels": (
        "公式展开后太复杂（超过 {parts} 个部分或 {levels} 层）"
    ),
    "the formula has {count} characters; at most {most} are read": (
        "公式有 {count} 个字符，最多 {most} 个"
    ),
    '"until" needs a time to wait at most': "until 要写最长等待时间",
    "the first step has no time limit; gate it with while, or use once(p, T)": (
        "第一步不能有时限；请用 while 限定，或改用 once(p, T)"
    ),
    "there is nothing before the first step": "第一步前面没有步骤",
    '"{sign}" means nothing here': "这里不能用“{sign}”",
    '""" means nothing here': "这里的引号没有成对",
}

FIXES: Final[dict[str, str]] = {
    'did you mean "{name}"?': "是不是“{name}”？",
    "channels are: {list}": "可用的通道：{list}",
    "words are: {list}": "可用的函数：{list}",
    "its words are: {list}": "可用的代码：{list}",
    "add channels: to the stage": "请在阶段中添加 channels:",
    "put spaces around the / that divides": "除号 / 两边请加空格",
    "at_least(3, p, 10 s)": "如 at_least(3, p, 10 s)",
    "cycle(p, 9 s..11 s)": "如 cycle(p, 9 s..11 s)",
    "stays(x, 10 mm..12 mm)": "如 stays(x, 10 mm..12 mm)",
    "write {text}": "请写 {text}",
    "write {one} or {two}": "请写 {one} 或 {two}",
    "write at least {time}": "至少写 {time}",
    "write it in {unit}": "请用单位 {unit}",
    "write it without unit": "请去掉单位",
    "write {value} s, ms or min": "请写 {value} s、ms 或 min",
    "write the condition with and": "请用 and 连接条件",
    "write the condition alone, or not before it": "只写条件本身，或在前面加 not",
    "compare with a channel; write true or false for what never changes": (
        "请与通道比较；不变的条件写 true 或 false"
    ),
    "a condition has no value; count(…) and duration(…) make numbers of it": (
        "条件没有数值；请用 count(…) 或 duration(…) 取次数或时长"
    ),
    "say which value of the signal: peak(x), lowest(x), final(x), initial(x) or mean(x)": (
        "请指明取信号的哪个值：peak(x)、lowest(x)、final(x)、initial(x) 或 mean(x)"
    ),
    "say which: peak(x), lowest(x), final(x), initial(x) or mean(x)": (
        "请指明取哪个值：peak(x)、lowest(x)、final(x)、initial(x) 或 mean(x)"
    ),
    "say when: eventually(…), always(…) or never(…)": (
        "请指明何时成立：eventually(…)、always(…) 或 never(…)"
    ),
    "say when: eventually(…), always(…), never(…), or count(…)": (
        "请指明何时成立：eventually(…)、always(…)、never(…)，或用 count(…)"
    ),
    "say what of it: count(…), duration(…) or first(…)": (
        "请指明取什么：count(…)、duration(…) 或 first(…)"
    ),
    "give the channel its unit under channels:, or take the unit away": (
        "请在 channels: 中给通道写上单位，或去掉这里的单位"
    ),
    "both sides must be of one kind, such as mm and m": "两边须是同类单位，如 mm 与 m",
    "write always(held(p, {time})), or eventually(hold(p, {time}))": (
        "请写 always(held(p, {time}))，或 eventually(hold(p, {time}))"
    ),
    "write it as award:, or count(…), duration(…) or peak(…) for a number": (
        "请改写成 award:，或用 count(…)、duration(…)、peak(…) 取数"
    ),
    "compare it with something, or write it as measure:": "请与某个值比较，或改写成 measure:",
    "compare it with something, such as speed > 10 mm/s": "请与某个值比较，如 speed > 10 mm/s",
    "write duration(true) instead of elapsed": "请用 duration(true) 代替 elapsed",
    "split it over several aspects": "请分成几个评分点",
    "take shorter times, or a longer tick": "请缩短时间，或加长拍长",
    "take a shorter time or a longer tick": "请缩短时间，或加长拍长",
    "take a shorter time": "请缩短时间",
    "write the shorter time first": "请先写短的时间",
    "write the smaller number first": "请先写小的数",
    "write low < x and x < high, or stays(x, low..high)": (
        "请写 low < x and x < high，或 stays(x, low..high)"
    ),
    "put one of them in parentheses": "请给其中一个加括号",
    "write not (… {word} …), or (not …) {word} …": "请写 not (… {word} …)，或 (not …) {word} …",
    "while stands inside count(…), always(…), peak(…) and the like": (
        "while 要写在 count(…)、always(…)、peak(…) 等的括号里"
    ),
    "while stands in count(…), always(…), peak(…) and the like, or as a key": (
        "while 要写在 count(…)、always(…)、peak(…) 等的括号里，或单独作为一项"
    ),
    'there is a ")" too many': "多了一个右括号",
    "write it inside count(… while …), or as the key while: beside the formula": (
        "请写在 count(… while …) 里，或在公式旁另写 while: 一项"
    ),
    "a range stands alone as an argument, such as once(p, 1 s..3 s)": (
        "区间要单独作为一个参数，如 once(p, 1 s..3 s)"
    ),
    "put an operator or a comma between two values": "两个值之间要有运算符或逗号",
    "write … within 5 s of …; a limit alone stands only in in_order(…)": (
        "请写 … within 5 s of …；单独的时限只能用在 in_order(…) 里"
    ),
    "what is known only at the end cannot stand inside a condition": (
        "结束时才知道的结果不能放在条件里"
    ),
    "write a time such as 2 s or 500 ms": "请写时间，如 2 s 或 500 ms",
    "write a number such as 0.5 or 0.5 mm": "请写数，如 0.5 或 0.5 mm",
    "write a time such as 500 ms or 2 s": "请写时间，如 500 ms 或 2 s",
    # signs
    "write units in letters: ms, s, min, mm, N·m": "单位请用字母：ms、s、min、mm、N·m",
    "channels and words are in ASCII letters; put words of a code channel in quotes": (
        "通道名和函数名只用英文字母；代码通道的词要加引号"
    ),
    "write == to compare": "比较请写 ==",
    "write not, or != for unequal": "请写 not；不等于写 !=",
    "there is no power; multiply": "没有乘方，请用乘法",
    "write ( and )": "请写 ( 和 )",
    "write ,": "请写英文逗号 ,",
    "write , between arguments": "参数之间请写英文逗号 ,",
    "a formula has no colon": "公式里没有冒号",
    "write .. between two times": "两个时间之间请写 ..",
    "delete it; a decimal point is .": "请删去；小数点写 .",
    "write abs(x - 12) <= 0.5, or stays(x, 11.5..12.5)": (
        "请写 abs(x - 12) <= 0.5，或 stays(x, 11.5..12.5)"
    ),
    "close the text with the same quotation mark, on the same line": ("请在同一行用同样的引号收尾"),
    "write it out": "请把数字完整写出",
    "write at most twelve digits and nine decimals, such as 1000 or 0.5 mm": (
        "最多写 12 位数字、9 位小数，如 1000 或 0.5 mm"
    ),
}

PHRASES: Final = MESSAGES | FIXES
CHINESE: Final = Phrasebook((PARTS,), (PHRASES,))
