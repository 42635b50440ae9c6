export const words = {
  contests: ['我的比赛', 'My contests'],
  contest: ['比赛', 'Contest'],
  code: ['编号', 'Id'],
  unit: ['主办单位', 'Held by'],
  level: ['级别', 'Level'],
  starts: ['首日', 'First day'],
  status: ['状态', 'Status'],
  search: ['按名称、单位或编号查找', 'Find by title, unit or id'],
  allLevels: ['全部级别', 'All levels'],
  allYears: ['各年', 'All years'],
  allStates: ['各种状态', 'All states'],
  archived: ['已归档', 'Archived'],
  national: ['国家级', 'National'],
  region: ['区域', 'Region'],
  province: ['省级', 'Province'],
  city: ['市级', 'City'],
  district: ['区县级', 'District'],
  town: ['镇街级', 'Town'],
  enterprise: ['企业级', 'Enterprise'],
  noContests: ['还没有比赛', 'No contests yet'],
  noContestsHint: [
    '从模板办赛最快：规则、日程、通知都先有个样子；也可以新建一场空的。',
    'Starting from a template is quickest: rules, plan and notice are there to be changed; or open an empty one.',
  ],
  noOffice: ['还没有您能办的比赛', 'There is no contest for you to run yet'],
  noOfficeHint: [
    '开办赛事须是某单位的管理员：请所在工会或上级工会的管理员在“授权”里把您设为管理员，或请平台管理员把您的账号设为组织者；别人的赛事，由它的组织者在“赛务人员”里把您加进去。授权后刷新本页。',
    'Administrators of a unit open contests: ask an administrator of your union, or of the one above it, to give you that office under Offices, or the server’s administrator to make you an organiser. Into somebody else’s contest its organisers let you under Officials. Then load this page again.',
  ],
  myAccount: ['我的账号', 'My account'],
  fromTemplate: ['从模板办赛', 'Start from a template'],
  newContest: ['新建比赛', 'Open a contest'],
} as const

export const LEVELS = ['national', 'region', 'province', 'city', 'district', 'town', 'enterprise'] as const
export const STATES = ['waiting', 'open', 'frozen', 'closed', 'published', 'final'] as const

export const help = [
  `这里是您能办的比赛：您是组织者的、您所管单位主办的，新的在前。

- 点一行进入；进去后先打开正在进行的那一步。
- 输入名称、单位或编号就在全部比赛里查找；也可以只看某一年、某一级别、某种状态。
- 已归档的比赛不在列表里：勾选“已归档”可以找到它们。
- 新办一场：从模板办赛，或点“新建比赛”；沿用去年的，打开那场的“筹备”，点“再办一届”。
- Ctrl+K 在任何地方搜索栏目、比赛、选手和人员；Ctrl+Z 撤销刚才的操作。`,
  `The contests you may run: those you organise and those your unit holds, the newest first.

- A row opens it, at the step that is under way.
- Type a title, a unit or an id to search all of them; or keep to a year, a level, a state.
- Archived contests are left out: tick “Archived” to find them.
- A new one: start from a template, or “Open a contest”; to hold last year’s again, open its set-up.
- Ctrl+K searches sections, contests, entries and people anywhere; Ctrl+Z takes the last act back.`,
] as const
