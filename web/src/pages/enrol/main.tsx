import '@/lib/components/staff.css'
import { EnrolPage } from '@/features/enrolment/EnrolPage'
import { mount } from '@/lib/mount'

mount(<EnrolPage />)
