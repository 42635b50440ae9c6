/** What the sections say of themselves: Chinese and English, a little Markdown. */
export const setUpHelp = [
  `一场比赛要三样：规则、选手、裁判。

- **规则文件**（YAML）规定评分点、分值和名次怎么算；第一个分数录入前可以换，之后锁定。
- 上传后立即检查，每个问题都写明第几行、怎么改；没有问题才会生效。
- **选手名单**：从 Excel 复制后粘贴，或选 CSV 文件；第一行是表头（编号、姓名、单位、组别）。
- **裁判名单**：同样粘贴；新裁判的个人链接只显示一次，请当场发出或打印。
- 再次导入同一编号会更新那一行，不会重复。
- 报名走“报名”一栏的，不必在这里再登记选手。`,
  `A contest needs three things: rules, entries, judges.

- **The rulebook** (YAML) says what is marked and how places are made; it may be replaced until the first mark, then it is locked.
- It is checked at once; each problem names its line and its remedy, and nothing is in force until there is none.
- **Entries**: paste from Excel or choose a CSV file; the first row holds the heads (id, name, unit, group).
- **Judges**: the same; a new judge’s personal link is shown once, so hand it out then.
- The same id again updates its row, nothing is doubled.
- Whoever applies under “Enrolment” need not be registered here.`,
] as const

export const officialsHelp = [
  `赛务人员是打分裁判以外的人：裁判长、记分员、监督、加密员、仲裁。

- 填姓名、选职务，得到一条个人链接；对方打开就进入自己的工作室，不用记密码。
- 链接只显示一次；丢了就点“换新链接”，旧的立刻失效。
- 职务决定看得到什么：加密员知道编码，所以看不到分数；记分员能录分，不能裁决。
- 一人一职；换职务等于重新授权，原来的权限随即停止。
- 至少要留一名组织者，最后一名不能撤下。`,
  `Officials are the staff other than judges: chief judge, scorekeepers, supervisors, encryption officers, arbitrators.

- A name and an office make a personal link; whoever opens it is in their own room, without a password.
- It is shown once; if it is lost, make a new one and the old one ends at once.
- The office decides what is seen: an encryption officer knows the codes and so sees no marks; a scorekeeper enters marks and decides nothing.
- One office per person; another office replaces the first.
- One organiser must stay.`,
] as const

export const judgesHelp = [
  `这里是登记的裁判和他们的个人链接。

- 裁判用个人链接在手机上打分，不需要账号；一条链接对应一名裁判。
- 链接可以打印成二维码发放；丢失或换人时换发新链接，旧的立刻失效。
- 收回链接后，对方还没送达的分数会被拒收，并记录在案。
- 云端（远程）裁判看不到选手姓名。
- “核对身份”说明裁判是哪位：同一人在几项赛事中的时间冲突，日程会提示。
- 回避、分组和抽签在“评委与抽签”里做。`,
  `The judges that are registered, and their personal links.

- A judge marks on a phone by the personal link, without an account; one link, one judge.
- Links can be printed as QR codes; for a lost one or a replacement make a new link, the old one ends at once.
- Once a link is recalled, marks that had not arrived are refused and logged.
- Judges who mark from afar see no names.
- “Who is it” says which person a judge is, so that timetables tell when one is wanted in two contests at once.
- Recusals, panels and draws are made under “Panels and draws”.`,
] as const

export const stagesHelp = [
  `每个阶段依次走：开放打分 → 停止打分 → 公示 → 最终。

- **开放打分**后裁判才能提交；进度条是已收到的分数。
- **停止打分**后不再收分；发现漏评，可以重新开放。
- **封榜**：大屏停在此刻，裁判照常打分；解封后补上。
- 停止后，突出的按钮是下一步：签名 → 公示 → 定为最终；还差什么列在阶段下面。
- **定为最终**不能撤回；还有分数缺失时会先告诉您缺多少。
- 签字、复核、申诉在“裁判长室”里办，没办完的会写在那里。`,
  `Each stage goes: open marking → close → publish → final.

- Judges can give marks only once it is **open**; the bar shows what has come in.
- **Closed**, it takes no more; it can be reopened if something was missed.
- **Freeze**: the public board stands still while judges go on; thawing lets it catch up.
- After that the leading button is the next step: sign → publish → final; what is open is listed below.
- **Final** cannot be taken back; if marks are missing you are told how many first.
- Signatures, rechecks and appeals are dealt with in the chief judge’s room, which says what is open.`,
] as const

export const resultsHelp = [
  `成绩、成绩册，以及别人怎么核对。

- **成绩册**有 PDF、Word、Excel；未定最终时会印上“暂定”。
- **成绩包**（.leitai）含规则、全部记录和签名：任何人不联网也能重算一遍，看结果是否一致。
- **检查点**是账本此刻的签名：抄下或公布它，以后谁也改不了前面的记录。
- 核对方法：\`leitai verify 文件\`，或打开“核验”页面。
- 分数在全部阶段定为最终之后才向所有人公开。`,
  `Results, result books, and how others check them.

- **Result books** come as PDF, Word and Excel; they say “provisional” until everything is final.
- **The bundle** (.leitai) holds rules, every record and the signatures: anybody can compute the result again offline.
- **The checkpoint** is the ledger’s signature as of now: note it or publish it, and nobody can change what went before.
- To check: \`leitai verify FILE\`, or the verification page.
- Marks are open to everybody once all stages are final.`,
] as const
