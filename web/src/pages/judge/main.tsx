// First, so that the feature's styles come after those of all pages.
import { contestOfAddress, mount } from '@/lib/mount'
import '@/lib/components/lamp.css'
import { MarkingPage } from '@/features/marking/MarkingPage'
import { registerWorker } from '@/lib/worker'
import '@/features/marking/marking.css'
import '@/features/marking/aspect.css'
import '@/features/marking/keypad.css'
import '@/features/marking/focus.css'
import '@/features/marking/matters.css'
import '@/features/marking/media.css'
import '@/features/marking/review.css'

mount(<MarkingPage contest={contestOfAddress()} />)
registerWorker('/judge')
