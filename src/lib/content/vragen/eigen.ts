/** The question beside an own figure: it asks for nothing that the figure would have to be for. */
export const OWN_QUESTION = {
  id: 'eigen-herkennen',
  text: 'Herkent u dit cijfer? Wat ziet u in uw werk dat er niet in staat?'
} as const;
