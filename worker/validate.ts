import { validator } from 'hono/validator'
import * as v from 'valibot'
import { Problem, type FieldError } from './problem.ts'

type Target = 'json' | 'form' | 'query' | 'param'

/** Checks a part of the request against a schema; a failure names each field, so that the form can show the sentence beside it. */
export function validate<T extends Target, S extends v.GenericSchema>(target: T, schema: S) {
  return validator(target, (value): v.InferOutput<S> => {
    const result = v.safeParse(schema, value)
    if (!result.success) throw new Problem('invalid', result.issues.map(fieldError))
    return result.output
  })
}

function fieldError(issue: v.BaseIssue<unknown>): FieldError {
  const path = (issue.path ?? []).map(({ key }) => String(key).replaceAll('~', '~0').replaceAll('/', '~1'))
  return { pointer: `#/${path.join('/')}`, detail: issue.message }
}
