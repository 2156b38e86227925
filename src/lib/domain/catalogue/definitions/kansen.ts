/** Kansenkaart: how those who grew up in a place fare at 35. */
import type { Definition } from '../../indicator';
import { definition } from './definition';

export const KANSEN: readonly Definition[] = [
  definition(
    'kansenkaart_persoonlijk_inkomen',
    'Het eigen inkomen rond 35 jaar van mensen die in dit gebied opgroeiden.',
    'Het gaat om de plaats van opgroeien. Het zegt niets over kinderen die er nu wonen.',
    ['kansenkaart_huishoudinkomen']
  ),
  definition(
    'kansenkaart_huishoudinkomen',
    'Het inkomen van het huishouden rond 35 jaar van mensen die in dit gebied opgroeiden.',
    'Het gaat om de plaats van opgroeien. Het zegt niets over kinderen die er nu wonen.',
    ['kansenkaart_persoonlijk_inkomen']
  ),
  definition(
    'kansenkaart_onder_armoedegrens',
    'Mensen die in dit gebied opgroeiden en rond 35 jaar een inkomen onder een armoedegrens hebben.',
    'Het gaat om de plaats van opgroeien. De grens is een andere dan die van CBS in 2024.',
    ['armoede2024', 'laag_inkomen']
  ),
  definition(
    'kansenkaart_bijstand',
    'Mensen die in dit gebied opgroeiden en rond 35 jaar bijstand krijgen.',
    'Het gaat om de plaats van opgroeien, niet om de plaats waar iemand nu woont.',
    ['bijstand']
  ),
  definition(
    'kansenkaart_schulden',
    'Mensen die in dit gebied opgroeiden en rond 35 jaar schulden hebben.',
    'Het gaat om de plaats van opgroeien, niet om de plaats waar iemand nu woont.',
    ['schuld_hh']
  )
];
