import { Badge, Tag } from '../../../web/ui/badge.tsx'
import { Button, LinkButton } from '../../../web/ui/button.tsx'
import { Card, CardList } from '../../../web/ui/card.tsx'
import { DataTable } from '../../../web/ui/data-table.tsx'
import { EmptyState } from '../../../web/ui/empty-state.tsx'
import { KeyHelp } from '../../../web/ui/key-help.tsx'
import { LineChart } from '../../../web/ui/line-chart.tsx'
import { Lines } from '../../../web/ui/lines.tsx'
import { Notice } from '../../../web/ui/notice.tsx'
import { Pagination } from '../../../web/ui/pagination.tsx'
import { Progress } from '../../../web/ui/progress.tsx'
import { Rows } from '../../../web/ui/rows.tsx'
import { SaveState } from '../../../web/ui/save-state.tsx'
import { SignInNotice } from '../../../web/ui/sign-in-notice.tsx'

const nothing = () => {}

export function Messages() {
  return (
    <div class="stack">
      <div class="columns">
        <Notice title="豊橋市から対話グループの申し出があります">受けると、双方の共有版を読めるようになります。</Notice>
        <Notice tone="success" title="共有版 第2版を公開しました">
          対話自治体と担当の幹事が読めます。
        </Notice>
        <Notice tone="warning" title="判断していない箇所が3件あります">
          すべて判断すると、承認を依頼できます。
        </Notice>
        <Notice tone="error" title="保存できませんでした">
          通信が切れています。入力した内容はこの画面に残っています。
        </Notice>
        <SignInNotice title="サインインの期限が切れました" signIn="別の窓でサインインする" />
      </div>
      <div class="row">
        <SaveState state="saving">保存しています</SaveState>
        <SaveState state="saved">10時24分に保存しました</SaveState>
        <SaveState
          state="failed"
          retry={
            <Button small onClick={nothing}>
              もう一度保存する
            </Button>
          }
        >
          保存できませんでした
        </SaveState>
      </div>
      <Progress label="判断した箇所" value={9} max={12} count="12件中9件" />
    </div>
  )
}

export function Cards() {
  return (
    <div class="stack">
      <div class="with-aside">
        <div class="stack">
          <Card title="いま、すること" accent aside={<Badge tone="warning">期限 10月22日</Badge>}>
            <p>豊橋市の共有版が新しくなりました。前に読んだときから4項目が変わっています。</p>
            <div class="row">
              <LinkButton variant="primary" href="#compare">
                比べて読む
              </LinkButton>
              <LinkButton href="#later">あとで読む</LinkButton>
            </div>
          </Card>
          <Card title="前回からの変化">
            <Lines
              lines={[
                {
                  key: '1',
                  dateTime: '2021-08-19',
                  time: '8月19日',
                  body: <a href="#1">幹事から2件のフィードバックが届きました</a>,
                  end: <Badge tone="info">新着</Badge>,
                },
                { key: '2', dateTime: '2021-08-18', time: '8月18日', body: '豊橋市が共有版 第2版を公開しました' },
                { key: '3', dateTime: '2021-08-02', time: '8月2日', body: 'チームに3人目の研究生が加わりました' },
              ]}
            />
          </Card>
        </div>
        <aside class="stack">
          <Card title="概要">
            <dl class="facts">
              <dt>対話自治体</dt>
              <dd>豊橋市</dd>
              <dt>公開範囲</dt>
              <dd>双方が公開したシート</dd>
            </dl>
            <div class="row">
              <Tag>対話の場</Tag>
              <Tag>オフサイト</Tag>
            </div>
          </Card>
          <Card title="キーボード操作">
            <KeyHelp
              keys={[
                { keys: ['Alt', '↑'], does: '項目を上へ動かす' },
                { keys: ['?'], does: 'この一覧を開く' },
              ]}
            />
          </Card>
        </aside>
      </div>
      <dl class="figures">
        <div>
          <dt>参加チーム</dt>
          <dd>68</dd>
        </div>
        <div>
          <dt>共有済み</dt>
          <dd>41</dd>
        </div>
      </dl>
      <CardList
        grid
        cards={['窓口の声を月に一度持ち寄る', '係をこえた朝の15分', '若手が課題を選ぶ研修'].map((title, index) => ({
          key: title,
          title,
          aside: <Badge tone={index === 0 ? 'success' : 'neutral'}>{index === 0 ? '実施中' : '準備中'}</Badge>,
          children: <p class="small">人口 {index + 1}0万人台の市で2年続いている取り組みです。</p>,
        }))}
      />
      <Rows
        label="項目"
        rows={[
          '昼の15分対話を始める',
          '問いを持ち寄り、結論を急がずに話す。出た声は次の回のはじめに読み上げ、変わったことを確かめる。',
        ].map((body, index) => ({
          key: body,
          lead: index + 1,
          body,
          tone: index === 1 ? ('warning' as const) : undefined,
          actions: (
            <>
              {index === 1 && <Badge tone="warning">未判断</Badge>}
              <Button iconOnly icon="up" onClick={nothing}>
                上へ
              </Button>
              <Button iconOnly icon="down" onClick={nothing}>
                下へ
              </Button>
              <Button iconOnly icon="remove" onClick={nothing}>
                消す
              </Button>
            </>
          ),
        }))}
      />
      <EmptyState
        title="まだフィードバックはありません"
        action={
          <LinkButton icon="add" href="#ask">
            質問する
          </LinkButton>
        }
      >
        共有版を公開すると、幹事と対話自治体が項目ごとに意見を書けます。
      </EmptyState>
    </div>
  )
}

