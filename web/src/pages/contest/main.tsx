import { NoticePage } from '@/features/notice/NoticePage'
import '@/lib/published/published.css'
import { contestOfAddress, mount } from '@/lib/mount'

mount(<NoticePage contest={contestOfAddress()} />)
