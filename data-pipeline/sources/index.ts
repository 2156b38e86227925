/** All exports that this project reads. Each (indicator, level, year) comes from one of them. */
import type { SourceDeclaration } from './declaration';
import { gezinnen2020, huishoudens2020, kinderen2020 } from './huishoudens-2020';
import { kwb2019Amsterdam } from './kwb-2019-amsterdam';
import { kwb2020AmsterdamWijk, kwb2020Gemeente } from './kwb-2020';
import { kwb2021Gemeente, wijkenbuurtkaart2021Gemeente } from './kwb-2021';
import { kwb2022Gemeente, kwb2022Wijk } from './kwb-2022';
import { kwb2023Amsterdam } from './kwb-2023-amsterdam';
import { kwb2024Herkomst } from './kwb-2024-herkomst';
import { kwb2024Leeftijd } from './kwb-2024-leeftijd';
import { kwb2024OdataBuurt, kwb2024OdataGemeente, kwb2024OdataWijk } from './kwb-2024-odata';
import { laagInkomenLand, laagInkomenRegio } from './laag-inkomen';
import { regionaleKerncijfers2025 } from './regionale-kerncijfers-2025';
import { rivmGezondheid } from './rivm-gezondheid';
import { waarstaatjegemeente } from './waarstaatjegemeente';
import { wijkenbuurtkaart2024Gemeente, wijkenbuurtkaart2024Wijk } from './wijkenbuurtkaart-2024';

export const SOURCES: readonly SourceDeclaration[] = [
  regionaleKerncijfers2025,
  kwb2024Leeftijd,
  kwb2024Herkomst,
  kwb2024OdataGemeente,
  kwb2024OdataWijk,
  kwb2024OdataBuurt,
  wijkenbuurtkaart2024Gemeente,
  wijkenbuurtkaart2024Wijk,
  kwb2023Amsterdam,
  kwb2022Gemeente,
  kwb2022Wijk,
  kwb2021Gemeente,
  wijkenbuurtkaart2021Gemeente,
  kwb2020Gemeente,
  kwb2020AmsterdamWijk,
  kwb2019Amsterdam,
  huishoudens2020,
  kinderen2020,
  gezinnen2020,
  ...rivmGezondheid,
  ...waarstaatjegemeente,
  laagInkomenLand,
  ...laagInkomenRegio
];
