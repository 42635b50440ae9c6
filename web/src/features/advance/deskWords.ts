export const deskWords = {
  add: ['添加来源', 'Add a source'],
  none: ['还没有来源比赛', 'No contest feeds this one yet'],
  noneHint: ['如果选手由下级比赛选拔而来，请添加来源：从哪场比赛的哪个阶段、取多少名、名额怎样分配。', 'If entries are chosen in contests below, add a source: which stage of which contest, how many, with what quotas.'],
  public: ['看公开的晋级页', 'Open the public page'],
  review: ['核对并落位名单', 'Check and seat the list'],
  edit: ['改规则', 'Change the rule'],
  remove: ['删除', 'Remove'],
  removeTitle: ['删除这条晋级关系？', 'Remove this link?'],
  removeHint: ['还没有人由此参赛，删除后不影响任何成绩。', 'Nobody has come by it yet; no result is affected.'],
  removed: ['已删除', 'Removed'],
  saved: ['规则已保存', 'The rule is saved'],
  source: ['来源比赛', 'Source contest'],
  sourceHint: ['输入名称、单位或编号查找', 'Type its title, unit or id to find it'],
  stage: ['来源阶段', 'Source stage'],
  result: ['总成绩', 'Result over all stages'],
  places: ['名额', 'Places'],
  ties: ['录取线上并列时', 'Equals at the cut'],
  include: ['都录取（可能超出名额）', 'All in (perhaps more than the places)'],
  exclude: ['都不录取（可能少于名额）', 'All out (perhaps fewer than the places)'],
  key: ['并列时先比（评分模块编号，可空）', 'Equals are parted by (a criterion’s id, may be empty)'],
  quotaPer: ['限额按', 'Quota per'],
  noQuota: ['不限', 'None'],
  quotaMost: ['每个最多', 'At most'],
  eachPer: ['保底按', 'Reserved per'],
  eachLeast: ['每个至少', 'At least'],
  keyWay: ['哪个在前', 'First comes'],
  high: ['高者', 'the higher'],
  low: ['低者（如用时、扣分）', 'the lower (time, deductions)'],
  extras: ['指定单位的保底名额与直通选手', 'Places of single parties, and named entries'],
  own: ['指定单位的保底名额', 'Places of single parties'],
  ownHint: ['例如区县“Q3”至少 2 名：先给它名次最好的 2 名，其余名额再按名次。写来源比赛里登记的单位、地区或组别代码。', 'For example at least 2 of district Q3: its best two come, the other places go by rank. Write the code of the unit, region or group as the source has it.'],
  ownPer: ['类别', 'Kind'],
  ownValue: ['代码', 'Code'],
  ownLeast: ['至少', 'At least'],
  addOwn: ['添加保底名额', 'Add reserved places'],
  drop: ['删去', 'Take out'],
  named: ['直通选手（来源比赛的参赛编号）', 'Named entries (codes in the source)'],
  namedHint: ['每行一个编号。不论名次都晋级，占用上面的名额；在来源比赛退赛或被取消资格的除外。', 'One code per line. They come whatever their place and take seats of the number above, unless they left or were disqualified in the source.'],
  reason: ['修改理由（来源已开始时必填，会公开）', 'Reason (needed once the source has begun; public)'],
  save: ['保存', 'Save'],
  newTitle: ['添加来源', 'Add a source'],
  editTitle: ['改晋级规则', 'Change the rule'],
  reviewTitle: ['核对名单', 'Check the list'],
  seat: ['落位这份名单', 'Seat this list'],
  unsettled: ['来源阶段还在评分，下面是“如果现在结束”的名单，暂不能落位。', 'The source is still being judged. This is the list as if it ended now; it cannot be seated yet.'],
  same: ['与已落位的名单一致，无需操作。', 'This is the list that is seated; nothing is to do.'],
  counts: ['晋级 {n} 人；新增 {fresh}，恢复 {back}，失去名额 {lost}', '{n} go on; {fresh} new, {back} back, {lost} lose their seats'],
  provisional: ['来源成绩还不是最终结果：落位后标为“暂定”，来源定为最终后请再落位一次。', 'The source is not final: the list will be marked provisional; seat it again once the source is final.'],
  markedTitle: ['这些参赛者将失去名额，但在本赛事已有评分', 'These lose their seats but have marks here'],
  markedHint: ['请逐个决定。无论哪种，评分都留在账本里。', 'Decide for each. Either way the marks stay in the ledger.'],
  keep: ['保留名额', 'Keep the seat'],
  withdraw: ['退赛，评分保留', 'Withdraw; marks stay'],
  seatedNow: ['名单已落位：{n} 人', 'Seated: {n}'],
  unchanged: ['名单没有变化', 'The list is as it was'],
} as const

export const help = [
  `## 晋级怎样进行
1. **先定规则**：来源比赛的阶段、名额、并列怎么办、单位限额和保底。来源开始评分之后再改规则，必须写理由，理由会公开。
2. **来源停止评分后核对名单**，确认就“落位”：新选手登记进本赛事，名单写入账本。来源还没定为最终时，名单标为“暂定”。
3. **有人不来**：在选手一栏办理退赛，再回到这里落位一次，由下一名递补；本赛事开始后不再递补。
4. **来源更正**：再核对一次。失去名额又已有评分的选手，由您逐个决定，评分不会消失。`,
  `## How entries go on
1. **Set the rule first**: the source’s stage, places, equals at the cut, quotas. A change after the source has begun needs a reason, which is public.
2. **Check the list once the source is closed**, then seat it: newcomers are registered, the list is in the ledger. Until the source is final the list is provisional.
3. **Somebody does not come**: withdraw the entry, then seat again; the next in order comes. Once this contest has begun nobody is replaced.
4. **The source was corrected**: check again. Who loses a seat but has marks here is decided by you one by one; marks never vanish.`,
] as const
