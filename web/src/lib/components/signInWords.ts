export const signInWords = {
  signIn: ['登录', 'Sign in'],
  signInHint: [
    '演示模式的用户名和密码印在启动窗口里。忘记密码？请联系本单位管理员发送重设链接。',
    'In the demo, the name and password are printed in the window it was started from. Forgotten it? An administrator of your unit can send you a link.',
  ],
  username: ['用户名', 'User name'],
  password: ['密码', 'Password'],
  or: ['其他方式', 'Other ways'],
  passkey: ['使用通行密钥', 'Use a passkey'],
  declined: ['没有使用通行密钥。', 'No passkey was used.'],
  declinedFix: ['可以再试一次，或改用其他方式。', 'Try again, or take another way.'],
  secondTitle: ['第二重验证', 'Second step'],
  secondCode: ['验证码', 'Code'],
  secondHint: [
    '打开身份验证器应用，输入 6 位数字；手机不在身边时，可输入一个恢复码。',
    'Enter the six digits your authenticator app shows; without your phone, one of your recovery codes.',
  ],
  recoveryHint: [
    '用已登记的通行密钥验证；不在身边时，可输入一个恢复码。',
    'Use the passkey you registered; without it, one of your recovery codes.',
  ],
  confirm: ['验证', 'Confirm'],
  back: ['返回', 'Back'],
} as const
