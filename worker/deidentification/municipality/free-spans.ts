interface Span {
  start: number
  end: number
}

/** Takes spans of a text one by one; answers whether nothing of it was taken before. */
export function takingFree(length: number) {
  const taken = new Uint8Array(length)
  return ({ start, end }: Span) => {
    const isFree = !taken.subarray(start, end).includes(1)
    if (isFree) taken.fill(1, start, end)
    return isFree
  }
}
