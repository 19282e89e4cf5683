/** "de novembre", "d’octobre": the preposition loses its vowel before another one. */
export const ofInFrench = (word: string): string =>
  /^[aàâeéèêiîoôuùy]/i.test(word) ? `d’${word}` : `de ${word}`;
