import { useState } from 'preact/hooks'
import { Button } from '../../../web/ui/button.tsx'
import { Checkbox } from '../../../web/ui/checkbox.tsx'
import { Dialog } from '../../../web/ui/dialog.tsx'
import { ErrorSummary } from '../../../web/ui/error-summary.tsx'
import { RadioGroup } from '../../../web/ui/radio-group.tsx'
import { Select } from '../../../web/ui/select.tsx'
import { TextArea } from '../../../web/ui/text-area.tsx'
import { TextField } from '../../../web/ui/text-field.tsx'
import { Toast } from '../../../web/ui/toast.tsx'

const nothing = () => {}

export function Fields() {
  return (
    <>
      <form class="form" method="post" action="#">
        <ErrorSummary
          title="入力内容を確認してください"
          errors={[{ id: 'due', text: '期限を日付で入力してください' }]}
        />
        <TextField name="title" label="見出し" requiredWord="必須" value="市民と職員が同じ机で考える" />
        <TextField name="due" label="期限" hint="例　2022-03-31" error="期限を日付で入力してください" value="来年" />
        <TextField
          name="code"
          label="確認コード"
          shape="code"
          inputMode="numeric"
          autocomplete="one-time-code"
          value="482913"
        />
        <TextArea
          name="text"
          label="本文"
          hint="改行はそのまま残ります。"
          value={'毎月第2水曜の昼に、部署をこえて集まる。\n議題は持ち寄り、結論を急がない。'}
        />
        <Select
          name="stage"
          label="段階"
          value="2"
          options={[
            { value: '1', label: 'まず取り組む' },
            { value: '2', label: '次に取り組む' },
          ]}
        />
        <RadioGroup
          name="decision"
          label="この箇所をどうしますか"
          value="label"
          options={[
            { value: 'label', label: '呼び名に置きかえる', hint: '同じ人には同じ呼び名が付きます。' },
            { value: 'keep', label: 'そのまま残す', hint: '理由を書いてください。' },
          ]}
        />
        <Checkbox name="agree" label="公表された資料で確かめました" />
        <div class="row">
          <Button variant="primary">保存する</Button>
          <Button onClick={nothing}>やめる</Button>
          <Button variant="danger" icon="remove" onClick={nothing}>
            取り下げる
          </Button>
          <Button variant="quiet" onClick={nothing}>
            元に戻す
          </Button>
          <Button busy onClick={nothing}>
            保存しています
          </Button>
          <Button iconOnly icon="up" onClick={nothing}>
            上へ
          </Button>
          <Button iconOnly icon="down" onClick={nothing}>
            下へ
          </Button>
        </div>
      </form>
      <Removal />
    </>
  )
}

/** Removing asks first, then offers to undo. */
function Removal() {
  const [asks, setAsks] = useState(false)
  const [message, setMessage] = useState<string>()
  const remove = () => {
    setAsks(false)
    setMessage('項目を消しました')
  }

  return (
    <>
      <div class="row">
        <Button icon="remove" onClick={() => setAsks(true)}>
          項目を消す
        </Button>
      </div>
      <Dialog open={asks} title="この項目を消しますか" closeLabel="やめる" onClose={() => setAsks(false)}>
        <p>消したあとも、元に戻せます。</p>
        <div class="row">
          <Button variant="danger" onClick={remove}>
            消す
          </Button>
        </div>
      </Dialog>
      <Toast
        message={message}
        undo={{ label: '取り消す', onUndo: () => setMessage(undefined) }}
        closeLabel="閉じる"
        onClose={() => setMessage(undefined)}
        takesFocus
      />
    </>
  )
}
