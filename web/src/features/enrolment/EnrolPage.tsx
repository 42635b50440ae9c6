import { useState } from 'react'
import { Refusal } from '@/lib/api/client'
import { readContest } from '@/lib/api/contests'
import { desk } from '@/lib/api/desk'
import { enrolment, type Application, type Me, type Plan } from '@/lib/api/enrolment'
import { Button } from '@/lib/components/Button'
import { Masthead } from '@/lib/components/Masthead'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { SignIn } from '@/lib/components/SignIn'
import { language } from '@/lib/i18n/language'
import { moment } from '@/lib/i18n/moment'
import { useWords } from '@/lib/i18n/words'
import { contestOfAddress } from '@/lib/mount'
import { useLoaded } from '@/lib/useLoaded'
import './enrolment.css'
import { ApplyForm } from './ApplyForm'
import { enrolWords } from './enrolWords'
import { Joining, ticketOfAddress } from './Joining'
import { MeForm } from './MeForm'
import { OwnApplication } from './OwnApplication'
import { PhoneForm } from './PhoneForm'

interface Known {
  title: string
  plan: Plan
  open: boolean
  signedIn: boolean
  me: Me | null
  own: Application | null
}

async function meOf(contest: string): Promise<Me | null> {
  try {
    return await enrolment.me(contest)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'no_person') return null
    throw error
  }
}

/** The last application counts: one that ended may be followed by another. */
async function ownOf(contest: string, me: Me | null): Promise<Application | null> {
  if (!me) return null
  const { applications } = await enrolment.list(contest, { limit: 200, q: me.name })
  const ended = (one: Application) => one.state === 'withdrawn' || one.state === 'replaced'
  const own = applications.filter((one) => one.unit === me.unit || one.names.includes(me.name))
  return own.filter((one) => !ended(one)).at(-1) ?? own.at(-1) ?? null
}

async function read(contest: string): Promise<Known> {
  const [{ title }, { plan, open }, session] = await Promise.all([
    readContest(contest),
    enrolment.plan(contest),
    desk.session(),
  ])
  const signedIn = session.username != null
  const me = signedIn ? await meOf(contest) : null
  const own = await ownOf(contest, me)
  const words = title as { zh?: string; en?: string }
  const name = (language() === 'zh' ? words.zh : words.en) ?? words.zh ?? words.en ?? contest
  return { title: name, plan: plan as Plan, open, signedIn, me, own }
}

/** The page on which somebody applies, on a phone, step by step. */
export function EnrolPage() {
  const say = useWords(enrolWords)
  const contest = contestOfAddress()
  const { data, error, reload } = useLoaded(() => read(contest), contest)
  return (
    <>
      <Masthead>
        <span>{data?.title ?? say('title')}</span>
      </Masthead>
      <main id="main" className="enrol">
        {error !== null && <ErrorNote error={error} retry={reload} />}
        {!data && error === null && <Skeleton />}
        {data && <Steps contest={contest} known={data} reload={reload} />}
      </main>
    </>
  )
}

interface StepProps {
  contest: string
  known: Known
  reload: () => void
}

function Steps({ contest, known, reload }: StepProps) {
  const say = useWords(enrolWords)
  const [changing, setChanging] = useState(false)
  const { plan, me, own } = known
  if (!known.open) return <EmptyState title={say('closed')}>{say('closedHint')}</EmptyState>
  if (!known.signedIn) {
    return (
      <>
        <Intro contest={contest} plan={plan} />
        <SignIn title={say('signIn')} signedIn={reload} />
        <p className="hint">{say('noAccount')}</p>
      </>
    )
  }
  if (plan.alone === false && !own) {
    return <EmptyState title={say('notAlone')}>{say('notAloneHint')}</EmptyState>
  }
  const done = () => {
    setChanging(false)
    reload()
  }
  const ticket = ticketOfAddress()
  const ended = own?.state === 'withdrawn' || own?.state === 'replaced'
  return (
    <>
      <h1>{known.title}</h1>
      <Intro contest={contest} plan={plan} />
      {me && changing && !me.unconfirmed ? (
        <PhoneForm contest={contest} me={me} done={done} />
      ) : !me || changing ? (
        <MeForm contest={contest} me={me} done={done} />
      ) : (
        <>
          <p>
            <b>{me.name}</b> · {me.unit_name} · {me.phone} {me.unconfirmed && `· ${say('unconfirmed')} `}
            <Button look="quiet" onClick={() => { setChanging(true) }}>
              {say('change')}
            </Button>
          </p>
          {own && <OwnApplication key={`${own.id}${own.version}`} contest={contest} code={own.id} plan={plan} changed={reload} />}
          {(!own || ended) && ticket && <Joining contest={contest} plan={plan} ticket={ticket} done={reload} />}
          {(!own || ended) && !ticket && <ApplyForm contest={contest} plan={plan} me={me} done={reload} />}
        </>
      )}
    </>
  )
}

/** Until when, whom to ask, and where it is all told. */
function Intro({ contest, plan }: { contest: string; plan: Plan }) {
  const say = useWords(enrolWords)
  return (
    <p className="hint">
      {plan.closes && say('until', { at: moment(plan.closes) })}{' '}
      {plan.contact && say('ask', { contact: plan.contact })}{' '}
      <a href={`/contest/${encodeURIComponent(contest)}`}>{say('notice')}</a>
    </p>
  )
}
