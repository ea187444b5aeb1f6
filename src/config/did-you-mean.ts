/** A hint for a word that is not among the known ones: the nearest of them, or all of them when none is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known)
  if (near !== undefined) return `did you mean ${near}?`
  return known.length === 0 ? 'remove it' : `known are ${known.join(', ')}`
}

/** Within two edits, or a third of the word; a word that only differs in case, hyphens or underscores is nearest of all. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const bare = bareOf(word.slice(0, 64))
  let best: string | undefined
  let least = Math.max(2, Math.floor(bare.length / 3)) + 1
  for (const candidate of known) {
    const distance = editsBetween(bare, bareOf(candidate))
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

function bareOf(word: string): string {
  return word.toLowerCase().replaceAll(/[-_\s]/g, '')
}

/** Levenshtein's distance; words here are short. */
function editsBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = a[i - 1] === b[j - 1] ? 0 : 1
      row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + swap))
    }
    above = row
  }
  return above[b.length] ?? 0
}
