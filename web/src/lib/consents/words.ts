export const words = {
  consents: ['授权同意', 'Consents'],
  consentsSay: [
    '撤回后立即生效；以前的记录保留，不改写。',
    'Withdrawing takes effect at once; what was agreed to before stays on record.',
  ],
  register: ['报名参赛', 'Taking part in contests'],
  publish_name: ['公布姓名与成绩', 'Publishing the name and results'],
  publish_image: ['公布影像', 'Publishing pictures'],
  portrait: ['能力画像', 'Profile of abilities'],
  given: ['{day} 同意（文本 {version}）', 'Agreed on {day} (text {version})'],
  withdrawn: ['{day} 撤回', 'Withdrawn on {day}'],
  never: ['未同意', 'Not agreed'],
  give: ['同意', 'Agree'],
  giveFor: ['登记同意', 'Record the agreement'],
  withdraw: ['撤回', 'Withdraw'],
  nowGiven: ['已记录同意：{what}', 'Agreed: {what}'],
  nowWithdrawn: ['已撤回同意：{what}', 'Withdrawn: {what}'],
  formFirst: [
    '代为登记时，须有本人签字的书面同意。',
    'To record it for somebody, have their signed agreement.',
  ],
} as const
