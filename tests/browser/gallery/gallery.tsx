import type { ComponentChildren } from 'preact'
import { PageFooter, PageTitle, Page, Section } from '../../../web/ui/page.tsx'
import { PageHeader } from '../../../web/ui/page-header.tsx'
import { Breadcrumb } from '../../../web/ui/breadcrumb.tsx'
import { Button } from '../../../web/ui/button.tsx'
import { SaveState } from '../../../web/ui/save-state.tsx'
import { Badge } from '../../../web/ui/badge.tsx'
import { Tabs } from '../../../web/ui/tabs.tsx'
import { StepList } from '../../../web/ui/step-list.tsx'
import { Cards, Messages, Tables } from './reading.tsx'
import { Fields } from './writing.tsx'
import { Texts } from './comparing.tsx'

const sheets = [
  'ありたい姿',
  'なりゆきの未来',
  '戦略的な取り組み',
  '人・組織づくりのあるべき姿',
  '現状と問題点',
  'フォースフィールド分析',
  '段階図',
  '一歩踏み出すシート',
]

/** Every piece of web/ui on one page, for looking at and for axe. */
export function Gallery() {
  return (
    <Shell>
      <Breadcrumb
        label="現在の位置"
        trail={[
          { label: 'ホーム', href: '#' },
          { label: '令和3年度（2021年度）', href: '#' },
          { label: 'アクションプラン' },
        ]}
      />
      <PageTitle
        title="郡山市のアクションプラン"
        lead="8枚のシートを書き、氏名等を伏せて、対話自治体と読み合います。"
        meta={
          <>
            <Badge tone="info">下書き</Badge>
            <span>令和3年度（2021年度）</span>
            <SaveState state="saved">10時24分に保存しました</SaveState>
          </>
        }
        actions={
          <>
            <Button variant="primary" icon="next" onClick={() => {}}>
              承認を依頼する
            </Button>
            <Button icon="print" onClick={() => {}}>
              印刷する
            </Button>
          </>
        }
      />
      <StepList
        label="共有までの流れ"
        doneWord="（済み）"
        steps={[
          { key: 'write', label: '書く', done: true },
          { key: 'hide', label: '氏名等を伏せる', current: true },
          { key: 'approve', label: '承認を受ける' },
          { key: 'share', label: '共有する' },
        ]}
      />
      <Tabs
        label="シート"
        tabs={sheets.map((label, index) => ({
          href: `#sheet-${index + 1}`,
          label,
          number: index + 1,
          current: index === 1,
        }))}
      />
      <Section title="知らせ">
        <Messages />
      </Section>
      <Section title="入力" aside={<Badge>例</Badge>}>
        <Fields />
      </Section>
      <Section title="カードと一覧">
        <Cards />
      </Section>
      <Section title="表とグラフ">
        <Tables />
      </Section>
      <Section title="並べて読む">
        <Texts />
      </Section>
    </Shell>
  )
}

function Shell({ children }: { children: ComponentChildren }) {
  return (
    <>
      <PageHeader
        product="アクションプラン交流"
        homeHref="#"
        skip="本文へ進む"
        nav={{
          label: '主なメニュー',
          menuLabel: 'メニュー',
          links: [
            { href: '#home', label: 'ホーム' },
            { href: '#plan', label: 'プラン', current: true },
            { href: '#compare', label: '比べる' },
            { href: '#feedback', label: 'フィードバック' },
            { href: '#boards', label: '掲示板' },
          ],
        }}
        who="郡山市　研究生　青葉 みのり"
        language={{ action: '/language', name: 'language', value: 'en', label: 'English' }}
        signOut={{ action: '/sign-out', label: 'サインアウト' }}
      />
      <main id="main" tabIndex={-1}>
        <Page>{children}</Page>
      </main>
      <PageFooter>
        <span>アクションプラン交流</span>
        <a href="#about">このサービスについて</a>
      </PageFooter>
    </>
  )
}
