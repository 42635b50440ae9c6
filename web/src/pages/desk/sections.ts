import type { ContestSection, HouseSection } from '@/lib/console/section'

/** A contest's sections; the menu shows them by phase, in this order. */
export const CONTEST_SECTIONS: readonly ContestSection[] = [
  { id: 'prepare', title: ['筹备', 'Set-up'], group: 'prepare', right: 'run', load: () => import('@/features/builder/PrepareSection') },
  { id: 'setup', title: ['规则与名单', 'Rules and lists'], group: 'prepare', right: 'run', load: () => import('@/features/desk/SetUpSection') },
  { id: 'officials', title: ['赛务人员', 'Officials'], group: 'prepare', right: 'run', load: () => import('@/features/desk/OfficialsSection') },
  { id: 'judges', title: ['裁判', 'Judges'], group: 'prepare', right: 'run', load: () => import('@/features/desk/JudgesSection') },
  { id: 'enrolment', title: ['报名', 'Enrolment'], group: 'enrol', right: 'enrol', load: () => import('@/features/enrolment/EnrolmentSection') },
  { id: 'entries', title: ['选手', 'Entries'], group: 'enrol', right: 'progress', load: () => import('@/features/desk/EntriesSection') },
  { id: 'links', title: ['晋级名单', 'Entries from other contests'], group: 'enrol', right: 'run', load: () => import('@/features/advance/LinksSection') },
  { id: 'schedule', title: ['抽签与日程', 'Draws and schedule'], group: 'arrange', right: 'progress', load: () => import('@/features/schedule/ScheduleSection') },
  { id: 'campaign', title: ['立功竞赛', 'Campaign'], group: 'run', right: 'report', fits: (contest) => contest.kind === 'campaign', load: () => import('@/features/campaign/CampaignSection') },
  { id: 'stages', title: ['进程', 'Stages'], group: 'run', right: 'run', load: () => import('@/features/desk/StagesSection') },
  { id: 'awards', title: ['奖项与证书', 'Awards and certificates'], group: 'award', right: 'watch', load: () => import('@/features/awards/AwardsSection') },
  { id: 'results', title: ['结果与核验', 'Results and proof'], group: 'award', right: 'progress', load: () => import('@/features/desk/ResultsSection') },
]

/** The house's own sections, on the desk's first page. */
export const HOUSE_SECTIONS: readonly HouseSection[] = [
  { id: 'start', title: ['从模板办赛', 'Start from a template'], group: 'house', load: () => import('@/features/builder/StartSection') },
  { id: 'overview', title: ['总览', 'Overview'], group: 'house', load: () => import('@/features/overview/OverviewSection') },
  { id: 'units', title: ['单位', 'Units'], group: 'house', load: () => import('@/features/organisation/UnitsSection') },
  { id: 'people', title: ['人员', 'People'], group: 'house', load: () => import('@/features/organisation/PeopleSection') },
  { id: 'offices', title: ['授权', 'Offices'], group: 'house', load: () => import('@/features/organisation/OfficesSection') },
  { id: 'accounts', title: ['账号邀请', 'Invitations'], group: 'house', load: () => import('@/features/account/AccountsSection') },
  { id: 'audit', title: ['操作日志', 'Log of acts'], group: 'house', load: () => import('@/features/organisation/AuditSection') },
]
