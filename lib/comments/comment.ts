/** Minutes during which a writer may change what they wrote. */
export const editMinutes = 15;
