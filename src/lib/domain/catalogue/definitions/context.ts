/** Context: who lives there, and in what homes. */
import type { Definition } from '../../indicator';
import { definition } from './definition';

export const CONTEXT: readonly Definition[] = [
  definition(
    'aandeel_0_15',
    'Kinderen van 0 tot 15 jaar als deel van alle inwoners op 1 januari.',
    'Kinderen van 15 tot 18 jaar tellen niet mee.'
  ),
  definition(
    'herkomst_buiten_europa',
    'Inwoners die zelf buiten Europa zijn geboren, of van wie een ouder daar is geboren. CBS deelt herkomst sinds 2022 zo in.',
    'Herkomst zegt niets over geld. Het helpt om te zien welke gezinnen er wonen en wie u nog mist in het gesprek.',
    ['herkomst_niet_westers']
  ),
  definition(
    'herkomst_niet_westers',
    'De oude indeling van CBS naar achtergrond, in gebruik tot 2022.',
    'CBS heeft deze indeling vervangen. De oude en de nieuwe cijfers zijn niet te vergelijken.',
    ['herkomst_buiten_europa']
  ),
  definition(
    'koopwoningen',
    'Woningen die bewoond of bedoeld zijn als koopwoning.',
    'Een eigen huis zegt niet hoeveel geld er overblijft.'
  ),
  definition(
    'corporatiewoningen',
    'Huurwoningen van een woningcorporatie.',
    'Een huurhuis van een corporatie zegt niets over één gezin.'
  ),
  definition(
    'woz',
    'De gemiddelde waarde van een woning volgens de gemeente.',
    'Een dure woning betekent niet dat een gezin veel kan uitgeven.'
  ),
  definition(
    'ses_woa',
    'Een score van CBS voor welvaart, opleiding en werk van de huishoudens in een gebied. Rond 0 is gemiddeld voor Nederland.',
    'De score gaat over het gebied en is geen armoedegrens.'
  )
];
