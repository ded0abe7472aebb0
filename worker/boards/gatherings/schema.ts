import * as v from 'valibot'
import { keptNames } from '../../names/schema.ts'
import { text } from '../../text.ts'

const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, '時刻を入力してください'))

/** Day and times as they are in Japan; `capacity` is null where there is no limit. */
const fields = {
  day: v.pipe(v.string(), v.isoDate('日付を入力してください'), v.check(isDay, 'この日付はありません')),
  from: time,
  to: time,
  place: v.pipe(
    text({ max: 200 }),
    v.transform((value) => value.trim()),
  ),
  address: v.pipe(
    text({ max: 500 }),
    v.transform((value) => value.trim()),
    v.check((value) => value === '' || isWebAddress(value), 'https:// で始まるアドレスを入力してください'),
  ),
  capacity: v.nullable(
    v.pipe(
      v.number('数字を入力してください'),
      v.integer('数字を入力してください'),
      v.minValue(1, '1人以上で入力してください'),
      v.maxValue(1000, '1,000人以内で入力してください'),
    ),
  ),
}

export const Gathering = v.pipe(
  v.object({ ...fields, kept: keptNames }),
  v.forward(
    v.check(({ from, to }) => to > from, '終わりの時刻は、始まりより後にしてください'),
    ['to'],
  ),
  v.forward(
    v.check(
      ({ place, address }) => place !== '' || address !== '',
      '場所か、オンライン会議のアドレスを入力してください',
    ),
    ['place'],
  ),
)
export type Gathering = v.InferOutput<typeof Gathering>

function isDay(day: string) {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

function isWebAddress(value: string) {
  return /^https?:\/\//i.test(value) && URL.canParse(value) && new URL(value).username === ''
}
