/** What all kinds of reports share. */

/** Author of the files. */
export const SITE = 'Zicht op kinderarmoede';
