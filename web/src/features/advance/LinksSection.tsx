import { useState } from 'react'
import { readLinks, removeLink, type Link } from '@/lib/api/cascade'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { announce } from '@/lib/console/announce'
import type { ContestSectionProps } from '@/lib/console/section'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { deskWords, help } from './deskWords'
import './links.css'
import { LinkEditor } from './LinkEditor'
import { Review } from './Review'
import { ruleWords } from './ruleWords'
import { ruleSentence } from './sentences'

export { help }

interface Open {
  kind: 'edit' | 'review' | 'remove'
  link: Link | null
}

/** The contests this one takes entries from, and seating them. */
export default function LinksSection({ contest, changed }: ContestSectionProps) {
  const say = useWords(deskWords)
  const sayRule = useWords(ruleWords)
  const { data, error, reload } = useLoaded(() => readLinks(contest.id), contest.id)
  const [open, setOpen] = useState<Open | null>(null)
  const done = (words: string) => {
    setOpen(null)
    announce(words)
    reload()
    changed()
  }
  const close = () => {
    setOpen(null)
  }
  const verb = (kind: Open['kind'], link: Link | null, label: string, look?: 'primary' | 'quiet') => (
    <Button
      look={look ?? 'plain'}
      onClick={() => {
        setOpen({ kind, link })
      }}
    >
      {label}
    </Button>
  )
  if (!data) return error === null ? <Skeleton /> : <ErrorNote error={error} retry={reload} />
  return (
    <div className="stack links">
      <div className="acts">
        {verb('edit', null, say('add'), data.links.length === 0 ? 'primary' : undefined)}
        {data.links.length > 0 && (
          <a className="links-public" href={`/advance/${encodeURIComponent(contest.id)}`}>
            {say('public')} ↗
          </a>
        )}
      </div>
      {data.links.length === 0 && <EmptyState title={say('none')}>{say('noneHint')}</EmptyState>}
      <ul className="links-list">
        {data.links.map((link) => (
          <li key={link.link} data-testid={`link-${link.link}`}>
            <p className="links-title">
              {titled(link.source.title, link.source.id)} · {titled(link.stage_title, link.stage)}
            </p>
            <p className="hint">{ruleSentence(sayRule, link.rule)}</p>
            <div className="acts">
              {verb('review', link, say('review'), 'primary')}
              {verb('edit', link, say('edit'))}
              {!link.used && verb('remove', link, say('remove'), 'quiet')}
            </div>
          </li>
        ))}
      </ul>
      {open?.kind === 'edit' && (
        <LinkEditor
          contest={contest.id}
          link={open.link}
          taken={data.links.map(({ link }) => link)}
          close={close}
          saved={() => {
            done(say('saved'))
          }}
        />
      )}
      {open?.kind === 'review' && open.link && (
        <Review contest={contest.id} link={open.link} close={close} seated={done} />
      )}
      {open?.kind === 'remove' && open.link && (
        <Confirm
          title={say('removeTitle')}
          verb={say('remove')}
          close={close}
          run={() => removeLink(contest.id, open.link?.link ?? '')}
          done={() => {
            done(say('removed'))
          }}
        >
          <p>{say('removeHint')}</p>
        </Confirm>
      )}
    </div>
  )
}
