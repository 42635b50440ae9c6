import '@/lib/components/staff.css'
import '@/features/account/account.css'
import { AccountPage } from '@/features/account/AccountPage'
import { mount } from '@/lib/mount'

mount(<AccountPage />)
