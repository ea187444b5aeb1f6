/**
 * What a known name and its other cases have in common, in languages that decline names: Russian, Ukrainian, Bulgarian,
 * Greek; of the Latin alphabet only Czech and Slovak surnames in -ová, since shorter endings would make one name of two.
 * `folded` as by `foldText`. Undefined where nothing is known or too little would be left.
 */
export function stemOf(folded: string): string | undefined {
  const first = folded.charCodeAt(0)
  if (first >= 0x0400 && first <= 0x052f) return stripped(folded, CYRILLIC)
  if (first >= 0x0370 && first <= 0x03ff) return stripped(folded, GREEK)
  const czech = /^([a-z]{2,24}ov)(?:a|e|ou|ych|ym)$/.exec(folded)
  return czech?.[1]
}

/** Longest first, folded: й is и, a final ς is σ. */
const CYRILLIC = /(?:ами|ями|ого|ому|ыми|ими|ои|ою|еи|ею|ым|им|ом|ем|ах|ях|[аяуюеыиоьі])$/
const GREEK = /(?:ου[ςσ]|[οαηε][ςσ]|ου|ον|ων|[οεαη])$/
const LEAST = 3

function stripped(folded: string, endings: RegExp): string | undefined {
  const stem = folded.replace(endings, '')
  return stem.length < LEAST ? undefined : stem
}
