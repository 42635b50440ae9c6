import { VerifyPage } from '@/features/verify/VerifyPage'
import '@/features/verify/verify.css'
import { registerWorker } from '@/lib/worker'
import { mount } from '@/lib/mount'

mount(<VerifyPage />)
registerWorker('/verify')
