import type { CSSProperties } from 'react';

const GOLDEN_ANGLE = 137.508;

/** The hue of a practice: neighbours in number are far apart, and the same practice keeps its colour everywhere. */
export function hueOf(colourKey: number): number {
  return Math.round((colourKey * GOLDEN_ANGLE + 165) % 360);
}

/** Gives an element the colours of a practice; `.rl-practice` turns the hue into light or dark ones. */
export function practiceStyle(colourKey: number): CSSProperties {
  return { '--rl-hue': hueOf(colourKey) } as CSSProperties;
}

const COMMON =
  /^(cabinet|maison|de|du|des|la|le|les|santé|selarl|scm|scp|dr|docteur|médical|médicale|et|associés|pôle|centre|msp)$/i;

/** A few letters for a cell: `Cabinet du Dr Tamaris` gives `Tama`. */
export function shortName(name: string, length = 4): string {
  const words = name.split(/[\s'’-]+/).filter((word) => word !== '');
  const word = words.find((one) => !COMMON.test(one)) ?? words[0] ?? name;
  return word.slice(0, length);
}
