import { BoardPage } from '@/features/board/BoardPage'
import '@/lib/components/live.css'
import '@/features/board/rows.css'
import '@/features/board/board.css'
import '@/features/board/detail.css'
import '@/features/board/stage.css'
import { contestOfAddress, mount } from '@/lib/mount'

mount(<BoardPage contest={contestOfAddress()} />)
