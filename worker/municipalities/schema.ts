import * as v from 'valibot'

/** `after`: the last team of the page before, as municipality code and id. */
export const YearListing = v.object({
  only: v.optional(v.picklist(['unshared'])),
  after: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{1,10}:[\w-]{1,64}$/))),
})
