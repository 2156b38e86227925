/** Words of the talk: its steps, what people can say to a figure, and what a shared task holds. */
import type { QuestionGroup } from '../domain/questions';
import type { Reply, TaskField } from '../domain/talk/notes';

export const STEPS: Readonly<Record<QuestionGroup, { readonly name: string; readonly aim: string }>> = {
  herkennen: { name: 'Herkennen', aim: 'Is dit het beeld uit de praktijk?' },
  aanvullen: { name: 'Aanvullen', aim: 'Welke signalen staan niet in de cijfers?' },
  duiden: { name: 'Duiden', aim: 'Wat zit erachter?' },
  'wie-ontbreekt': { name: 'Wie ontbreekt?', aim: 'Aan tafel, en in de cijfers.' },
  'groepen-en-wijken': { name: 'Groepen en wijken', aim: 'Wie vraagt extra aandacht, en waar?' },
  richting: { name: 'Richting', aim: 'Wat kiezen we?' },
  opgave: { name: 'Gezamenlijke opgave', aim: 'Wat spreken we af?' }
};

export const REPLY_WORDS: Readonly<Record<Reply, string>> = {
  herkend: 'Herkend',
  'niet-herkend': 'Niet herkend',
  aanvulling: 'Aanvulling'
};

export const TASK_WORDS: Readonly<Record<TaskField, { readonly label: string; readonly hint?: string }>> = {
  wat: { label: 'Wat gaan we doen?' },
  'voor-wie': { label: 'Voor wie?', hint: 'bijvoorbeeld: jonge ouders met weinig geld' },
  wijk: { label: 'Waar?', hint: 'wijk, dorp of hele gemeente' },
  partners: { label: 'Met wie?' },
  wie: { label: 'Wie pakt het op?' },
  wanneer: { label: 'Wanneer kijken we weer?' },
  zichtbaar: { label: 'Waaraan zien we dat het werkt?', hint: 'ook in een cijfer?' }
};
