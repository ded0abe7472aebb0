import { writeFileSync } from 'node:fs'
import { documentPath, markdownOf } from './documents/protection-markdown.ts'

writeFileSync(documentPath, markdownOf())
