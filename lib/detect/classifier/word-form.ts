// Knows in which form a token is weighed: words as they were understood, numbers and addresses by their sort. Must not know weights.

/** A word's letters, an emoji, or `#…` for what is no word: two telephone numbers are the same to the scorer. */
export function wordForm(form: string): string {
  let letters = true;
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i);
    if (code < 97 || code > 122) letters = false;
    if (code > 127 && code !== EURO && code !== POUND) return form;
  }
  if (letters || form.length > LONGEST) return letters ? form : '#long';
  if (form.startsWith('@')) return '#handle';
  if (form.includes('@')) return '#mail';
  if (/^[€$£\d]/.test(form) && /^(?:[€$£]|eur|usd)?\d[\d.,']*(?:[kx%€$£]|euro?|eur[oi]|usd)?$/.test(form))
    return numeral(form);
  return /[a-z]\.[a-z]|\//.test(form) ? '#link' : form;
}

const EURO = 0x20ac;
const POUND = 0xa3;
/** No pattern meets more than so many characters. */
const LONGEST = 200;

function numeral(form: string): string {
  if (/[€$£]|eur|usd/.test(form)) return '#money';
  if (form.includes('%')) return '#percent';
  const digits = form.replace(/\D/g, '').length;
  if (digits >= 9) return '#nine';
  if (digits >= 6) return '#six';
  return digits === 4 ? '#four' : '#number';
}
