/** What can go wrong with a file before or outside reading it, as problems that a person can act on. */
import type { FormatProblem } from '$lib/formats/types';

/** The file was moved, changed or removed after it was chosen, so that the browser may no longer read it; or it is a folder. */
export function goneFile(file: string): FormatProblem {
  return {
    file,
    expected: 'Een bestand dat te openen is.',
    found: 'Het bestand is veranderd of weggehaald nadat u het koos, of het is een map.',
    action: 'Kies het bestand opnieuw. Staat het in een map? Open dan die map.'
  };
}

/** The worker broke on the file; most likely it needs more memory than the browser gives. */
export function tooHeavy(file: string): FormatProblem {
  return {
    file,
    expected: 'Een bestand dat in het geheugen van deze browser past.',
    found: 'Het lezen is afgebroken. Waarschijnlijk is het bestand te groot voor dit apparaat.',
    action: 'Kies bij de bron minder kenmerken, jaren of gebieden. Of probeer het op een andere computer.'
  };
}

/** A mistake of ours: no parser should fail otherwise than with a problem. */
export function unexpectedEnd(file: string): FormatProblem {
  return {
    file,
    expected: 'Een bestand met cijfers per gebied.',
    found: 'Bij het lezen ging iets mis dat wij niet hadden voorzien.',
    action: 'Bewaar het bestand als CSV en probeer het opnieuw.'
  };
}

/** What reading needs could not be fetched. */
export function unprepared(file: string, message: string): FormatProblem {
  return {
    file,
    expected: 'De lijst met gemeenten en wijken van deze website.',
    found: message,
    action: 'Controleer uw verbinding en kies het bestand daarna opnieuw.'
  };
}
