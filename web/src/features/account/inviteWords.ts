export const inviteWords = {
  choose: ['选择单位，邀请它的人建立账号。', 'Choose a unit to invite its people.'],
  search: ['按名称或代码查找单位', 'Find a unit by name or code'],
  none: ['没有找到单位', 'No unit found'],
  noneHint: ['请换一个词，或先在“单位”中建立。', 'Try another word, or make it under “Units” first.'],
  new: ['新邀请', 'New invitation'],
  label: ['给谁（便于辨认）', 'For whom (to tell links apart)'],
  person: ['人员编号（可不填）', 'Person’s code (optional)'],
  personHint: [
    '填写后，建立的账号属于该人员，可查看自己的报名与成绩。',
    'With it, the new account belongs to that person.',
  ],
  office: ['同时授予', 'Give as well'],
  noOffice: ['不授权', 'no office'],
  admin: ['管理员', 'administrator'],
  officer: ['经办人', 'officer'],
  viewer: ['查看者', 'viewer'],
  days: ['有效天数', 'Good for days'],
  make: ['生成邀请链接', 'Make the link'],
  madeInvitation: ['邀请链接', 'Invitation'],
  madePassword: ['重设密码的链接', 'Link for a new password'],
  once: [
    '链接只显示这一次，有效期至 {when}，只能使用一次。请发给本人，不要发到群里。',
    'Shown only now; good until {when}, once only. Send it to that person, never to a group.',
  ],
  copy: ['复制链接', 'Copy the link'],
  copied: ['已复制', 'Copied'],
  list: ['已发出的邀请', 'Invitations made'],
  empty: ['还没有发出邀请', 'No invitations yet'],
  emptyHint: ['在上面生成第一个邀请链接。', 'Make the first one above.'],
  state: ['状态', 'State'],
  used: ['{name} 于 {when} 使用', 'used by {name}, {when}'],
  waiting: ['有效期至 {when}', 'good until {when}'],
  expired: ['已过期', 'expired'],
  recall: ['收回', 'Take back'],
  recalled: ['邀请已收回。', 'The invitation is taken back.'],
  more: ['更早的', 'Earlier ones'],
  forgot: ['忘记密码', 'Forgotten passwords'],
  forgotHint: [
    '为本单位人员生成重设密码的链接，一天内有效。先当面或电话核实身份。',
    'Make a link for a new password, good for a day. Make sure by telephone or in person who asks.',
  ],
  personCode: ['人员编号', 'Person’s code'],
  clear: ['同时取消第二重验证（手机和恢复码都丢失时）', 'Take away second factors, too (phone and recovery codes lost)'],
  makePassword: ['生成重设链接', 'Make the link'],
} as const

export const invitationsHelp = [
  `账号由单位邀请建立：生成链接，发给本人；对方打开后设置用户名和密码，或用企业微信等登录。

- 链接**只能用一次**，过期作废，可以收回。
- 可以同时授予本单位的职权，也可以关联到一条人员记录。
- 忘记密码：为本人生成重设链接。权限超出您管辖范围的账号，须由上级单位处理。`,
  `Accounts are made by invitation: make a link and send it to one person, who chooses a user name and password or signs in with WeCom or another provider.

- A link works **once**, expires, and can be taken back.
- It can bring an office in this unit, and belong to a person’s record.
- Forgotten password: make a link for a new one. Accounts that reach further than you do are for the unit above.`,
] as const
