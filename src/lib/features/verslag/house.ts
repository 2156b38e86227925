/** What all kinds of reports share. */

/** Author of the files. */
export const SITE = 'Zicht op kinderarmoede';

/** Colours as Office wants them: those of the site in light. */
export const INK = '172033';
export const SOFT = '4A556B';
export const LINE = 'D3D9E2';
/** Behind what people said. */
export const NOTE = 'FFF4D1';
/** Behind the header row of a table. */
export const HEADER = 'F3F5F8';

/** Faces that each Office has. */
export const SERIF = 'Georgia';
export const SANS = 'Calibri';
