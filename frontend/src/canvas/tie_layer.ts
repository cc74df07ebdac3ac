import type { Lens, Screen } from '../core/camera.ts';

/** How thick a line is, in pixels. */
const thick = 1.5;

const vertexText = `#version 300 es
in vec2 corner;
in vec4 ends;
in float pale;
uniform vec3 lens;
uniform vec2 screen;
uniform float thick;
uniform vec3 tones[2];
out vec3 tone;
void main() {
  vec2 a = ends.xy * lens.x + lens.yz;
  vec2 along = ends.zw * lens.x + lens.yz - a;
  float far = length(along);
  vec2 across = far > 0.0 ? vec2(-along.y, along.x) / far : vec2(0.0);
  vec2 at = a + along * corner.x + across * corner.y * thick * 0.5;
  gl_Position = vec4(at.x / screen.x * 2.0 - 1.0, 1.0 - at.y / screen.y * 2.0, 0.0, 1.0);
  tone = tones[int(pale)];
}`;
const fragmentText = `#version 300 es
precision mediump float;
in vec3 tone;
out vec4 colour;
void main() {
  colour = vec4(tone, 1.0);
}`;

/** Lines as the graphics processor takes them: the ends x, y, x, y in units of the drawing, and 1 for a pale one. */
export interface Lines {
  readonly ends: Float32Array;
  readonly pale: Uint8Array;
}

/**
 * Very many straight lines on a canvas of their own, in one call of WebGL 2. Other lines cost a copy of their ends, and
 * another camera costs nothing: no line is an object here.
 */
export class TieLayer {
  private readonly gl: WebGL2RenderingContext;
  private readonly program: WebGLProgram;
  private readonly ends: WebGLBuffer;
  private readonly pale: WebGLBuffer;
  private count = 0;

  /** Throws where the browser has no WebGL 2. */
  constructor(private readonly canvas: HTMLCanvasElement) {
    const gl = canvas.getContext('webgl2', { antialias: true });
    if (!gl) throw new Error('no WebGL 2');
    this.gl = gl;
    this.program = programOf(gl);
    gl.useProgram(this.program);
    const put = (name: string, data: Float32Array | null, size: number, type: number, perLine: number) => {
      const buffer = gl.createBuffer();
      const at = gl.getAttribLocation(this.program, name);
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      if (data) gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW);
      gl.enableVertexAttribArray(at);
      gl.vertexAttribPointer(at, size, type, false, 0, 0);
      gl.vertexAttribDivisor(at, perLine);
      return buffer;
    };
    put('corner', new Float32Array([0, -1, 0, 1, 1, -1, 1, 1]), 2, gl.FLOAT, 0);
    this.ends = put('ends', null, 4, gl.FLOAT, 1);
    this.pale = put('pale', null, 1, gl.UNSIGNED_BYTE, 1);
  }

  /** Takes other lines; they are drawn with the next call of draw. */
  take({ ends, pale }: Lines): void {
    const { gl } = this;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.ends);
    gl.bufferData(gl.ARRAY_BUFFER, ends, gl.DYNAMIC_DRAW);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.pale);
    gl.bufferData(gl.ARRAY_BUFFER, pale, gl.DYNAMIC_DRAW);
    this.count = pale.length;
  }

  /** Draws the lines as a lens sees them, in two colours as `rgb(…)`: those of plain and of pale lines. */
  draw({ scale, left, top }: Lens, { width, height }: Screen, plain: string, pale: string): void {
    const { gl, program, canvas } = this;
    const fine = devicePixelRatio || 1;
    if (canvas.width !== Math.round(width * fine) || canvas.height !== Math.round(height * fine)) {
      [canvas.width, canvas.height] = [Math.round(width * fine), Math.round(height * fine)];
      [canvas.style.width, canvas.style.height] = [`${width}px`, `${height}px`];
    }
    this.clear();
    if (this.count === 0) return;
    const at = (name: string) => gl.getUniformLocation(program, name);
    gl.uniform3f(at('lens'), scale, left, top);
    gl.uniform2f(at('screen'), width, height);
    gl.uniform1f(at('thick'), thick);
    gl.uniform3fv(at('tones'), [...partsOf(plain), ...partsOf(pale)]);
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, this.count);
  }

  /** Draws nothing: the lines rest while the picture is moved. */
  clear(): void {
    const { gl, canvas } = this;
    gl.viewport(0, 0, canvas.width, canvas.height);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
  }
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

/** Red, green and blue from 0 to 1. */
function partsOf(colour: string): number[] {
  return (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => Number(part) / 255);
}
