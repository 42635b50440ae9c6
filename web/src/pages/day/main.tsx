import { DayPage } from '@/features/day/DayPage'
import '@/features/day/day.css'
import { contestOfAddress, mount } from '@/lib/mount'

mount(<DayPage contest={contestOfAddress()} />)
