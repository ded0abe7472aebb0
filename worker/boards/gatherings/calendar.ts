import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { gatherings } from '../../../db/exchange/gatherings.ts'

interface Entry extends Pick<
  typeof gatherings.$inferSelect,
  'startsAt' | 'endsAt' | 'place' | 'address' | 'changes' | 'cancelledAt'
> {
  id: string
  title: string
}

/** Gatherings as a calendar takes them (RFC 5545): title, time, place, and the address of who may know it. */
export function writeCalendar(entries: Entry[], origin: string) {
  const calendar = ical({ name: '対話会', prodId: '//action-plan-exchange//JA', method: ICalCalendarMethod.PUBLISH })
  for (const { id, title, startsAt, endsAt, place, address, changes, cancelledAt } of entries) {
    calendar.createEvent({
      id: `${id}@${new URL(origin).host}`,
      start: startsAt,
      end: endsAt,
      stamp: startsAt,
      sequence: changes,
      summary: title,
      location: place || address,
      description: address,
      url: `${origin}/topics/${id}`,
      status: cancelledAt ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  return calendar.toString()
}
