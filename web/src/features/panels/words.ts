export const words = {
  title: ['评委与抽签', 'Panels and draws'],
} as const
