export const planWords = {
  plan: ['日程安排', 'Calendar'],
  planHint: ['每一步起止两天都算在内。名称栏里按 Alt+↑、Alt+↓ 移动这一步；改动保存后才生效。', 'Both days count. Alt+↑ and Alt+↓ in a title move its step; nothing changes before you save.'],
  noSteps: ['还没有安排。添加第一步，例如“报名”。', 'Nothing is planned. Add a first step, such as entries.'],
  stepTitle: ['第 {n} 步名称', 'Step {n}, in Chinese'],
  stepEnglish: ['第 {n} 步英文名称', 'Step {n}, in English'],
  stepFrom: ['{what} 开始', '{what} from'],
  stepTo: ['{what} 结束', '{what} to'],
  earlier: ['{what} 上移', 'Move {what} up'],
  later: ['{what} 下移', 'Move {what} down'],
  remove: ['删除 {what}', 'Remove {what}'],
  unnamed: ['未命名的一步', 'a step without a name'],
  kind: ['要添加的一步', 'The step to add'],
  own: ['自定', 'Of your own'],
  add: ['添加', 'Add'],
  sort: ['按日期排列', 'Sort by date'],
  added: ['已添加：{what}', 'Added: {what}'],
  moved: ['已移动：{what}', 'Moved: {what}'],
  removed: ['已删除：{what}', 'Removed: {what}'],
  sorted: ['已按日期排列', 'Sorted by date'],
  gone: ['这一改动已经保存或放弃', 'this was saved or dropped meanwhile'],
} as const

/** Steps with a meaning of their own, which can be added again. */
export const STEPS = {
  notice: ['发布通知', 'Notice'],
  enrol: ['报名', 'Entries'],
  check: ['资格审核', 'Checking of entries'],
  draw: ['抽签与赛前说明会', 'Draw and briefing'],
  contest: ['竞赛', 'Contest'],
  publicity: ['成绩公示', 'Publication period'],
  ceremony: ['颁奖', 'Awards'],
} as const
