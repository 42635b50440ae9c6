import { MarkingPage } from '@/features/marking/MarkingPage'
import '@/features/marking/marking.css'
import '@/features/marking/keypad.css'
import { contestOfAddress, mount } from '@/lib/mount'

mount(<MarkingPage contest={contestOfAddress()} />)
