import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** $CHROME, else an installed Chromium or Chrome, else the one among the packages (Linux on x64), else Chrome or Edge where they usually are. */
export async function launchChromium(): Promise<Browser> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const executablePath = process.env['CHROME'] || installed.find((path) => existsSync(path))
  if (executablePath) return chromium.launch({ executablePath, args })
  if (process.platform === 'linux' && process.arch === 'x64') return chromium.launch({ ...(await unpack()), args })
  return chromium.launch({ channel: 'chrome', args }).catch(() => chromium.launch({ channel: 'msedge', args }))
}

async function unpack() {
  const folder = join(process.cwd(), 'node_modules/.cache/chromium')
  mkdirSync(folder, { recursive: true })
  const { TMPDIR } = process.env
  // It unpacks to the temporary folder and takes what lies there, even of another version.
  process.env['TMPDIR'] = folder
  const { default: packed, inflate } = await import('@sparticuz/chromium')
  const executablePath = await packed.executablePath()
  // Copies of the libraries that a bare Debian lacks.
  const libraries = await inflate(join(process.cwd(), 'node_modules/@sparticuz/chromium/bin/al2023.tar.br'))
  if (TMPDIR === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = TMPDIR

  const fonts = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }
  const LD_LIBRARY_PATH = [process.env['LD_LIBRARY_PATH'], join(libraries, 'lib')].filter(Boolean).join(':')
  return { executablePath, env: { ...process.env, ...fonts, LD_LIBRARY_PATH } }
}
