/**
 * Words that judge people or places, or that make a list of winners and losers of them. No question, page or made
 * sentence uses them; tests hold all of them to it.
 */
const JUDGING = [
  // Of places.
  /slecht(?:st)?e? (?:wijk|buurt|gemeente|score)\w*/,
  /slechtst\w*/,
  /(?:probleem|achterstands|aandachts|kracht|pracht|achter)(?:wijk|buurt)\w*/,
  /\bgetto\w*/,
  /verpauper\w*/,
  /\bscoo?r(?:t|de|den|en)\b/,
  /\b(?:koploper|hekkensluiter|uitschieter|uitblinker)s?\b/,
  /\b(?:beter|slechter|goed|slecht) dan (?:gemiddeld|de rest|andere)/,
  // Of people.
  /\barme (?:kind|gezin|mens|ouder|wijk|buurt|gemeent)\w*/,
  /(?:probleem|multiprobleem|risico|achterstands)(?:gezin|jonger|ouder|kind|groep)\w*/,
  /kansarm\w*/,
  /\bzwakke(?:re)?\b/,
  /achterblijv\w*|achtergebleven/,
  /\bachterstand(?:en)? van (?:wijk|buurt|kind|gezin|ouder)\w*/,
  /asociaal|a-sociaal/,
  /onderklasse|\bpaupers?\b/,
  /\bzielig\w*|\bhopelo\w*/,
  /minder ?bedeeld\w*|\bminima\b/,
  /\b(?:niet-)?westerse?\b|allochto\w*|autochto\w*/,
  /uitkeringstrekker\w*|profiteur\w*|\bfraud\w*/,
  // Of what people do or leave.
  /(?:eigen schuld|schuldig) aan|\beigen schuld\b/,
  /\blui(?:e|heid)?\b/,
  /\bfa(?:len|alt|alde)\b|mislukk\w*/,
  /onwillig\w*|ongemotiveerd\w*|onverantwoord\w*|verwaarlo\w*/
] as const;

/** The judging words in a text, as they stand there; empty where it judges nobody. */
export function judgingWordsIn(text: string): readonly string[] {
  return JUDGING.flatMap((word) => new RegExp(word, 'i').exec(text)?.[0] ?? []);
}
