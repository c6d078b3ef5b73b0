export const METRES_PER_MILE = 1609.344;
const metresPerPixelAtEquator = 156_543.033_928;

/** Web-Mercator ground size of one pixel. Units: miles. */
export function milesPerPixel(latitude: number, zoom: number): number {
  return (metresPerPixelAtEquator * Math.cos((latitude * Math.PI) / 180)) / 2 ** zoom / METRES_PER_MILE;
}

/** The longest bar of 1, 2 or 5 × 10ⁿ miles (from 0.1) that fits `maxPixels`. */
export function scaleBar(milesPerPx: number, maxPixels: number): { miles: number; pixels: number } {
  const longest = milesPerPx * maxPixels;
  const power = 10 ** Math.floor(Math.log10(longest));
  const step = [5, 2, 1].find((one) => one * power <= longest) ?? 1;
  const miles = Math.max(step * power, 0.1);
  return { miles, pixels: miles / milesPerPx };
}
