/** How a rule stands; `held`: earned as things stand, and can still be lost. */
export const lampWords = {
  off: ['未触发', 'Not triggered'],
  pending: ['判断中', 'Being judged'],
  held: ['暂得', 'Earned so far'],
  earned: ['得分', 'Earned'],
  partial: ['部分得分', 'Earned in part'],
  lost: ['失分', 'Lost'],
  unknown: ['需人工裁定', 'A person must decide'],
} as const
