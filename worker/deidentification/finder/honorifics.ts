/** What stands right after a person's name, in the match key. */
export const honorific =
  /^(?:さん|さま|様|氏|殿|君|くん|ちゃん|先生|女史|課長|部長|係長|次長|局長|室長|主任|主査|主事|補佐|市長|町長|村長|副市長|議員|会長|委員|幹事)/u
