import type { Rule } from './import-rules.ts'

function forbid(where: RegExp, pattern: RegExp, why: string): Rule {
  return ({ path, text }) => {
    if (!where.test(path)) return []
    return text.split('\n').flatMap((line, at) => (pattern.test(line) ? [`line ${at + 1}: ${why}`] : []))
  }
}

export const noSqlFromText: Rule = ({ path, text }) => {
  if (!/^(worker|db|scripts)\//.test(path)) return []
  const built = /\b(prepare|exec)\(\s*(`[^`]*\$\{|'[^']*'\s*\+|"[^"]*"\s*\+)/.test(text) || /\bsql\.raw\(/.test(text)
  return built ? ['SQL is put together from text: bind values instead'] : []
}

export const noRawHtml = forbid(
  /^(worker|web)\//,
  /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/,
  'raw HTML: let Preact write it',
)

export const noInlineStyle = forbid(
  /^(worker|web)\/.*\.tsx$/,
  /\sstyle=[{"']/,
  'the content security policy drops inline styles: use a class',
)

export const nothingInBrowserStorage = forbid(
  /^web\//,
  /\b(localStorage|sessionStorage|indexedDB|caches\.open)\b/,
  'shared computers: nothing stays in the browser',
)

export const filesStayInTheBrowser = forbid(
  /^(worker|web)\//,
  /\.formData\(|multipart\/|\bbody: (form|data|file|chosen)\b/,
  'a file goes up with its name and metadata: read it in the browser and send its text',
)

export const nothingSwitchedOff = forbid(
  /^(worker|web|db|scripts|bench|tests\/(?!architecture))/,
  /(oxlint|eslint)-disable|@ts-(ignore|expect-error|nocheck)|\bas any\b|\b(it|test|describe)\.only\(/,
  'a check is switched off',
)

/** `and()` puts its parts side by side: an `or` in one of them would let pass what the others refuse. */
export const orInParentheses: Rule = ({ path, text }) => {
  if (!/^(worker|db)\//.test(path)) return []
  return [...text.matchAll(/\bsql(?:<[^`]*?>)?`([^`]*)`/g)].flatMap(([whole, inside = '']) => {
    const outside = withoutParentheses(inside.replaceAll(/\$\{[^}]*\}/g, '$').replaceAll(/\bcase\b.*?\bend\b/gis, '$'))
    return /\sor\s/i.test(outside) ? [`${whole.slice(0, 40)}…: put what "or" joins in parentheses`] : []
  })
}

function withoutParentheses(text: string): string {
  const fewer = text.replaceAll(/\([^()]*\)/g, '$')
  return fewer === text ? text : withoutParentheses(fewer)
}

/** A file that needs scrolling does more than one job. */
export const filesStayShort: Rule = ({ text }) => {
  const lines = text.split('\n').length - 1
  return lines > 300 ? [`${lines} lines: split it, 300 are the most`] : []
}
