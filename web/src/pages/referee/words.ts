export const words = {
  referee: ['智能裁判', 'Automatic referee'],
  sections: ['智能裁判的各页', 'Referee pages'],
  stations: ['现场', 'Stations'],
  attempts: ['作业记录', 'Attempts'],
  abilities: ['单项能力', 'Abilities'],
  rules: ['评分规则', 'Rules'],
  board: ['成绩板', 'Board'],
  signIn: ['工作人员登录', 'Staff sign-in'],
  stages: ['阶段', 'Stages'],
  staffOnly: ['评分规则由组织者维护', 'Rules are kept by the organisers'],
  staffOnlyHint: ['请用组织者账号登录赛务台后再来。', 'Sign in to the desk as an organiser and come back.'],
} as const
