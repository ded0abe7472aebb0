import { defineTexts } from '../i18n.ts'

/** Role names where no year gives its own. */
export const roleTexts = defineTexts(
  {
    researcher: '研究生',
    approver: '承認者',
    advisor: '幹事',
    alumnus: 'マネ友',
    secretariat: '事務局',
  },
  {
    researcher: 'researcher',
    approver: 'approver',
    advisor: 'advisor',
    alumnus: 'alumnus',
    secretariat: 'secretariat',
  },
)
