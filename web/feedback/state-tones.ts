/** How each state of a remark looks. */
export const stateTones = { open: 'warning', received: 'info', reflected: 'success', declined: 'neutral' } as const
