import { AdvancePage } from '@/features/advance/AdvancePage'
import '@/features/advance/advance.css'
import { contestOfAddress, mount } from '@/lib/mount'

mount(<AdvancePage contest={contestOfAddress()} />)
