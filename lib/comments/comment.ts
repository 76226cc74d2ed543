/** Minutes during which a writer may change what they wrote. */
export const editMinutes = 15;

/** Characters of an appeal. */
export const longestAppeal = 2000;
