import { Badge } from '../../../web/ui/badge.tsx'
import { DiffText } from '../../../web/ui/diff-text.tsx'
import { MarkedText } from '../../../web/ui/marked-text.tsx'
import { PairTable } from '../../../web/ui/pair-table.tsx'
import { NumberedLines } from '../../../web/ui/numbered-lines.tsx'
import { SideBySide } from '../../../web/ui/side-by-side.tsx'
import { Stages } from '../../../web/ui/stages.tsx'

const before = '総務課の青葉さんが、毎週月曜に課内の声を集めている。'

export function Texts() {
  return (
    <div class="stack" id="comparing">
      <SideBySide
        left={{
          title: '伏せる前',
          badge: <Badge tone="warning">1件</Badge>,
          body: (
            <MarkedText
              text={before}
              marks={[
                { start: 0, end: 3, reason: '所属', decided: true },
                { start: 4, end: 6, reason: '氏名', href: '#finding-1' },
              ]}
            />
          ),
        }}
        right={{ title: '伏せた後', body: '職員Cが、毎週課内の声を集めている。' }}
      />
      <SideBySide
        left={{
          title: '元の文',
          body: (
            <NumberedLines
              lines={[
                { number: 41, text: '（１）昼の15分対話を' },
                { number: 42, text: '始める', marked: true },
                { number: 43, text: '' },
                { number: 44, text: '参加した人の声を残す' },
              ]}
            />
          ),
        }}
        right={{ title: '置いた先', body: '7 段階図　まず取り組むアクション' }}
      />
      <p>
        <DiffText
          words={{ added: '追加', removed: '削除' }}
          changes={[
            { value: '対話の場を' },
            { value: '年に2回', removed: true },
            { value: '毎月', added: true },
            { value: '開き、参加した職員の声を次の回に生かす。' },
          ]}
        />
      </p>
      <PairTable
        caption="2つの自治体の比較"
        subject="観点"
        missing="未記入"
        sides={[
          {
            key: 'a',
            head: (
              <>
                郡山市 <Badge tone="info">自分の自治体</Badge>
              </>
            ),
            own: true,
          },
          { key: 'b', head: '豊橋市' },
        ]}
        rows={[
          {
            key: '1',
            subject: 'ありたい姿',
            cells: [
              '子どもも大人も、まちのことを自分の言葉で話している。',
              '海と山のあいだで、世代をこえて働き、学び続けるまち。',
            ],
          },
          { key: '2', subject: '抵抗力', cells: [null, '目の前の業務に追われ、話し合う時間を後回しにしてしまう。'] },
        ]}
      />
      <Stages
        stages={[
          {
            key: '1',
            label: 'まず取り組むアクション',
            when: '令和3年度（2021年度）',
            children: (
              <ul>
                <li>昼の15分対話を始める</li>
                <li>問いを持ち寄る</li>
              </ul>
            ),
          },
          {
            key: '2',
            label: '次に取り組むアクション',
            when: '令和4年度（2022年度）',
            children: (
              <ul>
                <li>部長と係長の合同研修</li>
              </ul>
            ),
          },
          {
            key: '3',
            label: 'さらに取り組むアクション',
            when: '令和5年度（2023年度）',
            children: (
              <ul>
                <li>人材育成の方針を見直す</li>
              </ul>
            ),
          },
        ]}
      />
    </div>
  )
}
