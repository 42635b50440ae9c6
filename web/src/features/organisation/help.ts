type Help = readonly [zh: string, en: string]

export const unitsHelp: Help = [
  `工会和企业排成一棵树：全国、省、市、区县、产业、镇街、企业、车间。**授权沿着树往下走**：管一个单位，就管它下面的全部。

- 点一行进入该单位，可在下面新增、修改、移动。
- 不再使用的单位**停用**，不删除：它的人员和往年成绩都还在。停用可以撤销。`,
  `Unions and enterprises form a tree, from the nation to the workshop. **Offices go down the tree**: who manages a unit manages all below.

- Click a row to go there; add, change or move units from its head.
- A unit out of use is **closed**, not deleted: its people and old results stay. Closing can be taken back.`,
]

export const peopleHelp: Help = [
  `这里是您管辖范围内的职工、教师和学生。

- 手机、证件号码默认**打码**；需要完整号码时写明用途，查看会记入日志。
- 按姓名查，或输入手机、证件号码的**后四位**。
- 同一证件号码只会有一个人，导入名单时自动认出。
- “清除个人资料”不能恢复：成绩里只留代号。`,
  `Workers, teachers and students within your reach.

- Telephone and identity numbers are **masked**; to see them say what for, which is logged.
- Search by name, or by the **last four digits** of a number.
- One identity number is one person; imports find them again.
- Erasing cannot be undone: results keep a pseudonym only.`,
]

export const officesHelp: Help = [
  `谁能管理一个单位及其下级：**管理员**管一切，**经办人**登记和报名，**查看者**只看。收回授权立即生效，对方开着的页面也不能再用。`,
  `Who may act for a unit and all below: an **administrator** does everything, an **officer** registers and enters people, a **viewer** looks. An office taken back ends at once, on open pages too.`,
]

export const auditHelp: Help = [
  `每一次修改都有一行：何时、谁、做了什么、结果。这里没有姓名和号码，只有代号；被拒绝的尝试也在。成绩的依据在各场比赛的账本里。`,
  `One row for every change: when, who, what, and what came of it. No names or numbers, only ids; refused attempts are here as well. What results rest on is in each contest’s ledger.`,
]
