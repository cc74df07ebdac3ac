let known: boolean | undefined;

/** Whether the browser draws by WebGL 2; asked once. */
export function hasWebGL(): boolean {
  known ??= Boolean(document.createElement('canvas').getContext('webgl2'));
  return known;
}
