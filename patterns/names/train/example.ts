/** A text whose names are known. Offsets are UTF-16 units. */
export interface Example {
  readonly text: string
  readonly language: string
  readonly names: readonly Name[]
  /** How much its names count in training; 1 is normal. */
  readonly weight?: number
}

export interface Name {
  readonly start: number
  readonly end: number
}

/** Builds a text piece by piece and remembers where its names stand. */
export class Draft {
  text = ''
  readonly names: Name[] = []

  add(text: string): this {
    this.text += text
    return this
  }

  name(name: string): this {
    this.names.push({ start: this.text.length, end: this.text.length + name.length })
    this.text += name
    return this
  }

  /** French drops the vowel before a vowel: "d'Alice", "qu'Hugo" now and then. */
  elided(name: string): this {
    if (/^[aeiouyéèêâîôœh]/i.test(name) && /\b(?:de|que|De|Que) $/.test(this.text))
      this.text = `${this.text.slice(0, -2)}'`
    return this.name(name)
  }

  done(language: string): Example {
    return { text: this.text, language, names: this.names }
  }
}
