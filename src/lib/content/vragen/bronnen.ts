/** Publications that gave the idea for a question. The words are our own. */
export const HANDVAT_1 = 'Naar handvat 1, Kansrijke Start: zicht op de problematiek';
export const HANDVAT_2 = 'Naar handvat 2, Kansrijke Start: signaleren en ondersteunen';
export const HANDVAT_3 = 'Naar handvat 3, Kansrijke Start: bekendheid van hulp';
export const HANDVAT_4 = 'Naar handvat 4, Kansrijke Start: samen leren';
