/**
 * How wide texts are on the screen, in pixels. Each is measured once, and again when a font of the page has come: who
 * asks while something is derived is told anew.
 */
class Measure {
  private readonly widths = new Map<string, number>();
  private readonly context = document.createElement('canvas').getContext('2d');
  private fonts = $state(0);

  constructor() {
    document.fonts.addEventListener('loadingdone', () => {
      this.widths.clear();
      this.fonts += 1;
    });
  }

  /** The width of a text in a font as CSS writes it, such as `12.5px serif`. */
  width(text: string, font: string): number {
    void this.fonts;
    const key = `${font} ${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    // Without a canvas of its own, a browser is told what letters take on average.
    let wide = text.length * 7;
    if (this.context) {
      this.context.font = font;
      wide = this.context.measureText(text).width;
    }
    this.widths.set(key, wide);
    return wide;
  }
}

export const measure = new Measure();

/** The font of a canvas's labels, in pixels, as the page has it. */
export function labelFont(pixels: number, weight = 400): string {
  return `${weight} ${pixels}px ${getComputedStyle(document.body).fontFamily}`;
}
