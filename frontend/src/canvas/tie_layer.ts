import type { Lens, Screen } from '../core/graph/camera.ts';

/** How thick a line is, in pixels; half a pixel on either side of it fades. */
const thick = 1.4;
/** The ends of lines lie in a texture so wide: every browser with WebGL 2 takes at least 2048. */
const wide = 1024;

// Each line is two triangles, and the number of a corner tells which line and which corner: no buffer is needed.
const vertexText = `#version 300 es
uniform highp sampler2D ends;
uniform int first;
uniform vec3 lens;
uniform vec2 screen;
uniform float reach;
out float aside;
const vec2 corners[6] = vec2[6](vec2(0, -1), vec2(0, 1), vec2(1, -1), vec2(1, -1), vec2(0, 1), vec2(1, 1));
void main() {
  int line = first + gl_VertexID / 6;
  vec2 corner = corners[gl_VertexID % 6];
  vec4 both = texelFetch(ends, ivec2(line % ${wide}, line / ${wide}), 0) * lens.x + lens.yzyz;
  vec2 along = both.zw - both.xy;
  float far = length(along);
  vec2 across = far > 0.0 ? vec2(-along.y, along.x) / far : vec2(0.0);
  aside = corner.y * reach;
  vec2 at = both.xy + along * corner.x + across * aside;
  gl_Position = vec4(at.x / screen.x * 2.0 - 1.0, 1.0 - at.y / screen.y * 2.0, 0.0, 1.0);
}`;
const fragmentText = `#version 300 es
precision highp float;
uniform vec3 tone;
uniform float reach;
uniform float strength;
in float aside;
out vec4 colour;
void main() {
  colour = vec4(tone, 1.0) * strength * clamp(reach - abs(aside), 0.0, 1.0);
}`;

/** Lines: the ends x, y, x, y of each in units of the drawing, those of the pale ones before all others. */
export interface Lines {
  readonly ends: Float32Array;
  /** How many of the lines are pale. */
  readonly pale: number;
}

/**
 * Very many straight lines on a canvas of their own, in two calls of WebGL 2. Other lines cost a copy of their ends, and
 * another camera costs nothing: no line is an object here.
 */
export class TieLayer {
  private readonly gl: WebGL2RenderingContext;
  /** Asking where a uniform lies waits for all that is being drawn: it is asked once. */
  private readonly uniforms = new Map<string, WebGLUniformLocation | null>();
  private count = 0;
  private pale = 0;
  /** How much line there is to each unit of the drawing's area: lengths over area. */
  private density = 0;

  /** Throws where the browser has no WebGL 2. */
  constructor(private readonly canvas: HTMLCanvasElement) {
    // The shader smooths what it draws: several samples of each pixel would cost more than all the rest.
    const gl = canvas.getContext('webgl2', { antialias: false, depth: false, stencil: false });
    if (!gl) throw new Error('no WebGL 2');
    this.gl = gl;
    const program = programOf(gl);
    gl.useProgram(program);
    for (const name of ['lens', 'screen', 'reach', 'strength', 'tone', 'first'])
      this.uniforms.set(name, gl.getUniformLocation(program, name));
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
    for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
      gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST);
  }

  /** Takes other lines; they are drawn with the next call of draw. */
  take({ ends, pale }: Lines): void {
    const { gl } = this;
    [this.count, this.pale] = [ends.length / 4, pale];
    this.density = densityOf(ends);
    const high = Math.ceil(this.count / wide);
    if (high === 0) return;
    const whole = new Float32Array(4 * wide * high);
    whole.set(ends);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, wide, high, 0, gl.RGBA, gl.FLOAT, whole);
  }

  /** Draws the lines as a lens sees them, in two colours as `rgb(…)`: those of plain and of pale lines. */
  draw({ scale, left, top }: Lens, { width, height }: Screen, plain: string, pale: string): void {
    const { gl, canvas } = this;
    const fine = devicePixelRatio || 1;
    const [across, down] = [Math.round(width * fine), Math.round(height * fine)];
    if (canvas.width !== across || canvas.height !== down) {
      [canvas.width, canvas.height] = [across, down];
      [canvas.style.width, canvas.style.height] = [`${width}px`, `${height}px`];
    }
    this.clear();
    const at = (name: string) => this.uniforms.get(name) ?? null;
    gl.uniform3f(at('lens'), scale * fine, left * fine, top * fine);
    gl.uniform2f(at('screen'), across, down);
    gl.uniform1f(at('reach'), (thick * fine) / 2 + 0.5);
    gl.uniform1f(at('strength'), strengthOf((this.density / scale) * thick));
    for (const [colour, first, last] of [
      [pale, 0, this.pale],
      [plain, this.pale, this.count],
    ] as const) {
      if (first === last) continue;
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => Number(part) / 255);
      gl.uniform3f(at('tone'), red, green, blue);
      gl.uniform1i(at('first'), first);
      gl.drawArrays(gl.TRIANGLES, 0, 6 * (last - first));
    }
  }

  /** Draws nothing, for a scene whose lines are drawn elsewhere. */
  clear(): void {
    const { gl, canvas } = this;
    gl.viewport(0, 0, canvas.width, canvas.height);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
  }
}

function densityOf(ends: Float32Array): number {
  let [left, right, top, bottom, length] = [Infinity, -Infinity, Infinity, -Infinity, 0];
  for (let at = 0; at < ends.length; at += 4) {
    const [x = 0, y = 0, toX = 0, toY = 0] = ends.subarray(at, at + 4);
    [left, right] = [Math.min(left, x, toX), Math.max(right, x, toX)];
    [top, bottom] = [Math.min(top, y, toY), Math.max(bottom, y, toY)];
    length += Math.hypot(toX - x, toY - y);
  }
  return length / Math.max(1, (right - left) * (bottom - top));
}

/**
 * How strong a line is where so many of them lie over each point: where a few do, each is seen; where very many do,
 * they are as glass, so that what is denser looks denser.
 */
function strengthOf(layers: number): number {
  return Math.min(1, Math.max(0.015, 1.5 / Math.max(layers, 0.1)));
}

function programOf(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, text] of [
    [gl.VERTEX_SHADER, vertexText],
    [gl.FRAGMENT_SHADER, fragmentText],
  ] as const) {
    const shader = gl.createShader(type);
    if (!shader) throw new Error('the context of WebGL is lost');
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program) ?? 'no program');
  return program;
}
