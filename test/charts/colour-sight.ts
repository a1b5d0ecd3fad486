/** Kinds of sight: all cones, or none for long, middle or short waves. */
export const SIGHTS = ['normal', 'protanopia', 'deuteranopia', 'tritanopia'] as const;
export type Sight = (typeof SIGHTS)[number];

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/**
 * Linear RGB as it is seen without one kind of cones, at full severity.
 *
 * G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, A physiologically-based model for simulation of color vision deficiency, IEEE
 * Transactions on Visualization and Computer Graphics 15 (2009), 1291-1298 (DOI 10.1109/TVCG.2009.113).
 */
const SEEN: Readonly<Record<Sight, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** The contrast ratio of two colours, from 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** How far two colours lie apart to an eye: the distance in OKLab (B. Ottosson, A perceptual color space for image processing, 2020). */
export function seenApart(a: string, b: string, sight: Sight): number {
  const [first, second] = [a, b].map((colour) => okLab(seen(linear(colour), sight)));
  return Math.hypot(...first.map((value, at) => value - second[at]));
}

function luminance(colour: string): number {
  return along([0.2126, 0.7152, 0.0722], linear(colour));
}

/** From `#rrggbb`. */
function linear(colour: string): Triple {
  const part = (from: number): number => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function seen(rgb: Triple, sight: Sight): Triple {
  const [red, green, blue] = times(SEEN[sight], rgb).map((value) => Math.min(1, Math.max(0, value)));
  return [red, green, blue];
}

function okLab(rgb: Triple): Triple {
  const cones: Matrix = [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ];
  const [long, middle, short] = times(cones, rgb).map(Math.cbrt);
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [long, middle, short],
  );
}

function times([first, second, third]: Matrix, of: Triple): Triple {
  return [along(first, of), along(second, of), along(third, of)];
}

function along(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
