/** Digits times 3, 7, 1, 3, 7, 1, … The check digit of American routing numbers and of the Mexican CLABE. */
export function sum371(digits: string, isWhole: boolean): number {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const product = (digits.charCodeAt(index) - 48) * ([3, 7, 1][index % 3] ?? 0)
    // the CLABE adds the last digits of the products
    sum += isWhole ? product : product % 10
  }
  return sum % 10
}
