/** Sum of digits times weights. The digits must be at least as many as the weights; what follows is not looked at. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  let sum = 0
  for (const [index, weight] of weights.entries()) sum += (digits.charCodeAt(index) - 48) * weight
  return sum
}

/** The figure at a place of a text of digits; NaN behind its end. */
export function digitAt(digits: string, index: number): number {
  return digits.charCodeAt(index) - 48
}

/** A day that the calendar has, near enough: February has 29 days, whatever the year. */
export function isDay(day: number, month: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= (DAYS[month - 1] ?? 0)
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
