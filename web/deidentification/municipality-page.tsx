import { useState } from 'preact/hooks'
import type { hiddenMunicipalityRoutes } from '../../worker/deidentification/municipality/routes.ts'
import type { OwnWord } from '../../worker/deidentification/municipality/surroundings.ts'
import { client } from '../api.ts'
import { useTexts } from '../i18n.ts'
import { useSending } from '../sending.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { municipalityTexts } from './municipality-texts.ts'
import { OwnWords } from './own-words.tsx'

const api = client<typeof hiddenMunicipalityRoutes>('/api/drafts')

interface Props {
  planId: string
  municipality: string
  /** What stands in place of its name. */
  label: string
  /** What stands in place of the prefecture's name. */
  region: string
  /** Releases that stand under the name. */
  named: number
  isHidden: boolean
  ownWords: OwnWord[]
}

/** Whether the plan is shared without the municipality's name, and what that protects from and what not. */
export default function MunicipalityPage({ planId, municipality, label, region, named, ownWords, ...given }: Props) {
  const t = useTexts(municipalityTexts)
  const [isHidden, setHidden] = useState(given.isHidden)
  const [changed, setChanged] = useState(false)
  const { busy, problem, send } = useSending()
  const hiding = `/drafts/${planId}/hiding`

  const toggle = () =>
    send(async () => {
      const route = api[':planId']['hidden-municipality']
      await (isHidden ? route.$delete({ param: { planId } }) : route.$put({ param: { planId } }))
      setHidden(!isHidden)
      setChanged(true)
    })

  return (
    <Page>
      <Breadcrumb
        label={t.hiding}
        trail={[{ href: '/drafts', label: t.drafts }, { href: hiding, label: t.hiding }, { label: t.title }]}
      />
      <PageTitle title={t.title} lead={t.lead} />
      <Notice tone="warning" title={t.knownTitle}>
        {t.known}
      </Notice>
      <Section title={t.now}>
        {problem && <Notice tone="error" appears title={problem.title || t.offline} />}
        {changed && (
          <Notice tone="success" appears>
            {isHidden ? t.changed.hidden : t.changed.shown}
          </Notice>
        )}
        <Card title={isHidden ? t.hidden : t.shown(municipality)} accent>
          {isHidden && <p>{t.next}</p>}
          <div class="row">
            {isHidden && (
              <LinkButton variant="primary" href={hiding}>
                {t.decide}
              </LinkButton>
            )}
            <Button busy={busy} onClick={() => void toggle()}>
              {isHidden ? t.show : t.hide}
            </Button>
          </div>
          <p class="small quiet">{t.void}</p>
        </Card>
        {named > 0 && <Notice tone="warning">{t.named(named)}</Notice>}
      </Section>
      <Section title={t.become}>
        <dl class="facts">
          <dt>{t.names}</dt>
          <dd>
            <b>{label}</b>
          </dd>
          <dt>{t.prefectures}</dt>
          <dd>{region}</dd>
          <dt>{t.neighbours}</dt>
          <dd>{t.neighbour}</dd>
          <dt>{t.figures}</dt>
          <dd>{t.figure}</dd>
        </dl>
        <p class="small quiet">{t.shared}</p>
      </Section>
      <Section title={t.wordsTitle}>
        <OwnWords planId={planId} given={ownWords} />
      </Section>
    </Page>
  )
}
