import { expect, it } from 'vitest'
import { curable, whatHappened, whatToDo } from '@/features/works/faults'

const TAKES = [
  { media: 'application/pdf', suffix: 'pdf', limit: 50 * 1024 * 1024 },
  { media: 'text/plain', suffix: 'txt', limit: 10 },
]
const found = (where: string, kind = 'unit') => ({
  code: 'identity_found',
  message: 'server',
  params: { where, kind },
})

it.each([
  ['PDF information /Author', 'PDF 属性“作者”'],
  ['PDF information /Keywords', 'PDF 属性（Keywords）'],
  ['metadata exif', '照片信息（EXIF）'],
  ['page 12', '第 12 页'],
  ['word/document.xml', '正文'],
  ['word/comments.xml', '批注或修订'],
  ['ppt/slides/slide3.xml', '第 3 张幻灯片'],
  ['docProps/app.xml', '文档属性'],
  ['udta box', '视频信息'],
  ['somewhere/else', 'somewhere/else'],
])('names the place %s', (where, said) => {
  expect(whatHappened(found(where), TAKES)).toContain(`单位名称。位置：${said}`)
})

it('says what to do by where the name stood', () => {
  expect(whatToDo(found('title'), TAKES)).toContain('请改标题')
  expect(whatToDo(found('file name'), TAKES)).toContain('改名')
  expect(whatToDo(found('page 1'), TAKES)).toContain('原软件')
  expect([found('title'), found('file name'), found('page 1')].map(curable)).toEqual([true, false, false])
})

it('names types by their suffixes, and leaves the rest to the server', () => {
  const differs = { declared: 'application/pdf', found: 'text/plain' }
  const fault = (code: string, params: Record<string, unknown> = {}) => ({ code, message: '服务器的话', params })
  expect(whatHappened(fault('file_type_differs', differs), TAKES)).toContain('名为 PDF，内容是 TXT')
  expect(whatHappened(fault('file_too_large', { limit: 10 }), TAKES)).toBe('服务器的话')
  expect(whatHappened(fault('file_damaged'), TAKES)).toBe('服务器的话')
  expect(whatToDo(fault('file_type_unknown'), TAKES)).toContain('PDF, TXT')
  expect(whatToDo(fault('never_heard_of'), TAKES)).not.toBe('')
})
