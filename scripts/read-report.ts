// usage: npm run --silent read-report -- FILE   (FILE "-" reads standard input)
import { readFileSync } from 'node:fs'
import { decodeReport } from '../worker/reports/decode.ts'
import { toGoldForm } from '../worker/reports/reader/gold-form.ts'
import { readReport } from '../worker/reports/reader/read-report.ts'
import { municipalityFinder, type MunicipalityTable } from '../worker/reports/municipality-finder.ts'

const [file] = process.argv.slice(2)
if (!file) fail('usage: npm run --silent read-report -- FILE')

const decoded = decodeReport(readBytes(file))
if (!decoded.ok) fail(decoded.message)

const table = JSON.parse(
  readFileSync(new URL('../db/figures/municipalities.json', import.meta.url), 'utf8'),
) as MunicipalityTable
const reading = readReport(decoded.text, { findMunicipalities: municipalityFinder(table) })
process.stdout.write(`${JSON.stringify(toGoldForm(reading), null, 1)}\n`)

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path === '-' ? 0 : path)
  } catch {
    return fail(`cannot read ${path}`)
  }
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
