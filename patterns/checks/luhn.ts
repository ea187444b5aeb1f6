/**
 * Luhn's check digit (ISO/IEC 7812-1 annex B): every second digit from the right is doubled, the sum is a multiple of
 * ten. Cards, SIREN, SIRET, Canadian SIN, IMEI.
 */
export function luhn(digits: string): boolean {
  let sum = 0
  for (let back = 0; back < digits.length; back++) {
    const digit = digits.charCodeAt(digits.length - 1 - back) - 48
    if (digit < 0 || digit > 9) return false
    const doubled = back % 2 === 0 ? digit : digit * 2
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
