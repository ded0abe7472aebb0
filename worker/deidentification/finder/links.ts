import type { Hit } from './findings.ts'
import { matches } from './matches.ts'

const link = /(?:https?:\/\/|www\.)[-\w.~:/?#[\]@!$&'()*+,;=%]{3,400}/gi

// Whose page, file or case it is, in English, in Japanese written with letters, and as programs shorten it.
const person =
  'user|usr|uid|member|mem|staff|employee|emp|account|acct|person|people|profile|prof|customer|cust|client|author|owner|contact|applicant|appl|candidate|entrant|respondent|resp|answerer|participant|attendee|invitee|guest|patient|resident|citizen|student|learner|pupil|child|parent|guardian|teacher|tutor|worker|officer|speaker|sender|recipient|assignee|reporter' +
  '|shokuin|shain|kaiin|riyosha|riyousha|shinseisha|moshikomi|kaitosha|kaitousha|jukosha|jukousha|tantosha|tantousha|jumin|setai|seito|jido|hogosha|kanja|hihokensha|giin|iin|sensei|kyoshi|honnin|interviewee|meibo|shimei|namae'
const record =
  'case|ticket|entry|application|request|reply|response|answer|submission|enquete|survey|anketo|consult|soudan|sodan|inquiry|kojin|kiroku|karute|shinsei|todokede|dm'
const secret =
  'token|key|pwd|pass|passwd|password|passcode|pin|auth|code|sid|session|sig|signature|invite|invitation|hash|ticket|otp|secret|access'
const id = '(?:[_-]?(?:id|no|num|code|cd|name|key|uid))'

const asParameter = new RegExp(
  `[?&;#](?:amp;)?(?:(?:[a-z]{1,12}[_-])?(?:${person})${id}?|(?:${record})${id}|(?:${secret}))=[-\\w.%@+]{2,}`,
  'i',
)
const number = /[?&;](?:id|u|no|cd|num|rid|pid|eid|h|s|t|k|r|q)=(?=[-\w]*\d)(?![\d]{1,3}(?:&|$))[-\w]{4,}/i
const numbered = /[?&;][a-z]{3,20}[_-]?(?:id|no|num|cd|code)=(?=[-\w]*\d)[-\w]{2,}/i
const nameInside = /[?&][a-z_]*(?:name|shimei|namae)=[^&]{2,}/i
const mailTo = /[?&](?:to|from|mail|email|e-mail|address|addr|cc)=[^&]{0,60}(?:@|%40)/i
const ofPerson = new RegExp(
  `/(?:${person})s?/(?![a-z_-]+\\.(?:html?|php|pdf|aspx?)|(?:index|list|search|new|login|top|about|guide|gaiyou?|recruit|room|info)[./]?)[-\\w.%@+]*[\\w](?=$|[/?#])`,
  'i',
)
const pageById = new RegExp(`/(?:${person})s?/[^?]*\\?(?:[^#]*&)?id=`, 'i')
const ofRecord = new RegExp(`/(?:${record})(?:s|es)?/(?=[-\\w]*\\d)[-\\w]{2,}`, 'i')
const home =
  /\/[-\w]+\/profile(?:\.\w+)?$|\/(?:in|u|~|home|mypage|my|myroom|my-?account|id)\/(?!(?:index|top|login|guide|page)\b)[-\w.%@+]{2,}|\/~[-\w.]{2,}|\/@[-\w.]{2,}|\/home\/[-\w]+\//i
const social =
  /(?:twitter|x|facebook|instagram|note|github|linkedin|threads|tiktok)\.com\/(?!share|hashtag|search|intent|login|home|about)[-\w.@]{2,}/i
const room =
  /(?:zoom|meet|teams|webex|whereby|skype|jitsi|room|kaigi)[-.\w]*\/(?:[\w-]+\/){0,3}(?:\d{8,12}|[a-z]{3}-[a-z]{4}-[a-z]{3}|meetup-join|19%3a|[\w.]*room[\w.]*)|\/(?:j|w|wc|my|meet|meeting|meetings|meetup-join|room|rooms|join)\/[-\w%.]{3,}/i
// What nobody would type: a share link, a link to reset a password.
const unguessable =
  /[/=](?=[-\w]*\d)(?=[-\w]*[a-z])(?![-\w]*(?:report|index|html|pdf|page|news))[-\w]{16,}(?=$|[/?#&])/i
const documented =
  /[?&](?:law|doc|document|article|news|content|page|category|cat|video|course|lang|file|jichitai|city|pref|town|kijun|zip|area|section|menu|topics?|event|book|isbn)_?(?:id|no|code|cd)?=|\/watch\?v=/i

const signs = [asParameter, nameInside, mailTo, ofPerson, pageById, ofRecord, home, social, room]

/** Addresses of web pages that carry the id of a person, an applicant, a case, or that open a room or a file to whoever has them. */
export function findLinks(text: string): Hit[] {
  return matches(text, link, 'url_with_id', 0.9).filter(({ start, end }) => isOfPerson(text.slice(start, end)))
}

function isOfPerson(address: string) {
  if (signs.some((sign) => sign.test(address))) return true
  return !documented.test(address) && (number.test(address) || numbered.test(address) || unguessable.test(address))
}
