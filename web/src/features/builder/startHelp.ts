/** What the section says of itself. */
export const startHelp = [
  `模板里有规则、报名设置、场地工位、日程和通知，建立后都可以改。

- 选一个最接近的模板，填名称、编号和首日；编号建立后不能改。
- 比赛天数比模板长时，后面的环节自动顺延。
- 选了举办单位，报名就面向这个单位和下属单位的人；该单位的管理员也能办这场比赛。
- 级别和系列用于总览统计，可以以后再填。
- 模板均为示例，分值、金额和天数以您的技术文件为准。
- 沿用去年：打开去年那场的“筹备”，点“再办一届”。`,
  `A template holds rules, enrolment, venues and stations, a plan of days and a notice; all of it can be changed afterwards.

- Take the one that comes nearest, give a title, an id and the first day; the id stays.
- If the contest takes more days than the template’s, what follows moves along.
- With a unit, enrolment is for its people and those below it, and its administrators run the contest, too.
- Level and series are for the overview and may come later.
- Templates are examples: marks, amounts and days are set by your own technical document.
- To hold last year’s again, open its set-up and choose “Hold it again”.`,
] as const
