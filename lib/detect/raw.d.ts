// Knows that a `?raw` import is a string. Must not know of anything else.
declare module '*?raw' {
  const text: string;
  export default text;
}
