import { FairnessPage } from '@/features/fairness/FairnessPage'
import '@/features/fairness/fairness.css'
import { contestOfAddress, mount } from '@/lib/mount'

mount(<FairnessPage contest={contestOfAddress()} />)
