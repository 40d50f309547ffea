const digitsOf = (code: string): number[] => [...code].map(Number);

/** 1, 4, 7 or 9, 5, 1 or 2, 2, 2: runs, repetitions and the straight lines of a keypad. */
function isEvenlySpaced([first = 0, second = 0, ...rest]: number[]): boolean {
  const step = second - first;
  return rest.every((digit, index) => digit - ([second, ...rest][index] ?? 0) === step);
}

/** 8, 9, 0, 1, …: a sequence that goes on from 9 to 0. */
function isCyclicSequence(digits: readonly number[]): boolean {
  const steps = digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10);
  return new Set(steps).size === 1;
}

const isPalindrome = (code: string): boolean => [...code].reverse().join('') === code;

const daysOfMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isDayOf = (month: number, day: number): boolean => day >= 1 && day <= (daysOfMonths[month - 1] ?? 0);
const isMonth = (month: number): boolean => month >= 1 && month <= 12;
/** Years that a person remembers: a birth, a wedding. */
const isYear = (year: number): boolean => year >= 1900 && year < 2060;

/** DDMMYY, MMDDYY, YYMMDD, MMYYYY or YYYYMM: what is tried first by whoever knows a birthday. */
function isDate(code: string): boolean {
  const [a, b, c] = [code.slice(0, 2), code.slice(2, 4), code.slice(4)].map(Number) as [number, number, number];
  if (isDayOf(b, a) || isDayOf(a, b) || isDayOf(b, c)) return true;
  return (isMonth(a) && isYear(Number(code.slice(2)))) || (isMonth(c) && isYear(Number(code.slice(0, 4))));
}

/**
 * Whether a code of six digits is among those that people choose and thieves try first: sequences, repetitions, pairs,
 * mirrors, lines of the keypad, dates. About one code in ten.
 */
export function isTrivialCode(code: string): boolean {
  const digits = digitsOf(code);
  return (
    new Set(digits).size <= 2 ||
    /(\d)\1{3}/.test(code) ||
    /^(\d\d\d)\1$|^(\d\d)\2\2$/.test(code) ||
    /^(\d)\1(\d)\2(\d)\3$/.test(code) ||
    isPalindrome(code) ||
    isCyclicSequence(digits) ||
    (isEvenlySpaced(digits.slice(0, 3)) && isEvenlySpaced(digits.slice(3))) ||
    isDate(code)
  );
}
