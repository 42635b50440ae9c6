export const help = [
  `报名从这里进来：职工自己在手机上报、工会替职工报，或导入 Excel 名单。

- **导入**先检查，不写入：每一行的问题都写明，改好再写；写入后还可以整批撤销。
- 身份证号被 Excel 变成数字的，后几位已丢失，系统**不会猜**，请对照原件补全。
- 同一份名单可以反复导入：按身份证号或编号认出同一人。
- 名额满了进**候补**；有人退出，下一位自动递补。
- **新增报名**：选本单位的人，先看条件和剩余名额再提交；团体赛填队名、分工和替补。
- 录取、不通过、退出都会先问理由，做完可以**撤回**：按原来的提交顺序恢复，名额已给别人的排候补。
- **报名设置**里的条件会逐条核对，不符合时写明规则和本人情况。`,
  `Applications come in here: people apply on their phones, unions apply for them, or lists are imported.

- An **import** is checked before anything is written: each row says what is wrong; written lists can be undone.
- Identity numbers that a spreadsheet turned into numbers have lost digits. They are **not guessed**.
- The same list may come again: people are found by their number or key.
- When places are taken, the others **wait**; when somebody leaves, the next moves up.
- **New application**: choose people of your unit; rules and places left are shown before you send it.
- Accepting, refusing and withdrawing ask first and can be **taken back**, in the old order of handing in.
- Every rule is held against every applicant, and each refusal names the rule and the fact.`,
] as const
