import * as v from 'valibot'
import { text } from '../../text.ts'
import { readCount } from './counts.ts'
import { holdersOf, leastCrowd } from './headcount.ts'
import { managerRanks, ranks } from './ranks.ts'
import { longestPost, mostPosts, readOwnPosts } from './read-own-posts.ts'
import { eachRank, readTyped } from './typed.ts'
import type { FieldError } from '../../problem.ts'

const count = v.pipe(
  v.string('人数を数字で入力してください'),
  v.check((value) => value.trim() === '' || readCount(value) !== undefined, '人数を数字で入力してください'),
)
const counts = v.object(eachRank(() => count))

/** Numbers as they were typed; `base` is the version that the author saw, 0 where there was none for the year. */
export const NewHeadcount = v.pipe(
  v.object({
    base: v.pipe(v.number(), v.integer(), v.minValue(0)),
    holders: counts,
    women: counts,
    total: count,
    managersDownTo: v.picklist(managerRanks, '管理職がどの職階までかを選んでください'),
    k: count,
    alumniYears: count,
    posts: text({ max: 10_000 }),
  }),
)

export type NewHeadcount = v.InferOutput<typeof NewHeadcount>

/** What is right line by line and yet does not fit together; a pointer ends with the rank, or the number of the line. */
export function faultsOf(asked: NewHeadcount, population: number | null): FieldError[] {
  const { holders, women, total, k, alumniYears } = readTyped(asked)
  const least = leastCrowd(population)
  const posts = readOwnPosts(asked.posts)
  const fault = (pointer: string, detail: string) => ({ pointer: `#/${pointer}`, detail })
  return [
    ...ranks
      .filter((rank) => (women[rank] ?? 0) > (holders[rank] ?? 0))
      .map((rank) => fault(`women/${rank}`, 'その職階の人数より多くなっています')),
    ...(total !== null && total < holdersOf(holders, ranks)
      ? [fault('total', '職階ごとの人数を足した数より少なくなっています')]
      : []),
    ...(k !== null && k < least
      ? [fault('k', `${least}人より小さくはできません。${reasonFor(least)}より厳しい数だけを選べます`)]
      : []),
    ...(k !== null && k > 1000 ? [fault('k', '1,000人までです')] : []),
    ...(alumniYears !== null && alumniYears > 60 ? [fault('alumniYears', '年度の数を60までで入力してください')] : []),
    ...posts.flatMap(({ line, trouble }) => (trouble ? [fault(`posts/${line}`, postFaults[trouble])] : [])),
    ...(posts.length > mostPosts ? [fault('posts', `${mostPosts}行までです`)] : []),
  ]
}

const postFaults = {
  no_rank: '職の名前と職階を、1行に書いてください',
  unknown_rank: '職階が分かりません',
  too_long: `職の名前は${longestPost}文字までです`,
  twice: '同じ職が前の行にあります',
}

function reasonFor(least: number) {
  return least === 11 ? '10人以下の区分は示さないという基準' : '人口25,000人未満の自治体の基準'
}
