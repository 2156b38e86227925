/** How much text fits on a slide: slides do not grow, so what is long goes on to the next. Pure. */

/** Room for text: signs on a line, and lines. */
export interface Room {
  readonly signs: number;
  readonly lines: number;
}

/** How many lines a text takes; every text takes one. */
export function linesFor(text: string, signs: number): number {
  return Math.max(1, Math.ceil(text.length / signs));
}

/** A text in pieces that each fit, cut between words where it has any. */
export function pieces(text: string, { signs, lines }: Room): readonly string[] {
  const most = signs * lines;
  const found: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const space = rest.lastIndexOf(' ', most);
    const at = space > most / 2 ? space : wholeSign(rest, most);
    found.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return rest === '' && found.length > 0 ? found : [...found, rest];
}

/** A place to cut that is not within a sign of two code units, such as an emoji. */
function wholeSign(text: string, at: number): number {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) ? at - 1 : at;
}

/** Things divided over slides, in their order: each slide holds as many as fit. */
export function overSlides<T>(
  things: readonly T[],
  height: (thing: T) => number,
  lines: number
): readonly (readonly T[])[] {
  const slides: T[][] = [];
  let room = 0;
  for (const thing of things) {
    const needed = height(thing);
    const last = slides.at(-1);
    if (last === undefined || needed > room) {
      slides.push([thing]);
      room = lines - needed;
    } else {
      last.push(thing);
      room -= needed;
    }
  }
  return slides;
}
