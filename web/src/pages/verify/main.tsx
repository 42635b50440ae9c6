import { VerifyPage } from '@/features/verify/VerifyPage'
import '@/features/verify/verify.css'
import { mount } from '@/lib/mount'

mount(<VerifyPage />)
