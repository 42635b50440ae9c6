import { TimerPage } from '@/features/timer/TimerPage'
import '@/features/timer/timer.css'
import { contestOfAddress, mount } from '@/lib/mount'

mount(<TimerPage contest={contestOfAddress()} />)
