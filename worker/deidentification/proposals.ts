import type { Category, Finding } from './finder/find-identifiers.ts'
import type { ChosenTreatment } from './schema.ts'

interface Proposal {
  treatment: ChosenTreatment
  replacement: string
}

// Replaced, never blacked out: a word keeps the sentence readable.
const words: Record<Exclude<Category, 'person_name'>, string> = {
  phone: '（電話番号）',
  email: '（メールアドレス）',
  address: 'ある地区',
  postal_code: '（郵便番号）',
  staff_id: '（職員番号）',
  my_number: '（個人番号）',
  birth_date: '（生年月日）',
  // While it is unknown how many hold a post, every post becomes 職員: a post held by one person is a name.
  unique_post: '職員',
  demographic: '市民',
  url_with_id: '（ウェブページ）',
}

const staff = /職員|マネ友|研究生|係|主事|主任|主査/
const outside = /自治会|町内会|校長|園長|議長|議員|社長|会長|理事長/

/** What the page offers first; a person confirms or changes it. */
export function proposalFor({ category, text }: Pick<Finding, 'category' | 'text'>): Proposal {
  if (category === 'person_name') return { treatment: 'label', replacement: '' }
  if (category === 'unique_post' && outside.test(text)) return { treatment: 'generalise', replacement: '関係者' }
  if (category === 'demographic' && staff.test(text)) return { treatment: 'generalise', replacement: '職員' }
  return { treatment: 'generalise', replacement: words[category] }
}
