/** What the field offers a coalition, in own words: after the publications named in `BRONNEN`. */
import type { WerkwijzeGroup } from '../../domain/werkwijze';
import { ONDERSTEUNEN } from './ondersteunen';
import { SIGNALEREN } from './signaleren';
import { STIMULEREN } from './stimuleren';

export { FONDSEN } from './fondsen';
export { HANDVATTEN } from './handvatten';
export { PARTNERS, questionAfter, type Partner } from './partners';
export { SAMENWERKEN } from './samenwerken';
export { SIGNALEN } from './signalen';

/** All fourteen, in the order of the handreiking. */
export const WERKWIJZEN = [...SIGNALEREN, ...ONDERSTEUNEN, ...STIMULEREN];

export const GROUPS: Readonly<Record<WerkwijzeGroup, { readonly name: string; readonly aim: string }>> = {
  signaleren: { name: 'Signaleren', aim: 'zodat elk kind wordt gezien' },
  ondersteunen: { name: 'Ondersteunen', aim: 'zodat elk kind mee kan doen' },
  stimuleren: { name: 'Stimuleren', aim: 'zodat elk kind later kansen heeft' }
};

export interface Publication {
  readonly title: string;
  readonly by: string;
  readonly url: string;
}

/** The publications that these pages draw on. Facts are theirs, the words are ours. */
export const BRONNEN: readonly Publication[] = [
  {
    title: 'Kansrijke Start en armoede en schulden, met vier handvatten',
    by: 'Pharos',
    url: 'https://www.pharos.nl'
  },
  {
    title: 'Handreiking omgaan met kinderarmoede in het sociaal domein',
    by: 'Hanzehogeschool Groningen, Hogeschool Rotterdam, Alliantie Kinderarmoede en Divosa',
    url: 'https://www.divosa.nl/kinderarmoede'
  },
  { title: 'Informatie over armoede', by: 'Nederlands Jeugdinstituut', url: 'https://www.nji.nl' },
  {
    title: 'Alliantie Kinderarmoede',
    by: 'Alliantie Kinderarmoede',
    url: 'https://www.alliantiekinderarmoede.nl'
  }
];
