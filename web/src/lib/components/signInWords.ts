export const signInWords = {
  signIn: ['登录', 'Sign in'],
  signInHint: [
    '演示模式的用户名和密码印在启动窗口里。',
    'In the demo, the name and password are printed in the window it was started from.',
  ],
  username: ['用户名', 'User name'],
  password: ['密码', 'Password'],
} as const
