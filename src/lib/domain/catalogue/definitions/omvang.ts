/** Counts of people, households and homes. */
import type { Definition } from '../../indicator';
import { definition } from './definition';

export const OMVANG: readonly Definition[] = [
  definition(
    'inwoners',
    'Mensen die op 1 januari in het gebied staan ingeschreven.',
    'Wie niet staat ingeschreven, telt niet mee.'
  ),
  definition(
    'inwoners_0_5',
    'Kinderen van 0 tot 5 jaar die op 1 januari in het gebied staan ingeschreven.',
    'Ook kinderen in een tehuis of pleeggezin tellen mee.',
    ['thuiswonende_kinderen_0_4']
  ),
  definition(
    'inwoners_0_15',
    'Kinderen van 0 tot 15 jaar die op 1 januari in het gebied staan ingeschreven.',
    'Kinderen van 15 tot 18 jaar tellen niet mee: CBS geeft per wijk andere groepen.'
  ),
  definition(
    'huishoudens',
    'Huishoudens op 1 januari: iemand die alleen woont, of mensen die samen wonen.',
    'Tehuizen tellen niet mee.'
  ),
  definition(
    'eenouder_huishoudens',
    'Huishoudens op 1 januari met één ouder en een of meer kinderen die thuis wonen.',
    'De leeftijd van de kinderen maakt niet uit: ook volwassen kinderen tellen mee.'
  ),
  definition('woningen', 'Woningen op 1 januari.', 'Ook woningen die leeg staan, tellen mee.'),
  definition(
    'thuiswonende_kinderen_0_4',
    'Kinderen van 0 tot 5 jaar die op 1 januari thuis wonen.',
    'Het zegt niets over het geld in het gezin.',
    ['inwoners_0_5']
  )
];
