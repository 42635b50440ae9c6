import { NoticePage } from '@/features/notice/NoticePage'
import '@/features/notice/notice.css'
import { contestOfAddress, mount } from '@/lib/mount'

mount(<NoticePage contest={contestOfAddress()} />)
