/** What to do with a text that is not in UTF-8. */
export const HOW_SAVED =
  'save it as text in UTF-8, or name its encoding (--encoding windows-1252, as Excel saves CSV in western Europe)';