const teams = [
  { city: '郡山市', stage: '共有済み', items: 71, changed: '8月19日' },
  { city: '豊橋市', stage: '承認待ち', items: 68, changed: '8月18日' },
  { city: '三島市', stage: '下書き', items: 1204, changed: '7月30日' },
]

export function Tables() {
  return (
    <div class="stack">
      <DataTable
        caption="チームの進み具合"
        rows={teams}
        rowKey={(team) => team.city}
        columns={[
          { key: 'city', label: '自治体', heads: true, cell: (team) => <a href="#city">{team.city}</a> },
          {
            key: 'stage',
            label: '段階',
            cell: (team) => <Badge tone={team.stage === '共有済み' ? 'success' : 'neutral'}>{team.stage}</Badge>,
          },
          { key: 'items', label: '項目', number: true, cell: (team) => team.items.toLocaleString('ja-JP') },
          { key: 'changed', label: '最後の変更', cell: (team) => team.changed },
          {
            key: 'act',
            label: '操作',
            cell: () => (
              <Button small onClick={nothing}>
                知らせる
              </Button>
            ),
          },
        ]}
      />
      <Pagination
        label="ページ"
        range="51–100件（全320件）"
        previous={{ href: '#p', label: '前の50件' }}
        next={{ href: '#n', label: '次の50件' }}
      />
      <Card>
        <LineChart
          title="年齢別の人口"
          description="15歳から64歳の人口は減り続け、65歳以上は2040年まで増える。"
          unit="千人"
          words={{ numbers: '数字を表で見る', x: '年', projected: '推計' }}
          formatX={(year) => `${year}年`}
          series={[
            {
              name: '15〜64歳',
              points: [2015, 2020, 2025, 2030, 2035, 2040].map((x, i) => ({ x, y: 204 - i * 11.5, projected: i > 1 })),
            },
            {
              name: '65歳以上',
              points: [2015, 2020, 2025, 2030, 2035, 2040].map((x, i) => ({ x, y: 82 + i * 5, projected: i > 1 })),
            },
            {
              name: '0〜14歳',
              points: [2015, 2020, 2025, 2030, 2035, 2040].map((x, i) => ({ x, y: 43 - i * 3, projected: i > 1 })),
            },
          ]}
        />
      </Card>
    </div>
  )
}
